import type { Chance } from '../ledger/chance.ts'
import { sourcesFor } from './events.ts'
import type { Mechanism } from './mechanisms.ts'
import { dayOf, idOf, TODAY_NUMBER, type World } from './world.ts'

/** What is said beside events: since when there are ties, commitments and instruments, who holds which office. */

type Row = Record<string, unknown>

const entity = (id: string) => ({ type: 'entity', entity: id })
const date = (edtf: string) => ({ type: 'date', edtf })
const text = (written: string) => ({ type: 'text', text: written })
const code = (scheme: string, written: string) => ({ type: 'code', scheme, code: written })

export interface Profiled {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly name: string
  readonly properties: Record<string, readonly Row[]>
}

/** All that has a name. */
export function profilesOf(world: World, mechanisms: readonly Mechanism[], events: number, chance: Chance): Profiled[] {
  const parties = () => world.pair.draw(chance).map((side) => entity(side.id))
  const day = (ahead: number) => dayOf(TODAY_NUMBER - chance.below(50 * 365) + ahead)
  return [
    ...world.states.map((s) => ({ ...s, kind: 'State', properties: {} })),
    ...world.people.map((p) => ({ id: p.id, name: p.name, key: p.name, kind: 'Person', properties: {} })),
    ...world.offices.map(({ id, title, state }) => ({
      id,
      name: title,
      key: `${title.toLowerCase()}|${state.key}`,
      kind: 'Office',
      properties: { title: [text(title)], for: [entity(state.id)] },
    })),
    ...mechanisms.map(({ id, name, of, cadence }) => ({
      id,
      name,
      key: name,
      kind: 'Mechanism',
      properties: {
        party: of.map((side) => entity(side.id)),
        ...(cadence ? { cadence: [code('cadence', cadence)] } : {}),
      },
    })),
    ...Array.from({ length: Math.ceil(events / 100) }, (_, i) => ({
      id: idOf('com', i),
      name: chance.happens(0.5) ? 'agreed to hold the next round of consultations' : 'pledged to open a consulate',
      key: `commitment ${i}`,
      kind: 'Commitment',
      properties: {
        text: [text('agreed to hold the next round of consultations')],
        party: parties(),
        ...(chance.happens(0.3) ? { due: [date(day(300).slice(0, chance.happens(0.5) ? 4 : 7))] } : {}),
      },
    })),
    ...Array.from({ length: Math.ceil(events / 200) }, (_, i) => ({
      id: idOf('inst', i),
      name: `Agreement ${i}`,
      key: `instrument ${i}`,
      kind: 'Instrument',
      properties: { party: parties(), ...(chance.happens(0.7) ? { date: [date(day(0))] } : {}) },
    })),
  ]
}

export const sourceRows = (events: number): Row[] =>
  Array.from({ length: sourcesFor(events) }, (_, i) => ({
    id: idOf('src', i),
    batch: 1,
    position: i,
    document: idOf('src', i),
    sha256_text: `text ${i}`,
    sha256_bytes: `bytes ${i}`,
    text: 'What the source says.',
    body_start: 0,
    title: `Report ${i}`,
    publisher: 'Desk',
    published: dayOf(TODAY_NUMBER - (i % (55 * 365))),
    language: 'en',
    url: null,
    format: 'text',
    retrieved: null,
  }))

/** The source that tells something: of a commitment one of the two years before it falls due. */
function toldBy(properties: Profiled['properties'], events: number, chance: Chance): string {
  const [due] = properties.due ?? []
  const before = due === undefined ? null : TODAY_NUMBER - numberOf(String(due.edtf)) + chance.below(700)
  const last = sourcesFor(events) - 1
  return idOf('src', before === null ? chance.below(last) : Math.min(Math.max(before, 0), last))
}

const numberOf = (edtf: string): number => Date.parse(`${edtf}-01-01`.slice(0, 10)) / 86_400_000

/** Rounds of which sources give two numbers: one in two hundred. */
export function conflictRows(
  rounds: readonly {
    readonly id: string
    readonly mechanism: string
    readonly round: number
    readonly source: string
  }[],
  chance: Chance,
) {
  const disputed = rounds.filter(() => chance.happens(0.005))
  return {
    conflicts: disputed.map(({ id, round }) => ({
      entity: id,
      property: 'round',
      state: 'open',
      values: [round, round + 1].map((integer) => ({
        value: { type: 'integer', integer },
        ...{ shown: integer === round, statements: 1, firstSource: null, lastSource: null },
      })),
    })),
    told: disputed.flatMap(({ id, mechanism, round, source }) =>
      [round, round + 1].map((integer) => ({ id, mechanism, integer, source })),
    ),
  }
}

/** A statement for each value of what is no person, state or office, with the words that give it. */
export function statementRows(
  profiles: readonly Profiled[],
  told: ReturnType<typeof conflictRows>['told'],
  events: number,
  chance: Chance,
) {
  const statements: Row[] = []
  const evidence: Row[] = []
  const add = (subject: string, property: string, value: Row, qualifiers: Row, source: string) => {
    const seq = statements.length + 1
    const id = idOf('sm', seq)
    statements.push({
      ...{ seq, id, batch: 1, subject, property, value, qualifiers, polarity: 'affirmed', modality: 'stated' },
      ...{ rank: 'normal', origin: 'source', rule: 'bench', source, value_entity: value.entity ?? null },
    })
    evidence.push({ statement: id, position: 0, source, start: 0, end: 4, exact: 'What' })
  }
  for (const { id, properties } of profiles) {
    const source = toldBy(properties, events, chance)
    for (const [property, values] of Object.entries(properties))
      for (const value of values) add(id, property, value, {}, source)
  }
  for (const { id, mechanism, integer, source } of told)
    add(id, 'mechanism', entity(mechanism), { round: { type: 'integer', integer } }, source)
  return { statements, evidence }
}

/** One pair in three is known to have ties since a day. */
export const relationshipRows = (world: World, chance: Chance): Row[] =>
  world.pairs
    .filter(() => chance.happens(0.33))
    .map((pair, i) => ({
      id: idOf('rel', i),
      sides: pair.map((side) => side.id).sort(),
      established: dayOf(-chance.below(30 * 365)),
      basis: 'stated',
      derivations: [],
      anniversaries: [],
      status: null,
    }))

export const tenureRows = (world: World): Row[] =>
  world.people.map(({ id, office }) => ({
    person: id,
    office,
    period: '1970-01-01/2024-12-31',
    basis: 'observed',
    acting: false,
    conflicting: null,
    exclusive: false,
    reach: '[1970-01-01,2025-01-01)',
    core: 'empty',
  }))
