import type { Publication } from '../../model/publication.ts'
import { type FileFormat, type PublishedFile, textFile } from '../format.ts'
import { aboutRows } from '../spreadsheet/about.ts'
import { EXCEL } from '../spreadsheet/cell.ts'
import {
  contentTypes,
  relationships,
  type SheetPart,
  sheetPath,
  styles,
  workbook,
  workbookRelationships,
} from '../spreadsheet/parts.ts'
import { type CutCell, sheetXml } from '../spreadsheet/sheet.ts'
import { runsOf } from '../spreadsheet/split.ts'
import { CODEBOOK_COLUMNS, codebookRows } from '../tables/codebook.ts'
import type { Cell } from '../tables/table.ts'
import { TABLES } from '../tables/tables.ts'
import { zipOf } from '../zip.ts'

/** The tables as a workbook, a sheet each, with a sheet that tells of the export and one for the codebook. */
export const xlsx: FileFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: (publication) => zipOf(partsOf(publication)),
}

/**
 * The files of the workbook. Sheets are written as their rows are read; what tells of them comes last, since only then it is known whether a table
 * took more than one sheet, and which texts did not fit.
 */
async function* partsOf(publication: Publication): AsyncGenerator<PublishedFile> {
  const [about, codebook] = [
    { name: 'about', number: 1 },
    { name: 'codebook', number: 2 },
  ]
  const sheets: SheetPart[] = [about, codebook]
  const cut: CutCell[] = []
  const told = (cell: CutCell) => void cut.push(cell)
  yield textFile('_rels/.rels', relationships)
  yield textFile('xl/styles.xml', styles)
  yield { path: sheetPath(codebook), content: sheetXml('codebook', CODEBOOK_COLUMNS, codebookRows(TABLES), told) }
  for (const { name: table, columns, rows } of TABLES)
    for await (const run of runsOf(rows(publication), EXCEL.rows - 1)) {
      const sheet = { name: run.number === 1 ? table : `${table} ${run.number}`, number: sheets.length + 1 }
      sheets.push(sheet)
      const cells = mapped(run.rows, (row) => columns.map((column) => column.of(row)))
      yield { path: sheetPath(sheet), content: sheetXml(sheet.name, columns, cells, told) }
    }
  const head = [
    { name: 'about', type: 'text' },
    { name: 'what', type: 'list' },
  ] as const
  yield { path: sheetPath(about), content: sheetXml('about', head, aboutRows(publication.about, sheets, cut), told) }
  yield textFile('xl/workbook.xml', workbook(sheets))
  yield textFile('xl/_rels/workbook.xml.rels', workbookRelationships(sheets))
  yield textFile('[Content_Types].xml', contentTypes(sheets))
}

async function* mapped<Row>(rows: AsyncIterable<Row>, of: (row: Row) => readonly Cell[]) {
  for await (const row of rows) yield of(row)
}
