import { stringify } from 'csv-stringify/sync'
import { RapporteurError } from '../model/errors.ts'
import { decode, LARGEST, LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import { sheetsOfOds } from './ods.ts'
import type { Sheet } from './sheet.ts'
import { isZip } from './unzip.ts'
import { sheetsOfXlsx } from './xlsx.ts'

/** A sheet of a workbook as text: a line for each row, so that words of it can be pointed at. */
export interface SheetText {
  /** RFC 4180 with commas. Days are EDTF; rows without cells are empty lines. */
  readonly text: string
  readonly sheet: string
  /** Names of all sheets, in their order. */
  readonly sheets: readonly string[]
}

/** The text of a file of records: of a workbook the sheet of a name, or its first, as CSV; of any other file its own. @throws as `readWorkbook` and `decode`. */
export async function recordsText(bytes: Uint8Array, name: string, sheet?: string): Promise<RecordsText> {
  const isNamedSo = /\.(xls[xmb]?|ods)$/i.test(name)
  if (isNamedSo && isCompound(bytes)) throw oldWorkbook(name)
  return isNamedSo && isZip(bytes) ? readWorkbook(bytes, name, sheet) : { text: decode(bytes, name) }
}

interface RecordsText extends Partial<SheetText> {
  readonly text: string
}

/** How files of Office before 2007 begin, and those since then that have a password. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)

/**
 * The first sheet of a workbook (XLSX, ODS), or the one of a name.
 *
 * @throws RapporteurError `input-too-large`, `input-unsafe` where it would unpack to more than the limits or spans too many cells, `input-damaged`,
 * `input-encrypted`, `input-invalid` where it has no sheet of the name, `input-empty`.
 */
export async function readWorkbook(bytes: Uint8Array, name: string, sheet?: string): Promise<SheetText> {
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length, LARGEST_DOCUMENT)
  const found: readonly Sheet[] = await (/\.ods$/i.test(name) ? sheetsOfOds : sheetsOfXlsx)(bytes, name)
  const chosen = sheet === undefined ? found[0] : found.find((one) => one.sheet === sheet)
  const sheets = found.map((one) => one.sheet)
  if (!chosen)
    throw new RapporteurError(
      'input-invalid',
      sheet === undefined ? `${name} has no sheet.` : `${name} has no sheet "${sheet}".`,
      `Its sheets are: ${sheets.join(', ').slice(0, 500) || 'none'}.`,
    )
  const { rows } = chosen
  if (!rows.some((row) => row.some((cell) => cell !== '')))
    throw new RapporteurError(
      'input-empty',
      `The sheet "${chosen.sheet}" of ${name} is empty.`,
      `Name another. Its sheets are: ${sheets.join(', ').slice(0, 500)}.`,
    )
  // Many cells may point at one long text: beyond what is read it is not even put together.
  const length = rows.reduce((sum, row) => row.reduce((own, cell) => own + cell.length, sum), 0)
  if (length > LARGEST) throw tooLarge(`The sheet "${chosen.sheet}" of ${name}`, length)
  const text = rows.map((row) => (row.every((cell) => cell === '') ? '\n' : stringify([[...row]]))).join('')
  if (text.length > LARGEST) throw tooLarge(`The sheet "${chosen.sheet}" of ${name}`, text.length)
  return { text, sheet: chosen.sheet, sheets }
}

const oldWorkbook = (name: string): RapporteurError =>
  new RapporteurError(
    'input-binary',
    `${name} is a workbook of Excel before 2007 (XLS), or has a password.`,
    'Open it in a spreadsheet program and save it as XLSX or ODS without a password, or save the sheet as CSV.',
  )
