import type { Cell, Column } from '../tables/table.ts'
import { escaped } from '../xml.ts'

/** What a sheet and a cell of Excel hold at most (Excel specifications and limits, Microsoft). */
export const EXCEL = { rows: 1_048_576, text: 32_767 }

/** Formats of cells, by their place in the list of `styles.ts`. */
export const STYLE = { plain: 0, day: 1, head: 2, literal: 3 }

const CUT = ' […]'

/** What `t="inlineStr"` takes: text as it is, with what XML forbids, and what looks like it, as `_xHHHH_` (ECMA-376, ST_Xstring). */
const xstring = (text: string): string =>
  escaped(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (c) =>
        /\p{Cs}/u.test(c) ? '\ufffd' : `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  )

/** Text that a cell can hold: the same where it fits, else its beginning and a mark. */
export function fitting(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - CUT.length)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${CUT}`
}

/** A cell of text, which no spreadsheet takes for a formula, also when it is edited. */
export const textCell = (
  at: string,
  text: string,
  style = /^[=+\-@]/.test(text) ? STYLE.literal : STYLE.plain,
): string => `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xstring(text)}</t></is></c>`

/** A cell of a column as SpreadsheetML; nothing where nothing is known. */
export function cellXml(at: string, type: Column<unknown>['type'], cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  const day = type === 'day' ? serialOf(cell) : null
  return day === null ? textCell(at, cell) : `<c r="${at}" s="${STYLE.day}"><v>${day}</v></c>`
}

/** From here on the days of Excel are those of the calendar: it counts a 29 February 1900. */
const FIRST = '1900-03-01'
const DAY_ZERO = Date.UTC(1899, 11, 30)

/**
 * The number by which Excel counts a day (ISO 8601); null for earlier days than it counts rightly.
 *
 * @example serialOf('2024-11-12') // 45608
 */
export const serialOf = (day: string): number | null =>
  day < FIRST || !/^\d{4}-\d\d-\d\d$/.test(day) ? null : (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / 86_400_000

/** @example columnName(0) // 'A' */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))
