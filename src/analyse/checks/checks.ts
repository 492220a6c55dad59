import type { Assertion } from '../../model/assertion.ts'
import type { Check, SourceChecks } from '../../model/check-view.ts'
import { type Happening, tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import { listed } from '../../model/listed.ts'
import type { ProposedEvent, StoryRecord } from '../../model/record.ts'
import { stateName, stateOfPlace } from '../../model/state-of-place.ts'
import type { EventSummary, SourceView } from '../../model/views.ts'
import { basisOf } from '../basis.ts'
import { type MechanismRecord, mechanismAnalysis } from '../mechanism/analysis.ts'
import { type Anchor, asTold, itemFor, likelyAmong, onRecord } from './anchor.ts'
import { countingCheck } from './counting.ts'
import { coverageOf } from './coverage.ts'
import { cadenceCheck, type Held, roundCheck } from './of-mechanism.ts'
import { windowFrom } from './window.ts'

/** What the checks ask of the record. */
export interface CheckRecord extends MechanismRecord {
  eventsOf(ids: readonly string[]): Promise<EventSummary[]>
}

/**
 * What a story says of the record, held against the record as it stands.
 *
 * @param source the story, where it is on record: its own events are then known, and what only it tells supports nothing.
 */
export async function checksOf(
  record: CheckRecord,
  story: StoryRecord,
  source: SourceView | null,
): Promise<SourceChecks> {
  const claiming = new Set(source?.versions.map(({ id }) => id) ?? [])
  const items: Check[] = []
  for (const assertion of story.assertions) {
    const told = assertion.event === null ? undefined : story.events[assertion.event]
    const anchor = told ? await anchorOf(record, told, source) : null
    items.push(await checked(record, assertion, anchor, claiming))
  }
  return {
    source: source && {
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      published: source.published,
      url: source.url,
    },
    items,
  }
}

async function anchorOf(record: CheckRecord, told: ProposedEvent, source: SourceView | null): Promise<Anchor> {
  const item = source && itemFor(source, told)
  const [known] = item ? await record.eventsOf([item]) : []
  if (known) return onRecord(known)
  const anchor = asTold(told)
  if (!isDay(anchor.earliest) || !isDay(anchor.latest) || told.sides.length === 0) return anchor
  const near = await record.happenings({ sides: told.sides, from: anchor.earliest, to: anchor.latest })
  const likely = likelyAmong(await record.eventsOf(near.map(({ id }) => id)), told)
  return likely ? onRecord(likely) : anchor
}

async function checked(
  record: CheckRecord,
  assertion: Assertion,
  anchor: Anchor | null,
  claiming: ReadonlySet<string>,
): Promise<Check> {
  if (!anchor) return nothing(assertion, null, 'The text does not tell of which event it is said.')
  if (assertion.kind === 'nth') return countChecked(record, assertion, anchor, claiming)
  const analysis =
    anchor.mechanism === null
      ? null
      : await mechanismAnalysis(record, anchor.mechanism, { on: anchor.latest ?? '9999-12-31' })
  if (!analysis) return nothing(assertion, anchor, 'The mechanism is not on record.')
  const held: Held =
    assertion.kind === 'cadence' && assertion.cadence !== null
      ? cadenceCheck(assertion.cadence, analysis, claiming)
      : roundCheck(assertion.number ?? 0, { ...anchor, id: anchor.event?.id ?? null }, analysis, claiming)
  const rounds = await record.happenings({ mechanism: analysis.mechanism.id })
  return {
    ...said(assertion, anchor),
    verdict: held.verdict,
    why: held.why,
    counted: null,
    coverage: null,
    events: analysis.rounds.flatMap(({ event }) => (held.events.includes(event.id) ? [event] : [])),
    basis: basisOf(rounds.filter(({ id }) => held.events.includes(id) || id === anchor.event?.id)),
  }
}

const said = ({ span, kind }: Assertion, anchor: Anchor | null): Pick<Check, 'span' | 'kind' | 'event'> => ({
  span,
  kind,
  event: anchor?.event ?? null,
})

const nothing = (assertion: Assertion, anchor: Anchor | null, why: string): Check => ({
  ...said(assertion, anchor),
  verdict: 'not enough on record',
  why,
  counted: null,
  coverage: null,
  events: [],
  basis: basisOf([]),
})

async function countChecked(
  record: CheckRecord,
  assertion: Assertion,
  anchor: Anchor,
  claiming: ReadonlySet<string>,
): Promise<Check> {
  const { number, window, selecting } = assertion
  const { earliest, latest, sides } = anchor
  if (number === null || window === null) return nothing(assertion, anchor, 'Nothing is counted.')
  if (sides.length === 0) return nothing(assertion, anchor, 'Whose event it is, is not told.')
  if (!isDay(earliest) || !isDay(latest)) return nothing(assertion, anchor, 'When the event was, is not told.')
  const from = windowFrom(window, earliest, number)
  const all = await record.happenings({ sides, to: latest })
  const alike = await ofTheKind(record, assertion, anchor, all.filter(tookPlace))
  const coverage = coverageOf(all, from.strict, latest)
  const counted = countingCheck(
    { number, from, earliest, latest, what: inWords(assertion, anchor), selecting },
    alike.filter(({ id }) => id !== anchor.event?.id),
    coverage,
    claiming,
  )
  const others = await record.eventsOf(counted.events)
  return {
    ...said(assertion, anchor),
    verdict: counted.verdict,
    why: counted.why,
    counted: { sure: counted.sure, possible: counted.possible },
    coverage,
    events: others,
    basis: basisOf(
      all.filter(({ id }) => counted.events.includes(id) || id === anchor.event?.id),
      { from: from.loose ?? undefined, to: latest },
    ),
  }
}

/** The events that an assertion counts among those of the sides: of its types, or of the mechanism; of the persons; visits to the same state. */
async function ofTheKind(
  record: CheckRecord,
  { types, persons, anywhere }: Assertion,
  anchor: Anchor,
  all: readonly Happening[],
): Promise<readonly Happening[]> {
  const host = anchor.place === null ? null : stateOfPlace(anchor.place)
  const kinds = types.length > 0 ? types : [anchor.type]
  const ofKind = all.filter((event) => {
    if (types.length === 0 && anchor.event?.mechanism) return event.mechanism === anchor.event.mechanism.id
    if (!kinds.includes(event.type)) return false
    const visits = event.type === 'visit' && !anywhere && host !== null
    return !visits || (event.place !== null && stateOfPlace(event.place) === host)
  })
  if (persons.length === 0) return ofKind
  const names = await record.namesOf(ofKind.flatMap(({ people }) => people.map(({ person }) => person)))
  return ofKind.filter(({ people }) =>
    persons.every((name) => people.some(({ person }) => names.get(person)?.name === name)),
  )
}

function inWords({ types, persons, anywhere }: Assertion, { sides, event, type, place }: Anchor): string {
  if (types.length === 0 && event?.mechanism) return `the events of the ${event.mechanism.name}`
  const kinds = types.length > 0 ? types : [type]
  const host = place === null ? null : stateOfPlace(place)
  const to = kinds.includes('visit') && !anywhere && host !== null ? ` to ${stateName(host)}` : ''
  const whose = persons.length > 0 ? persons : sides.map(stateName)
  return `the ${PLURAL[kinds[0] ?? 'other'] ?? 'events'} of ${listed(whose)}${to}`
}

const PLURAL: Partial<Record<EventSummary['type'], string>> = {
  meeting: 'meetings',
  consultation: 'meetings',
  summit: 'summits',
  conference: 'conferences',
  visit: 'visits',
  call: 'calls',
  exercise: 'exercises',
  signing: 'signings',
}
