import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { Sentence, Token } from '../../../engine/document.ts'
import { anyOverlap, within } from '../../../engine/layer.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { dateSince, placeSince } from './since.ts'

const NOUNS = new Set(verbs.talksNouns)
const PARTIES = new Set(['their', 'they', 'the', 'it', 'this', 'that'])
/** How far before "since" the word "first" may stand, and how far behind it the date. */
const BEFORE = 10
const BEHIND = 8

/** "It was their first meeting since Vienna in January": the talks before, between the same, where no mechanism numbers them. */
export function firstTalksSince(reading: Reading): EventFrame[] {
  const frames: EventFrame[] = []
  for (const token of reading.document.tokens) {
    if (token.fold !== 'since') continue
    const sentence = sentenceOf(reading, token.index)
    const frame = sentence?.part === 'body' ? talksBefore(reading, sentence, token) : null
    if (frame) frames.push(frame)
  }
  return frames
}

function talksBefore(reading: Reading, sentence: Sentence, since: Token): EventFrame | null {
  const { tokens } = reading.document
  const words = tokens.slice(Math.max(sentence.first, since.index - BEFORE), since.index)
  const first = words.findLast((t) => t.fold === 'first')
  const noun = first && words.find((t) => t.index > first.index && NOUNS.has(t.fold))
  if (!first || !noun || !PARTIES.has(tokens[first.index - 1]?.fold ?? '')) return null
  const anchor = { first: first.index, last: since.index + 1 }
  if (anyOverlap(reading.mechanisms, anchor) || words.some((t) => t.fold === 'not' || t.fold === 'by')) return null
  const rest = { first: since.index, last: Math.min(sentence.last, since.index + BEHIND) }
  const [told] = within(reading.dates, rest)
  const date = told?.kind === 'vague' ? null : dateSince(reading, rest)
  if (!date || within(reading.mechanisms, rest).length > 0) return null
  const place = placeSince(reading, rest)
  return {
    ...BARE,
    rule: 'en/talks/first-since',
    type: 'meeting',
    standing: 'held',
    anchor,
    extent: covers([anchor, date, place?.extent]),
    groups: [{ first: first.index, last: first.index + 1, of: 'persons', count: null }],
    date,
    place,
    confidence: 0.6,
  }
}
