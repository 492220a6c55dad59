import { type Kysely, sql } from 'kysely'
import type { MechanismSummary, MechanismView, SideView } from '../../model/views.ts'
import type { Tables } from '../tables.ts'
import { chronology } from './chronology.ts'
import { statementsOf } from './statements.ts'

/** All mechanisms, those with most rounds first. */
export async function mechanismSummaries(db: Kysely<Tables>, id?: string): Promise<MechanismSummary[]> {
  let query = db
    .selectFrom('mechanism')
    .leftJoin('event', 'event.mechanism', 'mechanism.id')
    .select(['mechanism.id', 'mechanism.name', 'mechanism.cadence', 'mechanism.parties'])
    .select([
      sql<number>`count(distinct event.round)`.as('rounds'),
      sql<string | null>`max(event.date) filter (where event.status = 'held' and event.round is not null)`.as('latest'),
      sql<number>`count(event.id)`.as('events'),
    ])
    .groupBy(['mechanism.id', 'mechanism.name', 'mechanism.cadence', 'mechanism.parties'])
    .orderBy(sql`count(distinct event.round) desc`)
    .orderBy('mechanism.name')
  if (id) query = query.where('mechanism.id', '=', id)
  const rows = await query.execute()
  const sides = new Map(
    (await db.selectFrom('side').selectAll().execute()).map((s) => [s.id, { code: s.code, name: s.name }] as const),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    parties: row.parties.flatMap((p) => {
      const side: SideView | undefined = sides.get(p)
      return side ? [side] : []
    }),
    cadence: row.cadence as MechanismSummary['cadence'],
    rounds: Number(row.rounds),
    latest: row.latest,
  }))
}

/** A mechanism by its id or by words of its name (the one with most rounds where several fit), with its rounds; null where none fits. */
export async function mechanismView(db: Kysely<Tables>, idOrName: string): Promise<MechanismView | null> {
  const id = await idOf(db, idOrName)
  const [summary] = id ? await mechanismSummaries(db, id) : []
  if (!id || !summary) return null
  const { items } = await chronology(db, { mechanism: id, limit: 1000 })
  const rounds = items
    .map((event) => ({ round: event.mechanism?.round ?? null, event }))
    .sort(
      (a, b) =>
        (a.round ?? Number.POSITIVE_INFINITY) - (b.round ?? Number.POSITIVE_INFINITY) ||
        (a.event.earliest ?? '9').localeCompare(b.event.earliest ?? '9'),
    )
  return { ...summary, roundsOnRecord: rounds, statements: await statementsOf(db, id) }
}

async function idOf(db: Kysely<Tables>, idOrName: string): Promise<string | null> {
  if (/^mech_[0-9A-Z]{26}$/.test(idOrName)) return idOrName
  const words = idOrName.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []
  if (words.length === 0) return null
  const fitting = (await mechanismSummaries(db)).filter((m) => {
    const name = `${m.name} ${m.parties.map((p) => `${p.name} ${p.code}`).join(' ')}`.toLowerCase()
    return words.every((word) => name.includes(word.replace(/(?<=[a-z]{3})s$/, '')))
  })
  return fitting[0]?.id ?? null
}
