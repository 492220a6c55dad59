import type { Attended, EventProfile, KnownEvent } from '../../model/batch.ts'
import { type Bounds, bounds } from '../../model/edtf.ts'
import type { ImportedStatement, ImportIndex } from '../../model/imported.ts'
import type { Value } from '../../model/value.ts'
import type { EventStatus, EventType } from '../../model/vocabulary.ts'
import { type Decision, decideAll, type Match } from '../same-event/decide.ts'
import { queryFor } from '../same-event/query.ts'
import { likeness } from '../same-event/score.ts'
import type { ToldEvent } from '../same-event/told.ts'
import { THRESHOLDS } from '../same-event/weights.ts'
import { daysBetween } from '../stretch.ts'
import type { NamedRow } from './row.ts'

/** An event of a row, with the sides that are told to be its hosts. */
export interface ImportedEvent extends ToldEvent {
  readonly hosts: readonly string[]
}

/** What a row tells of an event, to be held against those on record. */
export function eventTold(named: NamedRow, at: number): ImportedEvent {
  const { said, evidence } = named.first
  const of = (property: string) => said.filter((s) => s.property === property)
  const values = (property: string): Value[] => of(property).map((s) => named.value(s.value))
  const text = (property: string): string | null => textIn(values(property)[0])
  return {
    at: [at],
    type: (text('type') ?? 'other') as EventType,
    tellings: [{ status: text('status') as EventStatus | null, date: text('date'), published: null }],
    places: values('place').flatMap((value) => textIn(value) ?? []),
    sides: values('side').flatMap((value) => (value.type === 'entity' ? [value.entity] : [])),
    people: of('participant').flatMap((s) => attended(named, s)),
    rounds: [],
    words: evidence.map((span) => span.exact),
    sources: [],
    hosts: of('side').flatMap(({ value, qualifiers }) => {
      const side = named.value(value)
      const role = qualifiers?.role && named.value(qualifiers.role)
      return side.type === 'entity' && textIn(role) === 'host' ? [side.entity] : []
    }),
  }
}

/** Whoever is a guest on a day is host of another visit on that day, at a border for one. */
const haveOneHost = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((host) => b.includes(host))

function attended(named: NamedRow, { value, qualifiers }: ImportedStatement): Attended[] {
  const person = named.value(value)
  const qualifier = (name: string) => textIn(qualifiers?.[name] && named.value(qualifiers[name]))
  return person.type === 'entity' ? [{ person: person.entity, office: qualifier('office'), for: qualifier('for') }] : []
}

function textIn(value: Value | undefined): string | null {
  if (value?.type === 'text') return value.text
  if (value?.type === 'code') return value.code
  return value?.type === 'date' ? value.edtf : null
}

/**
 * Decides which events on record some rows tell. `own` are those that rows of the same data set tell: a data set that lists two means
 * two, so that one alike is a question. Of other sources the likeliest is taken, as for a story.
 */
export async function decideEvents(
  index: Pick<ImportIndex, 'eventsLike' | 'hostsOf'>,
  told: readonly ImportedEvent[],
  own: (events: readonly string[]) => Promise<ReadonlySet<string>>,
  idAt: (at: number) => string,
): Promise<Map<ToldEvent, Decision>> {
  const known = await index.eventsLike(told.map(queryFor))
  const listed = await own(known.map((event) => event.id))
  const others = known.filter((event) => !listed.has(event.id))
  const hosts = await index.hostsOf(others.map((event) => event.id))
  const decided = await decideAll({ eventsLike: async () => others }, told, (event, { id }) =>
    haveOneHost(event.hosts, hosts.get(id) ?? []),
  )
  const before = new Neighbours(known.filter((event) => listed.has(event.id)))
  for (const event of told) {
    const decision = decided.get(event)
    const id = decision?.same?.event ?? idAt(event.at[0] ?? 0)
    const doubles = before.like(event)
    before.add({ ...event, id })
    if (decision && !decision.same && doubles.length > 0)
      decided.set(event, { same: null, questions: [...doubles, ...decision.questions] })
  }
  return decided
}

/** Events of one data set, by who took part: one is a double only of what the same person did in the same days. */
class Neighbours {
  private readonly byPerson = new Map<string, (EventProfile & { readonly id: string })[]>()

  constructor(events: readonly KnownEvent[]) {
    for (const event of events) this.add(event)
  }

  add(event: EventProfile & { readonly id: string }): void {
    for (const { person } of event.people) {
      const list = this.byPerson.get(person)
      if (list) list.push(event)
      else this.byPerson.set(person, [event])
    }
  }

  like(told: ToldEvent): Match[] {
    const near = new Set(
      told.people.flatMap(({ person }) => this.byPerson.get(person) ?? []).filter((other) => overlap(told, other)),
    )
    return [...near]
      .map((other): Match => ({ event: other.id, ...likeness({ ...told, sources: [] }, { ...other, sources: [] }) }))
      .filter((match) => match.score >= THRESHOLDS.ask)
      .sort((a, b) => b.odds - a.odds)
  }
}

const overlap = (a: EventProfile, b: EventProfile): boolean => {
  const [one, two] = [daysOf(a), daysOf(b)]
  return one !== null && two !== null && daysBetween(one, two) === 0
}

const daysOf = ({ tellings }: EventProfile): Bounds | null => {
  const date = tellings.find((telling) => telling.date !== null)?.date ?? null
  return date === null ? null : bounds(date)
}
