import { stringify } from 'csv-stringify/sync'
import type { CellValue } from 'read-excel-file/universal'
import { RapporteurError } from '../model/errors.ts'
import { decode, LARGEST, LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import { isZip, unzip } from './unzip.ts'

/** A sheet of a workbook as text: a line for each row, so that words of it can be pointed at. */
export interface SheetText {
  /** RFC 4180 with commas. Days are EDTF; rows without cells are empty lines. */
  readonly text: string
  readonly sheet: string
  /** Names of all sheets, in their order. */
  readonly sheets: readonly string[]
}

/** The text of a file of records: of a workbook the sheet of a name, or its first, as CSV; of any other file its own. @throws as `readWorkbook` and `decode`. */
export const recordsText = async (bytes: Uint8Array, name: string, sheet?: string): Promise<RecordsText> =>
  isWorkbook(bytes, name) ? readWorkbook(bytes, name, sheet) : { text: decode(bytes, name) }

interface RecordsText extends Partial<SheetText> {
  readonly text: string
}

/** What a sheet may span, in cells: its reader fills up each row to the longest, and each gap between two. */
const MOST_CELLS = 5_000_000

/** Whether a file is a workbook by its name and first bytes. */
const isWorkbook = (bytes: Uint8Array, name: string): boolean => /\.xls[xm]$/i.test(name) && isZip(bytes)

/**
 * The first sheet of a workbook (XLSX), or the one of a name. Of a formula its last value counts, and a fault is an empty cell; of merged cells the first one has the value.
 *
 * @throws RapporteurError `input-too-large`, `input-unsafe` where it would unpack to more than the limits or spans too many cells, `input-damaged`,
 * `input-encrypted`, `input-invalid` where it has no sheet of the name, `input-empty`.
 */
export async function readWorkbook(bytes: Uint8Array, name: string, sheet?: string): Promise<SheetText> {
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length, LARGEST_DOCUMENT)
  // Unpacking it first shows that the library will not unpack more than the limits.
  for (const part of await unzip(bytes, name, (entry) => /\.(xml|rels)$/i.test(entry))) checkPart(part, name)
  const { default: readAll } = await import('read-excel-file/universal')
  const found = await readAll(new Blob([new Uint8Array(bytes)]), { trim: false }).catch((cause: unknown) => {
    throw damaged(name, cause)
  })
  const chosen = sheet === undefined ? found[0] : found.find((one) => one.sheet === sheet)
  const sheets = found.map((one) => one.sheet)
  if (!chosen)
    throw new RapporteurError(
      'input-invalid',
      sheet === undefined ? `${name} has no sheet.` : `${name} has no sheet "${sheet}".`,
      `Its sheets are: ${sheets.join(', ').slice(0, 500) || 'none'}.`,
    )
  const rows = chosen.data.map((row) => row.map(written))
  if (!rows.some((row) => row.some((cell) => cell !== '')))
    throw new RapporteurError(
      'input-empty',
      `The sheet "${chosen.sheet}" of ${name} is empty.`,
      `Name another. Its sheets are: ${sheets.join(', ').slice(0, 500)}.`,
    )
  const text = rows.map((row) => (row.every((cell) => cell === '') ? '\n' : stringify([row]))).join('')
  if (text.length > LARGEST) throw tooLarge(`The sheet "${chosen.sheet}" of ${name}`, text.length)
  return { text, sheet: chosen.sheet, sheets }
}

/** What a sheet has at most: XFD1048576 is its last cell. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/**
 * Its library takes what is not UTF-8 for U+FFFD, entities for text, and places that are none for others.
 *
 * @throws RapporteurError `input-damaged` where a file of a workbook is not UTF-8; `input-unsafe` where it declares entities, which the format forbids
 * (ECMA-376, part 2), or says that cells stand further out than any table's do.
 */
function checkPart(part: { readonly name: string; readonly bytes: Uint8Array }, name: string): void {
  const xml = textOf(part, name)
  if (xml.includes('<!DOCTYPE')) throw unsafe(name, `${part.name} in it declares what workbooks may not (DOCTYPE)`)
  let [rows, columns] = [0, 0]
  for (const [, place = ''] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', digits = ''] = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(place) ?? []
    const [row, column] = [Number(digits), columnNumber(letters)]
    if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS)
      throw unsafe(name, `a cell in it is said to stand at "${place.slice(0, 20)}"`)
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
  }
  if (rows * Math.max(columns, 1) > MOST_CELLS)
    throw unsafe(name, `its cells span ${rows} rows and ${columns} columns, and ${MOST_CELLS} cells are read at most`)
}

function textOf({ name: part, bytes }: { readonly name: string; readonly bytes: Uint8Array }, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damaged(name, new Error(`${part} in it is not UTF-8`, { cause }))
  }
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

const unsafe = (name: string, why: string): RapporteurError =>
  new RapporteurError('input-unsafe', `${name} was not read: ${why}.`, 'Save the sheet as CSV and give that.')

const damaged = (name: string, cause: unknown): RapporteurError =>
  new RapporteurError(
    'input-damaged',
    `${name} is no workbook that can be read: ${(cause instanceof Error ? cause.message : String(cause)).slice(0, 200).replace(/\.$/, '')}.`,
    'Open it in a spreadsheet program and save it anew, or save the sheet as CSV.',
    { cause },
  )
