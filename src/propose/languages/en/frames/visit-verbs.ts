import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { startingAt } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import { unitAt } from '../dates/words.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { EventFrame } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'

const MOVES = new Set([...lexicon.plain, ...lexicon.dated])
const PARTICLES: Readonly<Record<string, readonly string[] | undefined>> = lexicon.particles
const DESTINATIONS: Readonly<Record<string, readonly string[] | undefined>> = lexicon.destinations
const DIRECTED = new Set(lexicon.directed)
const BETWEEN = new Set(lexicon.between)
const STAY = new Set(lexicon.stay)
/** "flies to Vilnius on Tuesday", "heads to Tokyo next month": what the present tense tells of such a time is to come. */
const DAYS = new Set(['weekday', 'partial', 'absolute', 'numbered'])

/** "flew", "touched down", "set off": a verb, with its particle where it needs one, that tells of a journey. */
export function moves(reading: Reading, group: VerbGroup): boolean {
  const next = reading.document.tokens[group.last]?.fold ?? ''
  // "a team headed by X" goes nowhere.
  if (MOVES.has(group.lemma)) return next !== 'by'
  return PARTICLES[group.lemma]?.includes(next) === true
}

/** "spent two days in Dodoma". */
export function stays(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  return STAY.has(group.lemma) && [1, 2, 3].some((step) => unitAt(tokens, group.last + step) !== null)
}

export function isComing(clause: Clause, group: VerbGroup, date: EventFrame['date']): boolean {
  if (group.standing !== 'habitual') return false
  if (['when', 'before', 'until'].includes(clause.opener ?? '')) return true
  const ahead = date?.kind === 'relative' && (date.offset > 0 || (date.offset === 0 && date.unit === 'day'))
  return date !== null && (DAYS.has(date.kind) || ahead)
}

/** "From there he goes on to Quito", "then travels to Quito": the next stage of a journey told before. */
export function isNextLeg(reading: Reading, group: VerbGroup): boolean {
  if (group.standing !== 'habitual') return false
  const first = sentenceOf(reading, group.first)?.first ?? group.first
  const { tokens } = reading.document
  const left = tokens[first]?.fold === 'from' ? startingAt(reading.places, first + 1) : undefined
  if (left && group.first <= left.last + LEG) return true
  return tokens.slice(first, group.first).some((t) => NEXT_LEG.has(t.fold))
}

/** How far behind "from Manila" the verb may stand. */
const LEG = 6
const NEXT_LEG = new Set(lexicon.nextLeg)

/** "got back on Thursday from Ankara", "returned from Ankara": where "from" stands; null where nobody came back. */
export function backFrom(reading: Reading, group: VerbGroup, clause: Clause): number | null {
  if (!BACK.has(group.lemma) || group.infinitive) return null
  const { tokens } = reading.document
  const back = BACK_HOME.has(tokens[group.last]?.fold ?? '')
  if (!back && group.lemma !== 'return') return null
  const from = behindVerb(reading, group)
  return from < clause.last && tokens[from]?.fold === 'from' ? from : null
}

const BACK = new Set(lexicon.back.verbs)
const BACK_HOME = new Set(lexicon.back.particles)

/** "Monday", "on Monday", "late Monday": the day told at a token. */
export function dayAt(reading: Reading, at: number): DateMention | undefined {
  const led = BEFORE_DAY.has(reading.document.tokens[at]?.fold ?? '')
  return startingAt(reading.dates, led ? at + 1 : at)
}

const BEFORE_DAY = new Set(['on', 'late', 'early'])

/** Behind the verb, its particle and a day that stands before where the journey leads: "departed on Monday for Dodoma". */
export function behindVerb(reading: Reading, group: VerbGroup): number {
  const { tokens } = reading.document
  let at = group.last
  for (let steps = 0; steps < 4; steps++) {
    const date = dayAt(reading, at)
    if (date) at = date.last
    else if (BETWEEN.has(tokens[at]?.fold ?? '')) at++
    else break
  }
  return at
}

/** Whether the verb leads somewhere: "headed to", "departed for", not "returned the visit". */
export function leadsThere(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  if (!DIRECTED.has(group.lemma)) return true
  const at = behindVerb(reading, group)
  const preposition = reading.document.tokens[at]?.fold ?? ''
  return at < clause.last && DESTINATIONS[group.lemma]?.includes(preposition) === true
}

/** The prepositions behind which a journey's goal stands. */
export const TOWARDS: ReadonlySet<string> = new Set(['to', 'in', 'for', 'into'])
const GOALS = new Map(Object.entries(lexicon.destinations).map(([verb, own]) => [verb, new Set([...TOWARDS, ...own])]))

/** Those of a verb of going. */
export const goalsOf = (group: VerbGroup): ReadonlySet<string> => GOALS.get(group.lemma) ?? TOWARDS
