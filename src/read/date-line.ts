import { clean } from './clean.ts'
import type { Found } from './format.ts'
import { dateIn } from './published.ts'

/** How far down a date of publication is looked for, in lines that are not empty. */
const LINES = 12

/** Longer than any line that tells only when a story came out, in characters. */
const LONGEST = 80

const LABEL =
  /^(?:first published|published|posted|issued|date|released|опубликовано|дата публикации|дата|publié|veröffentlicht|publicado|pubblicato|发布时间|发布日期|日期)(?: on| at| le| am| el| il)?\s?[:：,]?\s?(?=[\d\p{L}])/iu

/** The date of a line at the head of a text that tells nothing but when it came out: "Published on 14 November 2024". */
export function dateLine(lines: readonly string[]): Found[] {
  const head = lines
    .map(clean)
    .filter((line) => line !== '')
    .slice(0, LINES)
  for (const line of head) {
    if (line.length > LONGEST) continue
    const labelled = LABEL.exec(line)
    const date = labelled ? line.slice(labelled[0].length) : line
    // A line without a label has to be the date alone, and a year alone is a heading more often than a date.
    if ((labelled || isDateAlone(date)) && dateIn(date) && date.replace(/\D/g, '').length > 4)
      return [{ value: date, in: labelled ? `text: "${line.slice(0, 60)}"` : 'text: a line of its own' }]
  }
  return []
}

/** A date with at most a time behind it. */
function isDateAlone(line: string): boolean {
  const time = line.search(/\d:\d\d/)
  const date = time < 0 ? line : line.slice(0, time)
  return line.length <= 45 && !/[!?;"“”]/.test(line) && date.trim().split(' ').length <= 6
}
