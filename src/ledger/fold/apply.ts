import type { EntityKind, NewEntity } from '../../model/statement.ts'
import { entityNamed } from '../../model/value.ts'
import type { Schema } from '../schema.ts'
import type { Board, Standing } from './board.ts'
import { chosen, counting } from './choose.ts'
import { foldConflicts } from './conflicts.ts'
import { basesOf, refuseCycles } from './cycles.ts'
import { DECIDING, decide } from './decisions.ts'
import { eventEntry, profileEntry } from './entry.ts'
import { type EventContext, foldEvent } from './event.ts'
import { reidentify } from './identity.ts'
import { personKeys } from './person-key.ts'
import { foldProfile } from './profile.ts'
import { foldRelationship } from './relationship.ts'
import { type EntityRows, NO_ROWS } from './rows.ts'
import { isDecided, type StatementFact } from './statements.ts'
import { foldTenures } from './tenures.ts'

/** What a batch changes in the folded tables. */
export interface Changes {
  /** By id of the entity that they are folded from: all its rows as they are now. */
  readonly rows: ReadonlyMap<string, EntityRows>
  readonly standings: ReadonlyMap<string, Standing | null>
  /** Entities whose canonical id may be another than before. */
  readonly identities: ReadonlyMap<string, string>
}

/** Folds a batch that is on record. `datesOf` gives the dates of events as they were folded before. */
export async function applyBatch(
  board: Board,
  schema: Schema,
  batch: { readonly entities: readonly NewEntity[]; readonly statements: readonly StatementFact[] },
  datesOf: (events: readonly string[]) => Promise<ReadonlyMap<string, string | null>>,
): Promise<Changes> {
  const { entities: made, statements } = batch
  for (const { id, kind, key } of made) board.make(id, { kind, key })
  const decisions = statements.filter((s) => isDecided(s.entity) && DECIDING.has(s.property))
  const told = statements.filter((s) => !isDecided(s.entity))
  const touched = new Set<string>([...told.map((s) => s.entity), ...made.map((e) => e.id)])
  await board.load([...touched, ...told.flatMap((s) => entityNamed(s.value) ?? [])])
  const offices = [...touched].filter((id) => board.kindOf(id)?.kind === 'Office')
  const seatsBefore = new Map(offices.map((id) => [id, seatsOf(board, id)] as const))
  for (const statement of told) board.add(statement)

  const standings = new Map<string, Standing | null>()
  const merging = new Set(told.filter((s) => MERGING.includes(s.property)).map((s) => s.entity))
  if (decisions.length > 0) {
    const { targets, entities } = await decide(board, decisions)
    for (const target of targets) standings.set(target, board.standingOf(target))
    for (const id of entities) {
      if (board.kindOf(id)?.kind === 'Office' && !seatsBefore.has(id)) seatsBefore.set(id, seatsOf(board, id))
      if (board.ownFactsOf(id).some((f) => MERGING.includes(f.property))) merging.add(id)
    }
    await board.reload(entities)
    for (const id of entities) {
      touched.add(id)
      if (board.ownFactsOf(id).some((f) => MERGING.includes(f.property))) merging.add(id)
    }
  }

  const identities = new Map<string, string>()
  if (merging.size > 0) {
    const moved = await reidentify(board, [...merging].sort())
    for (const id of moved) identities.set(id, board.canonicalOf(id))
    for (const id of [...moved, ...(await board.referringTo(moved))]) touched.add(id)
  }
  const reseated = [...seatsBefore].filter(([id, seats]) => seatsOf(board, id) !== seats).map(([id]) => id)
  const seated = reseated.flatMap((id) => board.membersOf(board.canonicalOf(id)))
  for (const id of await board.referringTo(seated)) touched.add(id)
  return { rows: await foldAll(board, schema, touched, datesOf), standings, identities }
}

/** Properties by which somebody decides which entities are the same. */
const MERGING = ['same-as', 'different-from']

const seatsOf = (board: Board, office: string): number | null => {
  const fact = chosen(counting(board.factsOf(board.canonicalOf(office))), 'seats')
  return fact?.value.type === 'integer' ? fact.value.integer : null
}

async function foldAll(
  board: Board,
  schema: Schema,
  touched: ReadonlySet<string>,
  datesOf: (events: readonly string[]) => Promise<ReadonlyMap<string, string | null>>,
): Promise<Map<string, EntityRows>> {
  await board.load(touched)
  const rows = new Map<string, EntityRows>()
  const owners = new Set<string>()
  for (const id of touched) {
    const canonical = board.canonicalOf(id)
    owners.add(canonical)
    if (canonical !== id) rows.set(id, NO_ROWS)
  }
  await loadReferred(board, owners)
  await refuseCycles(board, [...owners])
  const dates = new Map<string, string | null>()
  let next = [...owners].sort()
  // A chain of dates told by each other is as long as the events in it: each turn settles one link, and cycles are refused.
  for (let turn = 0; next.length > 0 && turn < MOST_LINKS; turn++) {
    const context = await contextFor(board, next, dates, datesOf)
    const redated: string[] = []
    for (const id of next) {
      const folded = foldEntity(board, schema, id, context)
      rows.set(id, folded)
      const [event] = folded.event
      if (board.kindOf(id)?.kind !== 'Event') continue
      const date = event?.date ?? null
      if (!dates.has(id) || dates.get(id) !== date) redated.push(id)
      dates.set(id, date)
    }
    const dependent = redated.length > 0 ? await board.datedBy(redated) : []
    await board.load(dependent)
    next = [...new Set(dependent.map(board.canonicalOf))].sort()
    await loadReferred(board, next)
  }
  return rows
}

const MOST_LINKS = 1000

/** Facts of the offices that persons hold and names of those who took part are needed where persons and events are folded. */
async function loadReferred(board: Board, owners: Iterable<string>): Promise<void> {
  const ids = [...owners].flatMap((id) =>
    board.factsOf(id).flatMap((f) => (f.value.type === 'entity' ? [f.value.entity] : [])),
  )
  await board.load(ids)
}

async function contextFor(
  board: Board,
  owners: readonly string[],
  dates: ReadonlyMap<string, string | null>,
  datesOf: (events: readonly string[]) => Promise<ReadonlyMap<string, string | null>>,
): Promise<EventContext> {
  const wanted = (await basesOf(board, owners)).filter((id) => !dates.has(id))
  const stored = wanted.length > 0 ? await datesOf(wanted) : new Map<string, string | null>()
  return { canonical: board.canonicalOf, dateOf: (id) => dates.get(id) ?? stored.get(id) ?? null }
}

function foldEntity(board: Board, schema: Schema, id: string, context: EventContext): EntityRows {
  const named = board.kindOf(id)
  if (!named) return NO_ROWS
  const facts = board.factsOf(id)
  const entity = { id, ...named }
  const conflict = foldConflicts(entity, facts, schema, context)
  if (named.kind === 'Event') {
    const folded = foldEvent(id, facts, context)
    return { ...NO_ROWS, ...folded, conflict, search_entry: folded.event.map(eventEntry) }
  }
  const profile = foldProfile(
    entity,
    facts,
    context.canonical,
    (property) => schema.get(named.kind as EntityKind)?.properties[property]?.cardinality === 'one',
  )
  const tenure =
    named.kind === 'Person' ? foldTenures(id, facts, context.canonical, (office) => seatsOf(board, office)) : []
  const relationship = named.kind === 'Relationship' ? foldRelationship(id, facts, context.canonical) : null
  return {
    ...NO_ROWS,
    profile: profile ? [profile] : [],
    tenure,
    person_key: profile && named.kind === 'Person' ? [personKeys(profile, facts, board)] : [],
    relationship: relationship ? [relationship] : [],
    conflict,
    search_entry: profile ? profileEntry(profile, facts) : [],
  }
}
