import { meetingLevel } from '../../model/codes/meeting-level.ts'
import { bounds, isEdtf } from '../../model/edtf.ts'
import { resolveRelative } from '../../model/relative-date.ts'
import type { EventPerson } from '../tables.ts'
import { chosen, chosenDate, counting, type DateFact, entitiesOf, inOrder, textOf, textsOf, words } from './choose.ts'
import type { Fact } from './fact.ts'
import type { EntityRows, EventRow } from './rows.ts'

export interface EventContext {
  readonly canonical: (id: string) => string
  /** The date (EDTF) of another event as it stands; null where it has none. */
  readonly dateOf: (event: string) => string | null
}

/** The rows of an event; none where nothing says what kind of event it is and how it stands. */
export function foldEvent(
  id: string,
  facts: readonly Fact[],
  context: EventContext,
): Pick<EntityRows, 'event' | 'event_side' | 'event_person'> {
  const row = eventRow(id, counting(facts), context, sourcesOf(facts))
  if (!row) return { event: [], event_side: [], event_person: [] }
  const when = { earliest: row.earliest, latest: row.latest }
  return {
    event: [row],
    event_side: row.sides.map((side) => ({ event: id, side, ...when })),
    event_person: row.people.map(({ person }) => ({ event: id, person, ...when })),
  }
}

function eventRow(id: string, facts: readonly Fact[], context: EventContext, sources: string[]): EventRow | null {
  const type = textOf(facts, 'type')
  const status = statusOf(facts)
  if (type === null || status === null) return null
  const date = chosenDate(datesOf(facts, context))?.edtf ?? null
  const limits = date === null ? null : bounds(date)
  const link = mechanismOf(facts)
  const present = people(facts, context.canonical)
  return {
    id,
    type,
    status,
    date,
    earliest: limits?.earliest ?? null,
    latest: limits?.latest ?? null,
    place: textOf(facts, 'place'),
    mechanism: link?.value.type === 'entity' ? context.canonical(link.value.entity) : null,
    round: link?.qualifiers.round?.type === 'ordinal' ? link.qualifiers.round.ordinal : null,
    sides: entitiesOf(facts, 'side', context.canonical),
    people: present,
    materiel: textsOf(facts, 'materiel'),
    topics: textsOf(facts, 'topic'),
    level: meetingLevel(present.map(({ office }) => office)),
    sources,
  }
}

const sourcesOf = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.flatMap((f) => (f.firstSource === null ? [] : [f.firstSource])))].sort()

/** The link to a mechanism that names the round, or any where none does. */
const mechanismOf = (facts: readonly Fact[]): Fact | null =>
  chosen(
    facts.filter((f) => f.qualifiers.round),
    'mechanism',
  ) ?? chosen(facts, 'mechanism')

/** Dates told of an event; those told by another event as that event stands. */
export function datesOf(facts: readonly Fact[], { canonical, dateOf }: EventContext): DateFact[] {
  return facts.flatMap((fact): DateFact[] => {
    const { value } = fact
    if (fact.property !== 'date') return []
    if (value.type === 'date') return isEdtf(value.edtf) ? [{ fact, edtf: value.edtf }] : []
    if (value.type !== 'relative') return []
    const base = dateOf(canonical(value.event))
    const edtf = base === null ? null : resolveRelative(base, value)
    return edtf === null ? [] : [{ fact, edtf }]
  })
}

const TOOK_PLACE = ['held', 'ongoing']
const AHEAD = ['planned', 'postponed', 'moved']

/** The status that the latest publication gives; a plan does not count where the event is told of as held or under way. */
function statusOf(facts: readonly Fact[]): string | null {
  const told = facts.filter((f) => f.property === 'status')
  const happened = told.some((f) => TOOK_PLACE.includes(words(f.value) ?? ''))
  return textOf(happened ? told.filter((f) => !AHEAD.includes(words(f.value) ?? '')) : told, 'status')
}

function people(facts: readonly Fact[], canonical: (id: string) => string): EventPerson[] {
  const found = new Map<string, EventPerson>()
  for (const { value, qualifiers } of inOrder(facts, 'participant')) {
    if (value.type !== 'entity') continue
    const person = canonical(value.entity)
    const known = found.get(person)
    found.set(person, {
      person,
      office: words(qualifiers.office) ?? known?.office ?? null,
      for: words(qualifiers.for) ?? known?.for ?? null,
      role: words(qualifiers.role) ?? known?.role ?? null,
    })
  }
  return [...found.values()]
}
