import { type Kysely, sql } from 'kysely'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import type { Entry } from './candidates.ts'

const TAKING_PART = [
  { kinds: ['Person'], table: 'event_person', column: 'person' },
  { kinds: ['State', 'Organisation'], table: 'event_side', column: 'side' },
  { kinds: ['Mechanism'], table: 'event', column: 'mechanism' },
] as const

/** The last day of the latest event of persons, sides and mechanisms, by id. */
export async function latestOf(db: Kysely<Tables>, entries: readonly Entry[], at: At): Promise<Map<string, string>> {
  const latest = new Map<string, string>()
  for (const { kinds, table, column } of TAKING_PART) {
    const ids = entries.flatMap(({ id, kind }) => (kinds.some((k) => k === kind) ? [id] : []))
    if (ids.length < 2) continue
    const { rows } = await sql<{ id: string; latest: string | null }>`
      select id, (select latest from ${sql.table(table)} where ${sql.ref(column)} = asked.id and ${holding(table, at)}
        order by latest desc nulls last limit 1) as latest
      from unnest(${ids}::text[]) as asked (id)`.execute(db)
    for (const { id, latest: day } of rows) if (day !== null) latest.set(id, day)
  }
  return latest
}
