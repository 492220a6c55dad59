import type { Kysely } from 'kysely'
import { bounds } from '../model/edtf.ts'
import type { EntityKind, Value } from '../model/statement.ts'
import { eventTitle } from '../model/title.ts'
import type { EventType } from '../model/vocabulary.ts'
import { chosen, chosenDate, type Fact, factsOf } from './facts.ts'
import type { Tables } from './tables.ts'

/** Folds the rows of the given entities anew from their statements: sides, persons and mechanisms first, then events. */
export async function project(db: Kysely<Tables>, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return
  const entities = await db
    .selectFrom('entity')
    .select(['id', 'kind', 'key'])
    .where('id', 'in', [...ids])
    .execute()
  const facts = await factsOf(db, [...ids])
  const of = (kinds: readonly EntityKind[]) => entities.filter((e) => kinds.includes(e.kind as EntityKind))
  for (const { id, key } of of(['State', 'Organisation'])) {
    const row = { id, code: key, name: textOf(facts.get(id), 'name') ?? key }
    await db
      .insertInto('side')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet({ name: row.name }))
      .execute()
  }
  for (const { id, key } of of(['Person'])) {
    const row = { id, name: textOf(facts.get(id), 'name') ?? key }
    await db
      .insertInto('person')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet({ name: row.name }))
      .execute()
  }
  for (const { id, key } of of(['Mechanism'])) {
    const own = facts.get(id) ?? []
    const row = {
      name: fullest(own) ?? key,
      cadence: codeOf(own, 'cadence'),
      parties: JSON.stringify(entitiesOf(own, 'party')),
    }
    await db
      .insertInto('mechanism')
      .values({ id, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }
  for (const { id } of of(['Event'])) await projectEvent(db, id, facts.get(id) ?? [])
}

async function projectEvent(db: Kysely<Tables>, id: string, facts: readonly Fact[]): Promise<void> {
  const type = codeOf(facts, 'type')
  const status = statusOf(facts)
  if (type === null || status === null) return
  const edtf = chosenDate(facts)
  const limits = edtf ? bounds(edtf) : null
  const link =
    chosen(
      facts.filter((f) => f.property === 'mechanism' && f.qualifiers.round),
      'mechanism',
    ) ?? chosen(facts, 'mechanism')
  const mechanism = link?.value.type === 'entity' ? link.value.entity : null
  const round = link?.qualifiers.round?.type === 'ordinal' ? link.qualifiers.round.ordinal : null
  const sides = entitiesOf(facts, 'side')
  const people = participants(facts)
  const sources = [...new Set(facts.flatMap((f) => f.sources))]
  const sideNames = await namesOf(db, 'side', sides)
  const personNames = await namesOf(
    db,
    'person',
    people.map((p) => p.person),
  )
  const series = mechanism
    ? await db.selectFrom('mechanism').select(['name', 'cadence']).where('id', '=', mechanism).executeTakeFirst()
    : undefined
  const row = {
    type,
    status,
    date: edtf,
    earliest: limits?.earliest ?? null,
    latest: limits?.latest ?? null,
    place: textOf(facts, 'place'),
    title: eventTitle({
      type: type as EventType,
      place: textOf(facts, 'place'),
      sides: sides.map((s) => sideNames.get(s) ?? s),
      participants: people.map((p) => personNames.get(p.person) ?? p.person),
      mechanism: series ? { name: series.name, round } : null,
      materiel: textsOf(facts, 'materiel'),
    }),
    mechanism,
    round,
    cadence: series?.cadence ?? null,
  }
  await db
    .insertInto('event')
    .values({ id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  for (const table of ['event_side', 'event_participant', 'event_source'] as const)
    await db.deleteFrom(table).where('event', '=', id).execute()
  if (sides.length > 0)
    await db
      .insertInto('event_side')
      .values(sides.map((side, position) => ({ event: id, side, position })))
      .execute()
  if (people.length > 0)
    await db
      .insertInto('event_participant')
      .values(people.map((p, position) => ({ event: id, ...p, position })))
      .execute()
  if (sources.length > 0)
    await db
      .insertInto('event_source')
      .values(sources.map((source) => ({ event: id, source })))
      .execute()
}

/** The status that the latest publication gives; a plan does not count where the event is told of as held or under way. */
function statusOf(facts: readonly Fact[]): string | null {
  const told = facts.filter((f) => f.property === 'status')
  const happened = told.some((f) => ['held', 'ongoing'].includes(words(f.value) ?? ''))
  return textOf(happened ? told.filter((f) => words(f.value) !== 'planned') : told, 'status')
}

function participants(facts: readonly Fact[]) {
  const people = new Map<
    string,
    { person: string; office: string | null; for_side: string | null; role: string | null }
  >()
  for (const fact of facts) {
    if (fact.property !== 'participant' || fact.value.type !== 'entity') continue
    const known = people.get(fact.value.entity)
    people.set(fact.value.entity, {
      person: fact.value.entity,
      office: words(fact.qualifiers.office) ?? known?.office ?? null,
      for_side: words(fact.qualifiers.for) ?? known?.for_side ?? null,
      role: words(fact.qualifiers.role) ?? known?.role ?? null,
    })
  }
  return [...people.values()]
}

/** Of a mechanism's names the one that says most, the first of these where several do. */
function fullest(facts: readonly Fact[]): string | null {
  const names = textsOf(facts, 'name')
  return names.reduce<string | null>(
    (best, name) => (best === null || name.split(/[\s-]+/).length > best.split(/[\s-]+/).length ? name : best),
    null,
  )
}

async function namesOf(
  db: Kysely<Tables>,
  table: 'side' | 'person',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

const words = (value: Value | undefined): string | null =>
  value?.type === 'text' ? value.text : value?.type === 'code' ? value.code : null
const textOf = (facts: readonly Fact[] | undefined, property: string): string | null =>
  words(chosen(facts ?? [], property)?.value)
const codeOf = textOf
const textsOf = (facts: readonly Fact[], property: string): string[] => [
  ...new Set(facts.filter((f) => f.property === property).flatMap((f) => words(f.value) ?? [])),
]
const entitiesOf = (facts: readonly Fact[], property: string): string[] => [
  ...new Set(facts.flatMap((f) => (f.property === property && f.value.type === 'entity' ? [f.value.entity] : []))),
]
