import { type Kysely, type RawBuilder, sql } from 'kysely'
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

/**
 * What is on record (`at`) between two or more sides, given by their codes: what is said of the relationship as such, and the
 * events in which all of them took part.
 *
 * @throws RapporteurError `input-invalid` for less than two sides, `not-found` for one that is not on record.
 */
export async function relationshipView(
  db: Kysely<Tables>,
  codes: readonly string[],
  at: At,
): Promise<RelationshipView> {
  const ids = (await sideIds(db, codes, at)).map((id, i) => id ?? missing(codes[i] ?? ''))
  const sides = [...new Set(ids)].sort()
  if (sides.length < 2)
    throw new RapporteurError(
      'input-invalid',
      'A relationship is one of two sides or more.',
      'Name them as "China Russia".',
    )
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
  const [said] = rows
  const names = await namesOf(db, sides, at)
  const between = eventsBetween(sides, at)
  const met = await meetings(db, between)
  const [first, latest] = [await oneOf(db, between, FIRST), await oneOf(db, between, LATEST)]
  const planned = await oneOf(db, between, plannedAfter(met.latest))
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
    sides: sides.map((id) => sideOf(names, id)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...met,
    established: said?.established ?? null,
    basis: (said?.basis ?? null) as RelationshipView['basis'],
    id: said?.id ?? null,
    derivations: said ? await derivationsOf(db, said, statements) : [],
    anniversaries: [...new Set(rows.flatMap((row) => row.anniversaries))].sort((a, b) => a - b),
    status: rows.find((row) => row.status !== null)?.status ?? null,
    firstContact: summaries.get(first ?? '') ?? null,
    latestContact: summaries.get(latest ?? '') ?? null,
    planned: summaries.get(planned ?? '') ?? null,
    mechanisms: await mechanismsOf(db, between, at),
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

/** The events in which all the sides take part, as a table of a query. */
function eventsBetween(sides: string[], at: At): RawBuilder<unknown> {
  return sql`(select event.* from event where sides @> ${sides}::text[] and ${holding('event', at)}) as between_them`
}

async function meetings(
  db: Kysely<Tables>,
  between: RawBuilder<unknown>,
): Promise<Pick<RelationshipView, 'events' | 'first' | 'latest' | 'notHeld' | 'types'>> {
  const { rows } = await sql<{
    type: RelationshipView['types'][number]['type']
    contact: boolean
    events: number
    first: string | null
    latest: string | null
  }>`select type, status in ${CONTACT} as contact, count(*) as events,
      min(earliest) filter (where earliest <> '-infinity') as first, max(latest) filter (where latest <> 'infinity') as latest
    from ${between} group by 1, 2 order by 3 desc, 1`.execute(db)
  const held = rows.filter((row) => row.contact)
  const sum = (list: typeof rows) => list.reduce((n, row) => n + Number(row.events), 0)
  return {
    events: sum(held),
    notHeld: sum(rows) - sum(held),
    first: held.flatMap((row) => row.first ?? []).sort()[0] ?? null,
    latest:
      held
        .flatMap((row) => row.latest ?? [])
        .sort()
        .at(-1) ?? null,
    types: held.map(({ type, events }) => ({ type, events: Number(events) })),
  }
}

const FIRST = sql`status in ${CONTACT} and earliest <> '-infinity' order by earliest, latest, id`
const LATEST = sql`status in ${CONTACT} and latest <> 'infinity' order by latest desc, earliest desc, id`
const plannedAfter = (day: string | null) =>
  sql`status = 'planned' and latest >= ${day ?? ''} order by earliest, latest, id`

async function oneOf(db: Kysely<Tables>, between: RawBuilder<unknown>, which: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: string }>`select id from ${between} where ${which} limit 1`.execute(db)
  return rows[0]?.id ?? null
}

async function mechanismsOf(
  db: Kysely<Tables>,
  between: RawBuilder<unknown>,
  at: At,
): Promise<RelationshipView['mechanisms']> {
  const { rows } = await sql<{ id: string; events: number; round: number | null; latest: string | null }>`
    select mechanism as id, count(*) as events, max(round) as round, max(latest) filter (where latest <> 'infinity') as latest
    from ${between} where mechanism is not null and status in ${CONTACT}
    group by mechanism order by 2 desc, 4 desc nulls last, 1`.execute(db)
  const names = await namesOf(
    db,
    rows.map((row) => row.id),
    at,
  )
  return rows.map(({ id, events, round, latest }) => ({
    id,
    name: names.get(id)?.name ?? id,
    events: Number(events),
    latestRound: round,
    latest,
  }))
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
