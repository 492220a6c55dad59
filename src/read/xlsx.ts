import type { CellValue } from 'read-excel-file/universal'
import { damagedWorkbook, MOST_CELLS, type Sheet, unsafeWorkbook, xmlOf } from './sheet.ts'
import { unzip } from './unzip.ts'

/**
 * The sheets of a workbook of Excel (XLSX, XLSM). Of a formula its last value counts, and a fault is an empty cell; of merged cells the first one has the value.
 *
 * @throws RapporteurError `input-unsafe`, `input-damaged`, `input-encrypted`.
 */
export async function sheetsOfXlsx(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  // Unpacking it first shows that the library will not unpack more than the limits; it takes what is not UTF-8 for U+FFFD, entities for text, and places that are none for others.
  for (const part of await unzip(bytes, name, (entry) => /\.(xml|rels)$/i.test(entry)))
    checkSpan(xmlOf(part, name), name)
  const { default: readAll } = await import('read-excel-file/universal')
  const found = await readAll(new Blob([new Uint8Array(bytes)]), { trim: false }).catch((cause: unknown) => {
    throw damagedWorkbook(name, cause)
  })
  return found.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(written)) }))
}

/** What a sheet has at most: XFD1048576 is its last cell. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** @throws RapporteurError `input-unsafe` where a sheet says that cells stand further out than any table's do. */
function checkSpan(xml: string, name: string): void {
  let [rows, columns] = [0, 0]
  for (const [, place = ''] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', digits = ''] = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(place) ?? []
    const [row, column] = [Number(digits), columnNumber(letters)]
    if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS)
      throw unsafeWorkbook(name, `a cell in it is said to stand at "${place.slice(0, 20)}"`)
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
  }
  if (rows * Math.max(columns, 1) > MOST_CELLS)
    throw unsafeWorkbook(
      name,
      `its cells span ${rows} rows and ${columns} columns, and ${MOST_CELLS} cells are read at most`,
    )
}

/** @example columnNumber('AA') // 27 */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** A cell as text: days as EDTF, hours alone as `HH:mm`, numbers and text as they are; what a spreadsheet program cannot show either, such as a day behind the last, is empty. */
function written(value: CellValue | null): string {
  if (value === null) return ''
  const cell: unknown = value
  if (cell instanceof Date) return writtenDate(cell)
  if (typeof cell === 'number' && !Number.isFinite(cell)) return ''
  // The embedded database takes no NUL in a text.
  return String(cell).replaceAll('\0', '')
}

const DAY = 86_400_000
/** Day 0, on which hours stand that have no day. */
const NO_DAY = Date.UTC(1899, 11, 30)
/** Workbooks count days as if 1900 had had a 29 February, the 60th (ECMA-376, part 1, 18.17.4.1); those before it are told a day too early. */
const SIXTIETH = NO_DAY + 60 * DAY
const BEHIND_THE_LAST = Date.UTC(10_000, 0, 1)

function writtenDate(date: Date): string {
  const at = date.getTime()
  if (at >= NO_DAY && at < NO_DAY + DAY) return date.toISOString().slice(11, 16)
  const isDay = at >= NO_DAY && at < BEHIND_THE_LAST && (at < SIXTIETH || at >= SIXTIETH + DAY)
  if (!isDay) return ''
  return new Date(at < SIXTIETH ? at + DAY : at).toISOString().slice(0, 10)
}
