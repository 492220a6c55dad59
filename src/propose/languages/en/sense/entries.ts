import type { Sentence } from '../../../engine/document.ts'
import { startingAt, within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import type { PlaceMention } from '../mentions/actors.ts'

const BULLET = /^[-–—•*·]$/
const CLOCK = /^(?:[01]?\d|2[0-3])[:.h][0-5]\d$/
/** How many sentences of an entry its label still dates. */
const LONGEST = 5
const LONGEST_LIST = 12

/** The date that heads an entry of a diary or a live page: "January 22: …", "12 May – …"; "09:45 …" is of the day of publication. */
export function entryDate(reading: Reading, token: number): DateMention | null {
  const { tokens } = reading.document
  const opening = openingOf(reading, token)
  if (!opening) return null
  const first = BULLET.test(tokens[opening.first]?.text ?? '') ? opening.first + 1 : opening.first
  if (CLOCK.test(tokens[first]?.text ?? '')) return { kind: 'relative', unit: 'day', offset: 0, first, last: first + 1 }
  const date = startingAt(reading.dates, first)
  const mark = tokens[date?.last ?? -1]?.text ?? ''
  const telling = date?.kind === 'partial' || date?.kind === 'absolute' || date?.kind === 'weekday'
  const alone = date !== undefined && date.last >= opening.last - 1 && opening.last - opening.first <= 4
  if (date && telling && (alone || /^[:–—-]$/.test(mark))) return date
  return first > opening.first || labelled(reading, first) ? headedBy(reading, opening) : null
}

/** "- Jakarta: Indonesia and Australia held …": the place that heads an entry. */
export function entryPlace(reading: Reading, token: number): PlaceMention | null {
  const opening = openingOf(reading, token)
  if (!opening) return null
  const first = BULLET.test(reading.document.tokens[opening.first]?.text ?? '') ? opening.first + 1 : opening.first
  return labelled(reading, first) ?? null
}

function labelled(reading: Reading, first: number): PlaceMention | undefined {
  const place = startingAt(reading.places, first)
  return place && reading.document.tokens[place.last]?.text === ':' ? place : undefined
}

/** A line above, of the same list, that is a date and nothing else: "TUESDAY, Feb. 10". */
function headedBy(reading: Reading, opening: Sentence): DateMention | null {
  const { sentences, tokens } = reading.document
  for (let i = opening.index - 1; i >= Math.max(0, opening.index - LONGEST_LIST); i--) {
    const line = sentences[i]
    if (!line) return null
    const dates = within(reading.dates, line)
    const told = (at: number) =>
      dates.some((d) => d.first <= at && at < d.last) || /^[,:.]$/.test(tokens[at]?.text ?? '')
    const only = dates.length > 0 && line.last - line.first < 8
    if (only && tokens.slice(line.first, line.last).every((t) => told(t.index))) return dates.at(-1) ?? null
    const heading = line.last - line.first < 5 && tokens[line.last - 1]?.text === ':'
    if (heading) return null
  }
  return null
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
