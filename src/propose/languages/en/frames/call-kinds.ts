import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import groups from '../../../../../data/en/groups.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { BY_TELEPHONE } from './talks-mentioned.ts'

export const TALK = new Set(lexicon.talk)

/** What is done "by phone" or "over the telephone" is a call. */
const BY_PHONE_TOO = new Set(['discuss', 'exchange', 'review', 'confer', 'consult', 'agree'])
/** "by phone", "over the telephone", "via video". */
const MEANS = new Set(['by', 'the', 'over', 'via', 'on', 'a', 'through'])
const AIMS = new Set(lexicon.callAims)
const GIVE_TIME = new Set(lexicon.giveTime)
const LENGTHS = new Set(['hour', 'hours', 'minutes'])
const BOTH = new Set([...groups.persons, 'two', 'pair', 'both', 'they', 'sides'])

/** The words by which a verb tells of a call: "spoke by phone", "phoned", "called him on Tuesday", "took a call from"; null where it tells of none. */
export function callOf(reading: Reading, group: VerbGroup, clause: Clause): Extent | null {
  const { tokens } = reading.document
  const anchor = { first: group.main, last: group.main + 1 }
  const over = (t: Token) => isMeans(tokens, t)
  const rest = (most: number) => tokens.slice(group.last, Math.min(group.last + most, clause.last))
  if (TALK.has(group.lemma)) {
    const told =
      rest(24).some(over) ||
      rest(8).some((t) => BY_TELEPHONE.test(t.fold)) ||
      phoneBefore(reading, group) ||
      phoneBehind(reading, clause)
    return told ? anchor : null
  }
  if (BY_PHONE_TOO.has(group.lemma) && group.standing === 'held' && rest(16).some(over)) return anchor
  if (['phone', 'telephone'].includes(group.lemma)) return anchor
  if (['call', 'ring'].includes(group.lemma) && rings(reading, group, clause)) return anchor
  const hours = GIVE_TIME.has(group.lemma) && rest(8).some((t) => LENGTHS.has(t.fold))
  const phone = hours ? rest(12).find(over) : undefined
  if (phone && tokens[phone.index + 1]?.fold === 'with') return { first: group.main, last: phone.index + 1 }
  const taken = callTaken(reading, group, clause)
  return taken ? { first: group.main, last: taken } : null
}

/** "by phone", "over the telephone". */
const isMeans = (tokens: readonly Token[], { index, fold }: Token): boolean =>
  BY_TELEPHONE.test(fold) && MEANS.has(tokens[index - 1]?.fold ?? '')

/** "over the phone, spoke with X". */
const phoneBefore = (reading: Reading, group: VerbGroup): boolean =>
  reading.document.tokens[group.first - 1]?.text === ',' &&
  reading.document.tokens.slice(group.first - 4, group.first - 1).some((t) => isMeans(reading.document.tokens, t))

/** "X talked with Y on Sunday. The two were on the phone for an hour": the next sentence tells by what means. */
function phoneBehind(reading: Reading, clause: Clause): boolean {
  const { tokens, sentences } = reading.document
  const next = sentences[(sentenceOf(reading, clause.first)?.index ?? -2) + 1]
  if (!next) return false
  const words = tokens.slice(next.first, Math.min(next.last, next.first + 16))
  return words.slice(0, 3).some((t) => BOTH.has(t.fold)) && words.some((t) => isMeans(tokens, t))
}

/** "has also called Xi Jinping and Narendra Modi", "called him on Tuesday": somebody, of whom nothing is said behind it. */
function rings(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  const { tokens } = reading.document
  if (group.passive || group.standing !== 'held') return false
  const people = within(reading.persons, { first: group.last, last: clause.last })
  const [first] = people
  const owned = tokens[(first?.whole.first ?? 0) - 1]?.fold === "'s" ? 2 : 0
  if (
    !first ||
    first.whole.first !== group.last + owned ||
    (first.person.state === null && first.person.offices.length === 0)
  )
    return false
  const last = people.at(-1)?.whole.last ?? clause.last
  const next = tokens[last]
  const between = tokens.slice(first.whole.last, people.at(-1)?.whole.first ?? first.whole.last)
  const listed = between.every((t) => t.text === ',' || t.fold === 'and')
  if (!listed) return false
  const aims = next?.fold === 'about' || (next?.fold === 'to' && AIMS.has(tokens[last + 1]?.lemma ?? ''))
  return next === undefined || /^[.;]$/.test(next.text) || aims || behindDate(reading, last) > last
}

const TAKES = new Set(['take', 'receive', 'get', 'make', 'place', 'have'])

/** "took a call from Ethiopia's prime minister", "placed a call to X": behind the noun; null where no such call is told. */
function callTaken(reading: Reading, group: VerbGroup, clause: Clause): number | null {
  if (!TAKES.has(group.lemma)) return null
  const { tokens } = reading.document
  const call = tokens.slice(group.last, Math.min(group.last + 5, clause.last)).find((t) => t.fold === 'call')
  if (!call) return null
  const [other] = within(reading.persons, { first: call.index, last: clause.last })
  const link = behindDate(reading, call.index + 1)
  const joins = ['from', 'to', 'with'].includes(tokens[link]?.fold ?? '')
  return joins && other && other.whole.first <= link + 3 ? call.index + 1 : null
}

/** Behind "on Thursday" where that stands at a token, else the token. */
function behindDate(reading: Reading, at: number): number {
  const date = startingAt(reading.dates, reading.document.tokens[at]?.fold === 'on' ? at + 1 : at)
  return date?.last ?? at
}
