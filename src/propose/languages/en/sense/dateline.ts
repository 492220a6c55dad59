import { addDays, precision } from '../../../../model/edtf.ts'
import type { Sentence } from '../../../engine/document.ts'
import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { resolveDate } from '../dates/resolve.ts'
import { type FramePlace, placed } from '../frames/frame.ts'
import type { Reading } from '../frames/reading.ts'

const DASHES = new Set(['-', '–', '—', '--'])
/** How many words a dateline may have: city, agency, day, year and their marks. */
const LONGEST = 12
const CAPITALS = /^\p{Lu}[\p{Lu}'’]+$/u

/**
 * The city that a story says it was filed in: "KINSHASA, Sept 14 - …", "Athens, Feb. 20 (ANA) -- …", "ACCRA: …", "2 November 2021, Vilnius" on a
 * line of its own; null where none is told.
 */
export function datelineOf(reading: Reading): FramePlace | null {
  const sentence = reading.document.sentences.find((s) => s.part === 'body')
  if (!sentence) return null
  if (isDateline(reading, sentence)) return listedIn(reading, sentence)
  const listed = startingAt(reading.places, sentence.first)
  const end = listed ? listed.last : capitalsEnd(reading, sentence)
  if (end === sentence.first || !endsByDash(reading, sentence, end)) return null
  if (listed) return placed(listed)
  const extent = { first: sentence.first, last: end }
  return { name: titled(reading, extent), state: null, extent }
}

/** The day on which a story says it was filed, up to a week before it was published: what "today" counts from; null where none is told. */
export function filedOn(reading: Reading): { readonly day: string; readonly date: DateMention } | null {
  const { published } = reading.document
  const sentence = reading.document.sentences.find((s) => s.part === 'body')
  const place = published ? datelineOf(reading) : null
  if (!sentence || !place || !published) return null
  const [date] = within(reading.dates, {
    first: sentence.first,
    last: sentence.first + LONGEST,
  })
  if (date?.kind !== 'partial' && date?.kind !== 'absolute') return null
  const edtf = resolveDate(date, { published, tense: 'past', anchor: null })
  if (!edtf || precision(edtf) !== 'day' || precision(published) !== 'day') return null
  return edtf <= published && edtf >= addDays(published, -7) ? { day: edtf, date } : null
}

/** Whether the dateline is a line, or a sentence, of its own. */
export function lineOfItsOwn(reading: Reading): boolean {
  const sentence = reading.document.sentences.find((s) => s.part === 'body')
  return sentence !== undefined && isDateline(reading, sentence)
}

/** Whether a token stands in the sentence that a story opens with, a dateline on a line of its own left out. */
export function opensStory(reading: Reading, token: number): boolean {
  const body = reading.document.sentences.filter((s) => s.part === 'body').slice(0, 2)
  const lead = body[0] && isDateline(reading, body[0]) ? body[1] : body[0]
  return lead !== undefined && token >= lead.first && token < lead.last
}

/** "2 November 2021, Vilnius": a line of its own with a date and no verb. */
export function isDateline(reading: Reading, line: Extent): boolean {
  const verbs = within(reading.clauses, line).some((clause) => clause.groups.length > 0)
  return !verbs && line.last - line.first < 10 && within(reading.dates, line).length > 0
}

function listedIn(reading: Reading, line: Extent): FramePlace | null {
  const [place] = within(reading.places, line)
  if (place) return placed(place)
  const { tokens, text } = reading.document
  let last = line.first
  while (last < line.first + 3 && tokens[last]?.word.capital === true && !dated(reading, line, last)) last++
  const name = text.slice(tokens[line.first]?.start, tokens[last - 1]?.end)
  return last > line.first && tokens[last]?.text === ','
    ? { name, state: null, extent: { first: line.first, last } }
    : null
}

/** Behind the words in capitals that open a sentence; its first token where there are none. */
function capitalsEnd(reading: Reading, sentence: Sentence): number {
  const { tokens } = reading.document
  let last = sentence.first
  while (last < sentence.first + 4 && CAPITALS.test(tokens[last]?.text ?? '')) last++
  return last
}

/** Whether nothing but an agency in brackets and a date stands between the city and a dash. */
function endsByDash(reading: Reading, sentence: Sentence, from: number): boolean {
  const { tokens } = reading.document
  let bracketed = false
  for (let i = from; i < from + LONGEST; i++) {
    const token = tokens[i]
    if (!token || /\n/.test(reading.document.text.slice(tokens[i - 1]?.end, token.start))) return false
    if (token.text === '.' && i > from + 2 && tokens[i + 1]?.word.capital && dated(reading, sentence, i - 1))
      return true
    if (token.text === ':' && i === from && capitalsEnd(reading, sentence) === sentence.first) return false
    if (DASHES.has(token.text) || (token.text === ':' && i === from))
      return i > from || token.start > (tokens[i - 1]?.end ?? 0)
    if (token.text === '(' || token.text === ')') {
      bracketed = token.text === '('
      continue
    }
    if (!bracketed && !dated(reading, sentence, i) && !/^[,.]$/.test(token.text)) return false
  }
  return false
}

const dated = (reading: Reading, sentence: Extent, at: number): boolean =>
  within(reading.dates, { first: sentence.first, last: sentence.first + LONGEST }).some(
    (d) => d.first <= at && at < d.last,
  )

const titled = (reading: Reading, { first, last }: Extent): string =>
  reading.document.tokens
    .slice(first, last)
    .map(({ text }) => text.charAt(0) + text.slice(1).toLowerCase())
    .join(' ')
