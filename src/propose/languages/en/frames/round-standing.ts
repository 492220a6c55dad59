import { cadenceWithin } from '../mentions/cadence.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { EventFrame } from './frame.ts'
import { leadAt } from './lead.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { isNextLeg } from './visit-verbs.ts'

export function standingOf(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
) {
  if (mention.phrase.sequence === 1 && group?.standing !== 'cancelled') return 'planned'
  const upcoming = reading.document.tokens
    .slice(mention.first, mention.last)
    .some((t) => ['upcoming', 'forthcoming'].includes(t.fold))
  if (upcoming || isAhead(reading, mention)) return 'planned'
  if (reading.document.tokens[leadAt(reading, mention)]?.fold === 'since') return 'held'
  if (group && isNextLeg(reading, group)) return 'planned'
  const dated =
    group?.standing === 'habitual' &&
    (mention.round !== null ||
      isOfOneDay(date) ||
      (date?.kind === 'partial' && group.lemma === 'meet' && group.first === mention.last))
  const set = !dated && group?.standing === 'habitual' && isSet(reading, mention, date)
  const standing = dated ? 'held' : set ? 'planned' : (group?.standing ?? 'held')
  if (standing === 'planned' && group && group.last <= mention.first && setApart(reading, mention)) return 'held'
  if (
    standing === 'hedged' &&
    group &&
    reading.document.tokens.slice(group.first, group.last).some((t) => t.fold === 'likely')
  )
    return 'planned'
  const no =
    reading.document.tokens[mention.first - 1]?.fold === 'no' || reading.document.tokens[mention.first]?.fold === 'no'
  return no ? 'negated' : standing
}

/** "in advance of the inaugural summit", "ahead of a new round of peace talks". */
function isAhead(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const of = leadAt(reading, mention)
  return tokens[of]?.fold === 'of' && ['advance', 'ahead'].includes(tokens[of - 1]?.fold ?? '')
}

/** "opens in Lautoka on Monday": once, where "meets in spring" is a habit. */
const isOfOneDay = (date: EventFrame['date']): boolean =>
  date?.kind === 'weekday' || (date?.kind === 'partial' && date.from.day !== null) || date?.kind === 'relative'

/** "attends the summit in Quito in August": a month and a place tell of one, unless they tell how often. */
function isSet(reading: Reading, mention: MechanismMention, date: EventFrame['date']): boolean {
  if (date?.kind !== 'partial' || date.from.month === null) return false
  const scope = scopeOf(reading, mention.first)
  const often = cadenceWithin(reading.document.tokens, scope.first, scope.last) !== null
  return !often && placeIn(reading, scope, mention) !== null
}

/** "agreed to finalise a deal by July, at the sixth session": what is agreed lies ahead, the session does not. */
function setApart(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const at = leadAt(reading, mention)
  return ['at', 'during', 'after', 'following'].includes(tokens[at]?.fold ?? '') && tokens[at - 1]?.text === ','
}

/** "no exercise was held in 2021, when the pandemic forced a cancellation" is a cancelled event; a plain "no" is none. */
export function calledOffNearby(reading: Reading, mention: MechanismMention): boolean {
  const sentence = sentenceOf(reading, mention.first)
  if (!sentence) return false
  return reading.document.tokens.slice(sentence.first, sentence.last).some((t) => /^cancel/.test(t.fold))
}

/** "on Thursday agreed to start a dialogue": the day of a decision that stands before it is not the day of what was decided. */
export function decidedOn(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
): EventFrame['date'] {
  if (date && isAhead(reading, mention) && date.last <= mention.first) return null
  const decided = group && reading.document.tokens[group.first]
  const past = decided?.pos === 'VERB' && decided.fold.endsWith('ed') && group?.main !== group?.first
  const ahead = group?.standing === 'planned' && !setApart(reading, mention)
  return date && ahead && past && date.last <= group.first ? null : date
}
