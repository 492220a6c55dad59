import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { DerivationView, RelationshipView } from '../../model/relationship-view.ts'
import { ordinal } from '../../model/title.ts'
import type { StatementView } from '../../model/views.ts'
import type { Derivation } from '../fold/rows.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { CONTACT } from './dyads.ts'
import { membersOf, namesOf, sideIds, sideOf } from './names.ts'
import { statementsOf } from './statements.ts'
import { summariesOf } from './summaries.ts'

/** What is said of a relationship as such, without what happened. */
export type RelationshipSaid = Pick<
  RelationshipView,
  'sides' | 'established' | 'basis' | 'id' | 'derivations' | 'anniversaries' | 'status' | 'statements'
>

/**
 * What is said (`at`) of the relationship of two or more sides, given by their codes.
 *
 * @throws RapporteurError `input-invalid` for less than two sides, `not-found` for one that is not on record.
 */
export const relationshipSaid = async (
  db: Kysely<Tables>,
  codes: readonly string[],
  at: At,
): Promise<RelationshipSaid> => saidOf(db, await sidesOf(db, codes, at), at)

/** The same with the events in which all the sides took part. */
export async function relationshipView(
  db: Kysely<Tables>,
  codes: readonly string[],
  at: At,
): Promise<RelationshipView> {
  const sides = await sidesOf(db, codes, at)
  const between = await eventsBetween(db, sides, at)
  const { first, latest, planned, mechanisms } = between
  const names = await namesOf(
    db,
    mechanisms.map(({ id }) => id),
    at,
  )
  const summaries = new Map(
    (
      await summariesOf(
        db,
        [first, latest, planned].flatMap((id) => id ?? []),
        at,
      )
    ).map((e) => [e.id, e] as const),
  )
  return {
    ...(await saidOf(db, sides, at)),
    ...countsOf(between),
    firstContact: summaries.get(first ?? '') ?? null,
    latestContact: summaries.get(latest ?? '') ?? null,
    planned: summaries.get(planned ?? '') ?? null,
    mechanisms: mechanisms.map((mechanism) => ({ ...mechanism, name: names.get(mechanism.id)?.name ?? mechanism.id })),
  }
}

async function sidesOf(db: Kysely<Tables>, codes: readonly string[], at: At): Promise<string[]> {
  const ids = (await sideIds(db, codes, at)).map((id, i) => id ?? missing(codes[i] ?? ''))
  const sides = [...new Set(ids)].sort()
  if (sides.length < 2)
    throw new RapporteurError(
      'input-invalid',
      'A relationship is one of two sides or more.',
      'Name them as "China Russia".',
    )
  return sides
}

async function saidOf(db: Kysely<Tables>, sides: string[], at: At): Promise<RelationshipSaid> {
  const rows = await db
    .selectFrom('relationship')
    .selectAll()
    .where(sql<boolean>`sides = ${sides}::text[]`)
    .where(holding('relationship', at))
    .orderBy('established')
    .orderBy('id')
    .execute()
  const members = (await Promise.all(rows.map((row) => membersOf(db, row.id, at)))).flat()
  const statements = await statementsOf(db, members, at)
  const names = await namesOf(db, sides, at)
  const [said] = rows
  return {
    sides: sides.map((id) => sideOf(names, id)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    established: said?.established ?? null,
    basis: (said?.basis ?? null) as RelationshipView['basis'],
    id: said?.id ?? null,
    derivations: said ? await derivationsOf(db, said, statements) : [],
    anniversaries: [...new Set(rows.flatMap((row) => row.anniversaries))].sort((a, b) => a - b),
    status: rows.find((row) => row.status !== null)?.status ?? null,
    statements,
  }
}

function missing(code: string): never {
  throw new RapporteurError(
    'not-found',
    `"${code}" takes part in nothing on record.`,
    'Name a state by its ISO code or its name, or an organisation that is on record.',
  )
}

interface Between {
  /** Events by type, and whether they were contacts. */
  readonly types: readonly {
    readonly type: RelationshipView['types'][number]['type']
    readonly contact: boolean
    readonly events: number
    readonly first: string | null
    readonly latest: string | null
  }[]
  /** Ids. */
  readonly first: string | null
  readonly latest: string | null
  readonly planned: string | null
  readonly mechanisms: readonly {
    readonly id: string
    readonly events: number
    readonly latestRound: number | null
    readonly latest: string | null
  }[]
}

/** What the events in which all the sides take part say, in one reading of them. */
async function eventsBetween(db: Kysely<Tables>, sides: string[], at: At): Promise<Between> {
  const { rows } = await sql<Between>`
    with between_them as materialized (
        select id, type, status in ${CONTACT} as contact, status, earliest, latest, mechanism, round from event
        where sides @> ${sides}::text[] and ${holding('event', at)}),
      by_type as (
        select type, contact, count(*)::int as events, min(earliest) filter (where earliest <> '-infinity') as first,
          max(latest) filter (where latest <> 'infinity') as latest
        from between_them group by 1, 2),
      by_mechanism as (
        select mechanism as id, count(*)::int as events, max(round) as "latestRound",
          max(latest) filter (where latest <> 'infinity') as latest
        from between_them where mechanism is not null and contact group by 1)
    select
      (select coalesce(json_agg(by_type order by events desc, type), '[]') from by_type) as types,
      (select id from between_them where contact and earliest <> '-infinity' order by earliest, latest, id limit 1) as first,
      (select id from between_them where contact and latest <> 'infinity' order by latest desc, earliest desc, id limit 1) as latest,
      (select id from between_them
        where status = 'planned' and latest >= coalesce((select max(latest) from by_type where contact), '')
        order by earliest, latest, id limit 1) as planned,
      (select coalesce(json_agg(by_mechanism order by events desc, latest desc nulls last, id), '[]') from by_mechanism)
        as mechanisms`.execute(db)
  return rows[0] as Between
}

type Counts = Pick<RelationshipView, 'events' | 'first' | 'latest' | 'notHeld' | 'types'>

function countsOf({ types }: Between): Counts {
  const held = types.filter(({ contact }) => contact)
  const sum = (list: Between['types']) => list.reduce((n, { events }) => n + events, 0)
  return {
    events: sum(held),
    notHeld: sum(types) - sum(held),
    first: held.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
    latest:
      held
        .flatMap(({ latest }) => latest ?? [])
        .sort()
        .at(-1) ?? null,
    types: held.map(({ type, events }) => ({ type, events })),
  }
}

async function derivationsOf(
  db: Kysely<Tables>,
  said: { readonly established: string | null; readonly basis: string | null; readonly derivations: unknown },
  statements: readonly StatementView[],
): Promise<DerivationView[]> {
  const live = statements.filter((s) => !s.decision?.state && s.polarity === 'affirmed' && s.rank !== 'deprecated')
  const worked = said.derivations as readonly Derivation[]
  if (said.basis === 'derived' && worked.length === 0)
    return live
      .filter((s) => s.property === 'established' && s.value === said.established)
      .map((s) => ({ rule: s.rule ?? 'derived', from: 'the words of the source', value: s.value, statements: [s.id] }))
  const told = await db
    .selectFrom('statement')
    .select(['id', sql<number>`(value ->> 'integer')::int`.as('anniversary')])
    .select(sql<string | null>`qualifiers -> 'year' ->> 'edtf'`.as('year'))
    .where(
      'id',
      'in',
      live
        .filter((s) => s.property === 'anniversary')
        .map((s) => s.id)
        .concat(''),
    )
    .orderBy(sql`seq`)
    .execute()
  return worked.map(({ rule, established, anniversary, year }) => ({
    rule,
    from: `the ${ordinal(anniversary)} anniversary in ${year}`,
    value: established,
    statements: told.filter((t) => t.anniversary === anniversary && t.year === year).map((t) => t.id),
  }))
}
