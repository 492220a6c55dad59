import { countAt } from '../dates/words.ts'
import { ordinalAt } from '../ordinals.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { EventFrame } from './frame.ts'
import type { Reading } from './reading.ts'
import { FOUND } from './round-verbs.ts'

/** "The council last met in Tehran": the round before the one that the story is about. */
export function lastMet(reading: Reading, mention: MechanismMention, group: VerbGroup | undefined): number | null {
  const { round } = mention.mechanism
  if (!group || mention.round !== null || round === null || round < 2) return null
  const words = reading.document.tokens.slice(mention.last, group.last + 5)
  const before = words.some((t) => (t.fold === 'last' && t.index <= group.last) || t.fold === 'previously')
  const lastTime = words.some((t, i) => t.fold === 'last' && words[i + 1]?.fold === 'time')
  return (before || lastTime) && group.standing === 'held' ? round - 1 : null
}

/** "The mechanism will meet for the fourth time". */
export function timesMet(reading: Reading, mention: MechanismMention, group: VerbGroup | undefined): number | null {
  if (!group || mention.round !== null || group.last <= mention.first) return null
  const { tokens } = reading.document
  const total = countAt(tokens, group.last)
  if (total !== null && tokens[group.last + 1]?.fold === 'times') return total
  for (let i = group.last; i < group.last + 6; i++) {
    if (tokens[i]?.fold !== 'for' || tokens[i + 1]?.fold !== 'the') continue
    const ordinal = ordinalAt(tokens, i + 2)
    const inPart = ordinal?.value === 1 && ['in', 'since'].includes(tokens[ordinal.last + 1]?.fold ?? '')
    if (ordinal && tokens[ordinal.last]?.fold === 'time' && !inPart) return ordinal.value
  }
  return null
}

/** "The drills began in 2019" is the first of the series; "the channel was opened 11 years ago" is the mechanism's founding. */
export function startOf(
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
  published: string | null,
): 'mechanism' | 'series' | null {
  if (!group || !date || mention.round !== null || mention.phrase.occurrence) return null
  const begins = (group.lemma === 'begin' || group.lemma === 'start') && !group.passive && !aheadOf(group)
  if (begins) return isOfPast(date, published) ? 'series' : null
  const told = group.passive && (group.last - group.first > 1 || group.first === mention.last + 1)
  return told && FOUND.has(group.lemma) && mention.mechanism.type !== 'exhibition' ? 'mechanism' : null
}

/** "began their drills in 2019", where "began their annual exercise on Monday" tells of one. */
const isOfPast = (date: NonNullable<EventFrame['date']>, published: string | null): boolean =>
  (date.kind === 'absolute' && (published === null || date.edtf.slice(0, 4) < published.slice(0, 4))) ||
  (date.kind === 'relative' && date.unit === 'year')

/** "starts in Lautoka on Monday": tells of one that is to come, not of the first. */
const aheadOf = (group: VerbGroup): boolean => group.tense !== 'past' && group.standing !== 'held'
