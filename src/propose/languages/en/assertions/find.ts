import words from '../../../../../data/en/assertions.json' with { type: 'json' }
import type { Assertion } from '../../../../model/assertion.ts'
import type { ProposedEvent } from '../../../../model/record.ts'
import { stateOfPlace } from '../../../../model/state-of-place.ts'
import type { Document, Sentence } from '../../../engine/document.ts'
import { type Counted, countedIn } from './counted.ts'

const POINTING = new Set(words.pointing)

/**
 * What a story says that can be counted on record: the number of a round and the cadence of a mechanism where its words give them, and
 * which of how many an event is over a time. In the order of the words.
 */
export function findAssertions(document: Document, events: readonly ProposedEvent[]): Assertion[] {
  const mechanisms = events.flatMap(ofMechanism)
  const counted = document.sentences
    .filter(({ part }) => part === 'body')
    .flatMap((sentence) => countedIn(document, sentence).map((one) => placed(document, sentence, one, events)))
  const rounds = mechanisms.filter(
    (one) =>
      one.kind !== 'round' || !counted.some(({ span }) => span.start < one.span.end && one.span.start < span.end),
  )
  return [...rounds, ...counted]
    .filter((one, i, all) => all.findIndex((other) => sameWords(one, other)) === i)
    .sort((a, b) => a.span.start - b.span.start)
}

const sameWords = (a: Assertion, b: Assertion): boolean =>
  a.kind === b.kind && a.span.start === b.span.start && a.span.end === b.span.end

const NOTHING = { number: null, cadence: null, window: null, types: [], persons: [], anywhere: false, selecting: null }

/** What was read of a mechanism rather than worked out: the words of its number with those of its phrase, and its cadence. */
function ofMechanism({ mechanism, fields, derived }: ProposedEvent, event: number): Assertion[] {
  if (!mechanism) return []
  const read = (field: string) => (derived.some((d) => d.field === field) ? [] : (fields[field] ?? []))
  const phrases = fields.mechanism ?? []
  return [
    ...read('round')
      .slice(0, 1)
      .flatMap((span): Assertion[] => {
        const phrase = phrases.find((p) => p.start <= span.start && span.end <= p.end)
        return mechanism.round === null
          ? []
          : [{ ...NOTHING, kind: 'round', span: phrase ?? span, number: mechanism.round, event }]
      }),
    ...read('cadence')
      .slice(0, 1)
      .flatMap((span): Assertion[] =>
        mechanism.cadence === null ? [] : [{ ...NOTHING, kind: 'cadence', span, cadence: mechanism.cadence, event }],
      ),
  ]
}

function placed(document: Document, sentence: Sentence, counted: Counted, events: readonly ProposedEvent[]): Assertion {
  const { at, owner, named: _, ...assertion } = counted
  const event = eventOf(document, sentence, counted, events)
  const people = event === null ? [] : (events[event]?.participants ?? []).map(({ name }) => name)
  return { ...NOTHING, ...assertion, kind: 'nth', persons: ownersAmong(people, owner), event }
}

/** "their" and "his" are all who took part; a name is who bears it. */
function ownersAmong(people: readonly string[], owner: string | null): string[] {
  if (owner === null) return []
  if (['their', 'his', 'her'].includes(owner)) return [...people]
  return people.filter((name) => name.split(' ').includes(owner))
}

/** Characters in front of a sentence within which the event lies that it points to. */
const NEAR = 1200

/**
 * The event that is counted: of a sentence that tells one before the ordinal, or around it, the nearest; else, of one that points back, the one
 * that was told last. Only events of the kinds that are counted.
 */
function eventOf(
  document: Document,
  sentence: Sentence,
  { at, types, span, named }: Counted,
  events: readonly ProposedEvent[],
): number | null {
  const told = events
    .flatMap((event, index) => event.evidence.map(({ start, end }) => ({ index, event, start, end })))
    .filter(({ event, start }) => start < span.end && (types.length === 0 || types.includes(event.type)))
    .filter(({ event }) => types.length === 0 || isOf(event, named))
    .sort((a, b) => b.start - a.start)
  const own = told.filter(({ start, end }) => end > sentence.start && start < sentence.end && start <= at)
  const pointing = POINTING.has(document.tokens[sentence.first]?.fold ?? '')
  const before = told.find(({ end }) => end <= at && end >= sentence.start - NEAR)
  return (own[0] ?? (pointing || types.length > 0 ? before : undefined))?.index ?? null
}

/** Whether the words of an event, or its place, have a name that the counted noun has; those without a name fit all. */
const isOf = ({ place, evidence }: ProposedEvent, named: readonly string[]): boolean =>
  named.length === 0 || named.some((name) => isAt(place, name) || evidence.some(({ exact }) => exact.includes(name)))

/** Whether a place is, or lies in, what a name names. */
function isAt(place: string | null, name: string): boolean {
  if (place === null) return false
  const state = stateOfPlace(name)
  return place === name || (state !== null && state === stateOfPlace(place))
}
