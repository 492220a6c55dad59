import type { Sentence } from '../../../engine/document.ts'
import { startingAt } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'

const CLOCK = /^(?:[01]?\d|2[0-3])[:.h][0-5]\d$/
/** How many sentences of an entry its label still dates. */
const LONGEST = 5

/** The date that heads an entry of a diary or a live page: "January 22: …", "12 May – …"; "09:45 …" is of the day of publication. */
export function entryDate(reading: Reading, token: number): DateMention | null {
  const { tokens } = reading.document
  const opening = openingOf(reading, token)
  if (!opening) return null
  const first = /^[-–—•*·]$/.test(tokens[opening.first]?.text ?? '') ? opening.first + 1 : opening.first
  if (CLOCK.test(tokens[first]?.text ?? '')) return { kind: 'relative', unit: 'day', offset: 0, first, last: first + 1 }
  const date = startingAt(reading.dates, first)
  const mark = tokens[date?.last ?? -1]?.text ?? ''
  const telling = date?.kind === 'partial' || date?.kind === 'absolute' || date?.kind === 'weekday'
  return date && telling && /^[:–—-]$/.test(mark) ? date : null
}

/** The sentence that opens the paragraph of a token. */
function openingOf(reading: Reading, token: number): Sentence | undefined {
  const { sentences, text } = reading.document
  let sentence = sentenceOf(reading, token)
  for (let step = 0; sentence && step < LONGEST; step++) {
    const before: Sentence | undefined = sentences[sentence.index - 1]
    if (!before || text.slice(before.end, sentence.start).includes('\n')) return sentence
    sentence = before
  }
  return undefined
}
