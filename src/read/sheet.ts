import { RapporteurError } from '../model/errors.ts'

/** A sheet of a workbook: the text of each cell, by rows. */
export interface Sheet {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
}

/** What a sheet may span, in cells: each row is filled up to its last cell, and each gap between two rows with empty ones. */
export const MOST_CELLS = 5_000_000

export const unsafeWorkbook = (name: string, why: string): RapporteurError =>
  new RapporteurError('input-unsafe', `${name} was not read: ${why}.`, 'Save the sheet as CSV and give that.')

export const damagedWorkbook = (name: string, cause: unknown): RapporteurError =>
  new RapporteurError(
    'input-damaged',
    `${name} is no workbook that can be read: ${(cause instanceof Error ? cause.message : String(cause)).slice(0, 200).replace(/\.$/, '')}.`,
    'Open it in a spreadsheet program and save it anew, or save the sheet as CSV.',
    { cause },
  )

/**
 * A file of a workbook as text.
 *
 * @throws RapporteurError `input-damaged` where it is not UTF-8; `input-unsafe` where it declares entities: no workbook has a need to, and XLSX forbids it
 * (ECMA-376, part 2).
 */
export function xmlOf(
  { name: part, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  name: string,
): string {
  let xml: string
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damagedWorkbook(name, new Error(`${part} in it is not UTF-8`, { cause }))
  }
  if (xml.includes('<!DOCTYPE')) throw unsafeWorkbook(name, `${part} in it declares what workbooks may not (DOCTYPE)`)
  return xml
}
