import suggesting from '../../../../../data/en/suggestions.json' with { type: 'json' }
import type { EventType } from '../../../../model/vocabulary.ts'
import { covering, type Extent, type Layer, layerOf, overlapping, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { isOfYears, isOverYears } from '../dates/of-years.ts'
import { resolveDate } from '../dates/resolve.ts'
import { dateIn } from '../frames/dates-in.ts'
import { covers } from '../frames/frame.ts'
import { placesIn } from '../frames/places-in.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { isGenitive } from '../frames/roles.ts'
import { sidesIn } from '../frames/sides-in.ts'
import type { StoryEvent } from './story-event.ts'

/** Words of an event with sides or persons near them that no rule could place. */
export interface Suggestion {
  readonly type: EventType
  readonly extent: Extent
  readonly date: string | null
  readonly sides: readonly string[]
  readonly persons: readonly string[]
  readonly confidence: number
}

const TYPES = new Map(
  Object.entries(suggesting.words).flatMap(([type, words]) => words.map((word) => [word, type as EventType] as const)),
)
const ALIKE = new Set<EventType>(['meeting', 'consultation', 'summit', 'conference'])
const same = (a: EventType, b: EventType): boolean => a === b || (ALIKE.has(a) && ALIKE.has(b))
/** Words of many senses, which only a time and somebody who acts make likely. */
const WEAK = new Set(suggesting.weak)
const AIMS = new Set(suggesting.aims)
const PRESS = new Set(suggesting.press)
const AT = new Set(['in', 'at', 'near', 'to'])
const UNREAL = new Set(['negated', 'hedged', 'habitual'])

/**
 * The second tier: in a clause without an event of such a type, a word that tells of one, with a date or two persons, and
 * somebody near it who acts. A side that is not told is taken from the story's pair (`dyad`). What the clause denies, doubts or asks is left alone, as is what is recorded already (`recorded`).
 */
export function findSuggestions(
  reading: Reading,
  events: readonly StoryEvent[],
  recorded: readonly Extent[],
  dyad: readonly string[],
): Suggestion[] {
  const told = layerOf(events.map((e) => ({ ...e.frame.anchor, type: e.frame.type })))
  const taken = layerOf(recorded)
  return reading.clauses.flatMap((clause) => {
    if (sentenceOf(reading, clause.first)?.part === 'headline') return []
    const seen: EventType[] = within(told, clause).map((t) => t.type)
    const found: Suggestion[] = []
    for (let at = clause.first; at < clause.last; at++) {
      const type = TYPES.get(reading.document.tokens[at]?.fold ?? '')
      if (!type || seen.some((other) => same(other, type)) || isOther(reading, at, seen)) continue
      const suggestion = suggestionAt(reading, type, at, clause, taken, dyad)
      if (!suggestion) continue
      seen.push(type)
      found.push(suggestion)
    }
    return found
  })
}

/** "arrived for talks", of a visit that was told; "a press conference"; "the sanctions coordinator": words that tell of no event of their own. */
function isOther(reading: Reading, at: number, seen: readonly EventType[]): boolean {
  const { tokens } = reading.document
  const [before, word, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const aimed = AIMS.has(before?.fold ?? '') || (before?.pos === 'DET' && AIMS.has(tokens[at - 2]?.fold ?? ''))
  if (seen.length > 0 && aimed) return true
  if (word?.fold === 'conference' && PRESS.has(before?.fold ?? '')) return true
  return word?.pos === 'NOUN' && behind?.pos === 'NOUN' && startingAt(reading.dates, at + 1) === undefined
}

function suggestionAt(
  reading: Reading,
  type: EventType,
  at: number,
  clause: Clause,
  taken: Layer<Extent>,
  dyad: readonly string[],
): Suggestion | null {
  const word = { first: at, last: at + 1 }
  if (isDoubted(clause) || covering(reading.quoted, at) || overlapping(taken, word)) return null
  const persons = within(reading.persons, clause).filter((p) => p.form !== 'pronoun' && !isGenitive(reading, p))
  const states = persons.map((p) => p.person.state).filter((s): s is string => s !== null)
  const own = [...new Set([...sidesIn(reading, clause, { capitals: true }), ...states])]
  const date = dateIn(reading, clause, word)
  const placed = placesIn(reading, clause, AT).length > 0
  const grouped = within(reading.groups, clause).length > 0
  const pointed = within(reading.persons, clause).length > 0 || grouped
  const between = own.length > 1 || (own.length === 1 && persons.length > 1)
  if (!between && !((own.length > 0 || pointed || placed) && date)) return null
  if (WEAK.has(reading.document.tokens[at]?.fold ?? '') && !(date && (own.length > 0 || persons.length > 0)))
    return null
  const forYear = reading.document.tokens[(date?.first ?? 0) - 1]?.fold === 'for'
  // "a programme for 2023-2024", "for 2023".
  if (isOverYears(date) || (forYear && isOfYears(date))) return null
  const known = reading.document.tokens[at - 1]?.fold === 'the'
  if (between && !date && (persons.length < 2 || known)) return null
  const sides = own.length > 1 ? own : [...new Set([...own, ...dyad])]
  if (sides.length === 0) return null
  return {
    type,
    extent: covers([word, ...persons.map((p) => p.whole), date]),
    date: date
      ? resolveDate(date, { published: reading.document.published, tense: tenseOf(clause), anchor: null })
      : null,
    sides,
    persons: [...new Set(persons.map((p) => p.person.name))],
    confidence: date && between ? 0.4 : date && own.length > 0 ? 0.3 : 0.2,
  }
}

const isDoubted = (clause: Clause): boolean =>
  ['if', 'whether', 'unless'].includes(clause.opener ?? '') || clause.groups.some((g) => UNREAL.has(g.standing))

const tenseOf = (clause: Clause): 'past' | 'future' =>
  clause.groups.some((g) => g.standing === 'planned') ? 'future' : 'past'
