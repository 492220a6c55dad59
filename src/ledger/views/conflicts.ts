import { type Kysely, type Selectable, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { Page, PageOptions } from '../../model/page.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { ConflictView } from '../../model/views.ts'
import { digestOf } from '../fold/fact.ts'
import type { ConflictingValue } from '../fold/rows.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { namesOf, ownersOf } from './names.ts'
import { statementsById } from './statements.ts'
import { summariesOf } from './summaries.ts'

export interface ConflictFilter {
  readonly entity?: string | undefined
  /** Only those of one of these. */
  readonly entities?: readonly string[] | undefined
  readonly property?: string | undefined
  readonly state?: 'open' | 'resolved' | undefined
}

/** Values that cannot all be right, as the record stands (`at`), a thousand at most: the open ones first. */
export async function conflictsOf(db: Kysely<Tables>, filter: ConflictFilter, at: At): Promise<ConflictView[]> {
  return conflictViews(
    db,
    await inOrder(fitting(db, filter, at))
      .limit(1000)
      .execute(),
    at,
  )
}

/** The same, a page at a time. */
export async function conflictPage(
  db: Kysely<Tables>,
  filter: ConflictFilter & PageOptions,
  at: At,
): Promise<Page<ConflictView>> {
  const { limit, offset } = stretchOf(filter)
  const query = fitting(db, filter, at)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await inOrder(query).limit(limit).offset(offset).execute()
  return pageOf(await conflictViews(db, rows, at), offset, Number(total))
}

const inOrder = (query: ReturnType<typeof fitting>) =>
  query.selectAll().orderBy('state').orderBy('since', 'desc').orderBy('entity').orderBy('property')

function fitting(db: Kysely<Tables>, filter: ConflictFilter, at: At) {
  let query = db.selectFrom('conflict').where(holding('conflict', at))
  if (filter.entity) query = query.where('entity', '=', filter.entity)
  if (filter.entities) query = query.where(oneOf('entity', filter.entities))
  if (filter.property) query = query.where('property', '=', filter.property)
  if (filter.state) query = query.where('state', '=', filter.state)
  return query
}

async function conflictViews(
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables['conflict']>[],
  at: At,
): Promise<ConflictView[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map((r) => r.entity))]
  const events = new Map((await summariesOf(db, ids, at)).map((e) => [e.id, e.title] as const))
  const named = rows.flatMap((r) => (r.values as ConflictingValue[]).flatMap((v) => entityNamed(v.value) ?? []))
  const names = await namesOf(db, [...ids, ...named], at)
  const labels = new Map([...names].map(([id, { name }]) => [id, name] as const))
  const giving = await statementsGiving(db, ids, at)
  const statements = new Map(
    (await statementsById(db, [...giving.values()].flat(), at))
      .filter((s) => !s.decision?.state)
      .map((s) => [s.id, s] as const),
  )
  return rows.map((row): ConflictView => {
    const given = (value: Value) =>
      (giving.get(mark(row.entity, row.property, value)) ?? []).flatMap((id) => statements.get(id) ?? [])
    const list = row.values as ConflictingValue[]
    return {
      entity: row.entity,
      kind: names.get(row.entity)?.kind ?? 'Event',
      title: events.get(row.entity) ?? names.get(row.entity)?.name ?? row.entity,
      property: row.property,
      state: row.state as ConflictView['state'],
      reason:
        list.flatMap((v) => given(v.value)).find((s) => s.rank === 'preferred' && s.decision)?.decision?.reason ?? null,
      values: list.map(({ value, shown }) => ({
        value: valueText(value, labels),
        shown,
        statements: given(value).map((s) => s.id),
        words: given(value).flatMap((s) => s.evidence),
        sources: [
          ...new Map(given(value).flatMap((s) => s.evidence.map((e) => [e.source.id, e.source] as const))).values(),
        ],
      })),
    }
  })
}

const mark = (entity: string, property: string, value: unknown): string => `${entity} ${property} ${digestOf(value)}`

/** Ids of the statements by what they give, a round as such beside the mechanism that it counts. */
async function statementsGiving(
  db: Kysely<Tables>,
  entities: readonly string[],
  at: At,
): Promise<Map<string, string[]>> {
  const canonical = sql<string>`coalesce(identity.canonical, statement.subject)`
  const rows = await db
    .selectFrom('statement')
    .leftJoin('identity', (join) => join.onRef('identity.entity', '=', 'statement.subject').on(holding('identity', at)))
    .select(['id', 'property', 'value', 'qualifiers', canonical.as('of')])
    .where(oneOf('statement.subject', [...(await ownersOf(db, entities, at)).keys()]))
    .orderBy(sql`statement.seq`)
    .execute()
  const marked = rows.flatMap(({ id, of, property, value, qualifiers }) => {
    const { round } = qualifiers
    return [[property, value] as const, ...(round ? [['round', round] as const] : [])].map(([name, given]) => ({
      id,
      mark: mark(of, name, given),
    }))
  })
  return new Map([...grouped(marked, (m) => m.mark)].map(([key, own]) => [key, own.map((m) => m.id)] as const))
}
