import type { Cell, Column } from '../tables/table.ts'
import { cellXml, columnName, EXCEL, fitting, STYLE, textCell } from './cell.ts'

/** A cell whose text was longer than a cell can be. */
export interface CutCell {
  readonly sheet: string
  readonly at: string
  /** UTF-16 code units that the text has. */
  readonly length: number
}

type Head = Pick<Column<unknown>, 'name' | 'type'>

const WIDTHS: Record<Column<unknown>['type'], number> = {
  text: 28,
  list: 36,
  date: 22,
  day: 12,
  integer: 10,
  number: 12,
  boolean: 10,
}

/**
 * A sheet as SpreadsheetML (ECMA-376): a frozen line of names with a filter, then the rows, as they come.
 *
 * @param cut is told of each cell whose text did not fit.
 */
export async function* sheetXml(
  name: string,
  head: readonly Head[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  cut: (cell: CutCell) => void,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${head.map(({ type }, i) => `<col min="${i + 1}" max="${i + 1}" width="${WIDTHS[type]}" customWidth="1"/>`).join('')}</cols><sheetData><row r="1">${head.map((column, i) => textCell(`${columnName(i)}1`, column.name, STYLE.head)).join('')}</row>`
  let line = 1
  for await (const row of rows) {
    line += 1
    yield `<row r="${line}">${head.map(({ type }, i) => written(`${columnName(i)}${line}`, type, row[i] ?? null)).join('')}</row>`
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(head.length - 1)}${line}"/></worksheet>`

  function written(at: string, type: Head['type'], cell: Cell): string {
    if (typeof cell === 'string' && cell.length > EXCEL.text) cut({ sheet: name, at, length: cell.length })
    return cellXml(at, type, typeof cell === 'string' ? fitting(cell, EXCEL.text) : cell)
  }
}
