import { type Kysely, sql } from 'kysely'
import { allPages, type Page, type PageOptions } from '../../model/page.ts'
import type { Value } from '../../model/value.ts'
import type { MechanismSummary, MechanismView } from '../../model/views.ts'
import { fixedQuery } from '../fixed-query.ts'
import { type At, holding } from '../holding.ts'
import { type Packed, packedIn } from '../packed.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { canonical, membersWithin, type NamedEntity, namesOf, sideOf } from './names.ts'
import { type PackedReferences, packedReferences, referencesFrom, referredBy } from './references.ts'
import { REFERRED_BY_TOLD, STATEMENT, statementsFrom, statementViews, toldFrom } from './statements.ts'
import { EVENT, eventsFrom, REFERRED_BY_SHOWN, summaryOf } from './summaries.ts'

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
  const names = await namesOf(db, rows.flatMap(partiesOf), at)
  return rows.map((row) => summaryFrom(row, names))
}

const partiesOf = ({ properties }: Row): string[] =>
  ((properties.party ?? []) as Value[]).flatMap((v) => (v.type === 'entity' ? [v.entity] : []))

function summaryFrom(row: Row, names: ReadonlyMap<string, NamedEntity>): MechanismSummary {
  const [cadence] = (row.properties.cadence ?? []) as { code: MechanismSummary['cadence'] }[]
  return {
    id: row.id,
    name: row.name,
    parties: partiesOf(row).map((party) => sideOf(names, party)),
    cadence: cadence?.code ?? null,
    rounds: Number(row.rounds),
    latest: row.latest,
  }
}

const ID = /^mech_[0-9A-Z]{26}$/

/** Rounds, and other events of it, that the page of a mechanism shows. */
const MOST_ROUNDS = 1000

interface Found extends Row, PackedReferences {
  readonly events: Packed
  readonly told: Packed
}

const REFERRED = referredBy(REFERRED_BY_SHOWN, REFERRED_BY_TOLD, {
  entities: sql`select party ->> 'entity' from profiled, jsonb_array_elements(properties -> 'party') as party`,
})

const found = fixedQuery(
  (asked, at) => sql<Found>`
    with profiled as materialized (
        select profile.id, name, properties from profile
        where profile.id = ${canonical(asked, at)} and kind = 'Mechanism' and ${holding('profile', at)}),
      own as materialized (
        select event.* from event where mechanism = (select id from profiled) and ${holding('event', at)}),
      shown as materialized (select * from own order by latest desc nulls last, earliest desc nulls last, id limit ${MOST_ROUNDS}),
      member as materialized (${membersWithin(sql`profiled`, at)}),
      told as materialized (${toldFrom(sql`member join statement on statement.subject = member.id`, at)})
    select profiled.id, name, properties,
      (select count(distinct round) from own) as rounds,
      (select max(date) from own where status = 'held' and round is not null) as latest,
      ${packedIn(EVENT, sql`shown`)} as events, ${packedIn(STATEMENT, sql`told`, sql`seq`)} as told,
      ${packedReferences(REFERRED, at)} from profiled`,
)

/** A mechanism by its id or by words of its name (the one with most rounds where several fit), with its rounds; null where none fits. */
export async function mechanismView(db: Kysely<Tables>, idOrName: string, at: At): Promise<MechanismView | null> {
  const id = ID.test(idOrName) ? idOrName : await idOf(db, idOrName, at)
  const [page] = id === null ? [] : await found(db, id, at)
  if (!page) return null
  const references = referencesFrom(page)
  const rounds = eventsFrom(page.events)
    .map((event) => summaryOf(event, references))
    .map((event) => ({ round: event.mechanism?.round ?? null, event }))
    .sort(
      (a, b) =>
        (a.round ?? Number.POSITIVE_INFINITY) - (b.round ?? Number.POSITIVE_INFINITY) ||
        (a.event.earliest ?? '9').localeCompare(b.event.earliest ?? '9'),
    )
  return {
    ...summaryFrom(page, references.names),
    roundsOnRecord: rounds,
    statements: await statementViews(db, statementsFrom(page.told), references, at),
  }
}

async function idOf(db: Kysely<Tables>, idOrName: string, at: At): Promise<string | null> {
  const words = idOrName.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []
  if (words.length === 0) return null
  const fitting = (await allPages((page) => mechanismSummaries(db, page, at))).filter((m) => {
    const name = `${m.name} ${m.parties.map((p) => `${p.name} ${p.code}`).join(' ')}`.toLowerCase()
    return words.every((word) => name.includes(word.replace(/(?<=[a-z]{3})s$/, '')))
  })
  return fitting[0]?.id ?? null
}
