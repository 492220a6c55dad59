import { precision } from '../../../../model/edtf.ts'
import type { EventType } from '../../../../model/vocabulary.ts'
import { within } from '../../../engine/layer.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { latest, type StoryEvent, sentenceDistance } from './story-event.ts'

const STAYS = new Set(['visit', 'trip', 'stay', 'tour'])
const TALKS = new Set([
  'talks',
  'meeting',
  'consultations',
  'session',
  'round',
  'negotiations',
  'summit',
  'forum',
  'conference',
  'discussions',
])
const OVER = new Set(['during', 'after', 'following', 'at'])
const OF = new Set([
  'part',
  'framework',
  'course',
  'occasion',
  'sidelines',
  'margins',
  'completion',
  'conclusion',
  'end',
  'close',
  'outcome',
  'result',
  'results',
])
const DEFINITE = new Set(['the', 'his', 'her', 'their', 'this', 'that'])
const GATHERINGS = new Set<EventType>(['meeting', 'consultation', 'summit', 'conference'])
/** How far from the preposition the noun may stand. */
const NEAR = 5
/** An event of another month is told of as background. */
const MONTH = 'YYYY-MM'.length

/** When and where the event was in whose course another took place. */
export type Host = Pick<StoryEvent, 'date' | 'place'>

/**
 * The event told before in whose course something else took place: "as part of his visit", "upon completion of the talks", "on the
 * sidelines of the forum". It gives what its own words leave open of day and place.
 */
export function inCourseOf(
  reading: Reading,
  frame: EventFrame,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
): Host | undefined {
  const beside = besideWhat(reading, frame, told, main)
  if (beside) return beside
  if (onThatOccasion(reading, frame)) return latest(told, (e) => e.date !== null && e.status === 'held')
  if (follows(reading, frame))
    return latest(
      told,
      (e) =>
        e.status === 'held' &&
        e.date !== null &&
        precision(e.date) === 'day' &&
        sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 1,
    )
  const kind = kindIn(reading, frame)
  if (!kind) return undefined
  const month = (main?.date ?? reading.document.published)?.slice(0, MONTH)
  const matches = (e: StoryEvent): boolean =>
    e.date?.slice(0, MONTH) === month && e.status !== 'cancelled' && e.status !== 'planned' && fits(e, kind)
  if (main && matches(main)) return main
  return latest(told, matches) ?? (kind === 'stay' && main?.status !== 'planned' ? main : undefined)
}

const ASIDE = new Set(['sidelines', 'margins', 'fringes'])
const AHEAD = new Set(['before', 'ahead', 'prior'])
const OPENINGS = new Set([...TALKS, 'opening', 'ceremony', 'plenary'])

/**
 * What the words set something beside: "on the margins of the AMM", "There he met …", "had a separate meeting with …", "Before the
 * opening she received …", which was on the first day.
 */
function besideWhat(
  reading: Reading,
  frame: EventFrame,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
): Host | undefined {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!sentence || frame.date !== null) return undefined
  const near = (steps: number, is: (e: StoryEvent) => boolean) =>
    latest(told, (e) => e.date !== null && is(e) && sentenceDistance(reading, e.frame.anchor, frame.anchor) <= steps)
  const aside = tokens
    .slice(sentence.first, sentence.last)
    .find((t) => ASIDE.has(t.fold) && tokens[t.index + 1]?.fold === 'of')
  const [named] = aside ? within(reading.mechanisms, { first: aside.index, last: aside.index + NEAR + 3 }) : []
  const hosting =
    named && near(NEARBY, (e) => e.frame.mechanism?.mechanism === named.mechanism && e.status !== 'cancelled')
  if (hosting) return hosting
  const [first, second, third] = tokens.slice(sentence.first, sentence.first + 3)
  if (opensWithThere(reading, frame)) return near(1, (e) => e.place !== null && e.status === 'held')
  const gathering = (e: StoryEvent | undefined): e is StoryEvent =>
    e?.date != null &&
    e.status !== 'cancelled' &&
    e.status !== 'planned' &&
    GATHERINGS.has(e.frame.type) &&
    precision(e.date) !== 'month'
  if (
    AHEAD.has(first?.fold ?? '') &&
    (second?.fold === 'the' ? OPENINGS.has(third?.fold ?? '') : third?.fold === 'the')
  ) {
    const noun = tokens[sentence.first + (second?.fold === 'the' ? 2 : 3)]?.fold ?? ''
    const host = OPENINGS.has(noun) ? near(NEARBY, gathering) : undefined
    return host && { place: host.place, date: host.day ?? host.date?.split('/')[0] ?? null }
  }
  const apart =
    frame.mechanism === null &&
    tokens.slice(frame.anchor.first - 3, frame.anchor.last + 3).some((t) => t.fold === 'separate')
  return apart && frame.type === 'meeting' ? (gathering(main) ? main : near(NEARBY, gathering)) : undefined
}

/** "There he met …": the sentence points to a place told before. */
export function opensWithThere(reading: Reading, frame: EventFrame): boolean {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const opening = sentence ? reading.document.tokens[sentence.first] : undefined
  return opening?.fold === 'there' && reading.document.tokens[opening.index + 1]?.lemma !== 'be'
}

/** How many sentences before what something stood beside may have been told. */
const NEARBY = 3

const AFTERWARDS = new Set(['subsequently', 'thereafter', 'afterwards', 'afterward', 'then'])
const JUST_BEFORE = 4

/** "The two ministers subsequently chaired …", "Following the meeting, the session was convened": at once after what was told just before. */
export function follows(reading: Reading, frame: EventFrame): boolean {
  const { tokens } = reading.document
  if (frame.date !== null || frame.mechanism?.implied) return false
  const words = tokens.slice(Math.max(0, frame.extent.first - 2), frame.anchor.first)
  if (words.some((t) => AFTERWARDS.has(t.fold) && t.pos === 'ADV' && tokens[t.index + 1]?.text !== '-')) return true
  const sentence = sentenceOf(reading, frame.anchor.first)
  const [first, the, noun] = tokens.slice(sentence?.first, (sentence?.first ?? 0) + JUST_BEFORE)
  return ['following', 'after'].includes(first?.fold ?? '') && the?.fold === 'the' && TALKS.has(noun?.fold ?? '')
}

/** "They signed a plan on that occasion": of what was told just before. */
function onThatOccasion(reading: Reading, frame: EventFrame): boolean {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const words = sentence ? reading.document.tokens.slice(sentence.first, sentence.last) : []
  return words.some(
    (t, i) =>
      t.fold === 'occasion' &&
      ['that', 'the', 'this'].includes(words[i - 1]?.fold ?? '') &&
      words[i - 2]?.fold === 'on' &&
      words[i + 1]?.fold !== 'of',
  )
}

const fits = ({ frame }: StoryEvent, kind: 'stay' | 'talks'): boolean =>
  kind === 'stay' ? frame.type === 'visit' : GATHERINGS.has(frame.type)

/** A visit or talks that the sentence refers to without a day or place of its own. */
function kindIn(reading: Reading, frame: EventFrame): 'stay' | 'talks' | null {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!sentence) return null
  for (let i = sentence.first; i < sentence.last; i++) {
    const fold = tokens[i]?.fold ?? ''
    const opens = OVER.has(fold) || (fold === 'of' && OF.has(tokens[i - 1]?.fold ?? ''))
    if (!opens || !DEFINITE.has(tokens[i + 1]?.fold ?? '')) continue
    const noun = tokens.slice(i + 2, i + NEAR).find((t) => t.pos !== 'ADJ' && t.pos !== 'NUM' && t.text !== '-')
    if (!noun || (noun.index >= frame.anchor.first && noun.index < frame.anchor.last)) continue
    const kind = STAYS.has(noun.fold) ? 'stay' : TALKS.has(noun.fold) ? 'talks' : null
    const behind = { first: noun.index + 1, last: noun.index + 5 }
    if (kind && within(reading.dates, behind).length === 0 && tokens[noun.index + 1]?.fold !== 'with') return kind
  }
  return null
}
