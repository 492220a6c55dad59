import { type Kysely, sql } from 'kysely'
import { allPages, type Page, type PageOptions } from '../../model/page.ts'
import type { Value } from '../../model/value.ts'
import type { MechanismSummary, MechanismView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { canonicalId, membersOf, namesOf, referencesOf, sideOf } from './names.ts'
import { referredByStatement, statementRows, statementViews } from './statements.ts'
import { eventRows, referredByEvent, summaryOf } from './summaries.ts'

/** Mechanisms as they stand (`at`), those with most rounds first. */
export async function mechanismSummaries(
  db: Kysely<Tables>,
  options: PageOptions,
  at: At,
): Promise<Page<MechanismSummary>> {
  const { limit, offset } = stretchOf(options)
  const rows = await withRounds(db, at)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`count(distinct event.round) desc`)
    .orderBy('profile.name')
    .orderBy('profile.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return pageOf(await summed(db, rows, at), offset, Number(rows[0]?.total ?? 0))
}

const withRounds = (db: Kysely<Tables>, at: At) =>
  db
    .selectFrom('profile')
    .leftJoin('event', (join) => join.onRef('event.mechanism', '=', 'profile.id').on(holding('event', at)))
    .select(['profile.id', 'profile.name', 'profile.properties'])
    .select([
      sql<number>`count(distinct event.round)`.as('rounds'),
      sql<string | null>`max(event.date) filter (where event.status = 'held' and event.round is not null)`.as('latest'),
    ])
    .where('profile.kind', '=', 'Mechanism')
    .where(holding('profile', at))
    .groupBy(['profile.id', 'profile.name', 'profile.properties'])

type Row = Awaited<ReturnType<ReturnType<typeof withRounds>['execute']>>[number]

async function summed(db: Kysely<Tables>, rows: readonly Row[], at: At): Promise<MechanismSummary[]> {
  const partiesOf = (row: Row) =>
    ((row.properties.party ?? []) as Value[]).flatMap((v) => (v.type === 'entity' ? [v.entity] : []))
  const names = await namesOf(db, rows.flatMap(partiesOf), at)
  return rows.map((row) => {
    const [cadence] = (row.properties.cadence ?? []) as { code: MechanismSummary['cadence'] }[]
    return {
      id: row.id,
      name: row.name,
      parties: partiesOf(row).map((party) => sideOf(names, party)),
      cadence: cadence?.code ?? null,
      rounds: Number(row.rounds),
      latest: row.latest,
    }
  })
}

/** A mechanism by its id or by words of its name (the one with most rounds where several fit), with its rounds; null where none fits. */
export async function mechanismView(db: Kysely<Tables>, idOrName: string, at: At): Promise<MechanismView | null> {
  const id = await idOf(db, idOrName, at)
  const [summary] = id ? await summed(db, await withRounds(db, at).where('profile.id', '=', id).execute(), at) : []
  if (!id || !summary) return null
  const events = await eventRows(
    db,
    sql`mechanism = ${id} and ${holding('event', at)}
      order by latest desc nulls last, earliest desc nulls last, id limit 1000`,
  )
  const rows = await statementRows(db, await membersOf(db, id, at), at)
  const references = await referencesOf(db, [...events.map(referredByEvent), ...rows.map(referredByStatement)], at)
  const rounds = events
    .map((event) => summaryOf(event, references))
    .map((event) => ({ round: event.mechanism?.round ?? null, event }))
    .sort(
      (a, b) =>
        (a.round ?? Number.POSITIVE_INFINITY) - (b.round ?? Number.POSITIVE_INFINITY) ||
        (a.event.earliest ?? '9').localeCompare(b.event.earliest ?? '9'),
    )
  return { ...summary, roundsOnRecord: rounds, statements: await statementViews(db, rows, references, at) }
}

async function idOf(db: Kysely<Tables>, idOrName: string, at: At): Promise<string | null> {
  if (/^mech_[0-9A-Z]{26}$/.test(idOrName)) return canonicalId(db, idOrName, at)
  const words = idOrName.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []
  if (words.length === 0) return null
  const fitting = (await allPages((page) => mechanismSummaries(db, page, at))).filter((m) => {
    const name = `${m.name} ${m.parties.map((p) => `${p.name} ${p.code}`).join(' ')}`.toLowerCase()
    return words.every((word) => name.includes(word.replace(/(?<=[a-z]{3})s$/, '')))
  })
  return fitting[0]?.id ?? null
}
