import { type Kysely, sql } from 'kysely'
import type { StatementView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { canonicalIds, mergedInto } from './names.ts'
import { statementsById } from './statements.ts'

/** What says most of an entity: that an event took place or is planned, what something is called, what somebody claims. */
const FOREMOST = ['status', 'text', 'name', 'title', 'established', 'anniversary', 'type', 'date']

/**
 * The statements on which entities rest before others, as the record stands (`at`): of each entity `most`, one of a source, what
 * was announced only where nothing was told afterwards. Those that do not count any more are left out.
 *
 * @returns by the ids as they were asked for; an entity of which nothing is stated is left out.
 */
export async function groundsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
  most: number,
  at: At,
): Promise<Map<string, StatementView[]>> {
  const own = await canonicalIds(db, [...new Set(ids)], at)
  const { rows } = await sql<{ entity: string; statement: string }>`
    select wanted.id as entity, chosen.id as statement
    from unnest(${[...new Set(own.values())]}::text[]) as wanted (id) cross join lateral (
      select told.id from (
        select statement.*, min((statement.modality = 'planned')::int) over () as announced, row_number() over (partition by statement.source order by
          statement.polarity <> 'affirmed', statement.modality = 'planned', array_position(${FOREMOST}::text[], statement.property) nulls last, statement.seq) as within
        from statement join batch on batch.seq = statement.batch
          left join standing on standing.target in (statement.id, batch.id) and standing.state is not null
            and ${holding('standing', at)}
        where statement.subject = any(array[wanted.id] || ${mergedInto(sql`wanted.id`, at)})
          and standing.target is null and statement.rank <> 'deprecated'
          ${at === null ? sql`` : sql`and statement.batch <= ${at}`}) as told
      where told.within = 1 and (told.modality = 'planned')::int = told.announced
      order by told.source is null, told.polarity <> 'affirmed', told.seq desc limit ${most}) as chosen`.execute(db)
  const statements = await statementsById(
    db,
    rows.map(({ statement }) => statement),
    at,
  )
  const byId = new Map(statements.map((statement) => [statement.id, statement] as const))
  const found = new Map<string, StatementView[]>()
  for (const [asked, id] of own) {
    const told = rows.flatMap(({ entity, statement }) => (entity === id ? (byId.get(statement) ?? []) : []))
    if (told.length > 0) found.set(asked, told)
  }
  return found
}
