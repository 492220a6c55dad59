import { expect, it } from 'vitest'
import { cell, odsOf, rows, workbookOf } from './testing/workbooks.ts'
import { readWorkbook, recordsText } from './workbook.ts'

const VISITS = rows(
  [cell('A1', 'No'), cell('B1', 'From'), cell('C1', 'Country'), cell('D1', 'Open')],
  [],
  [cell('A3', 7), cell('B3', 44288, 1), cell('C3', 'Finland;\nSweden "both"'), '<c r="D3" t="b"><v>1</v></c>'],
  [cell('A4', 8.5), cell('B4', 44288.75, 1), cell('C4', ' a, b '), '<c r="D4" t="e"><v>#N/A</v></c>'],
  [cell('B5', 0.4375, 2), '<c r="C5" t="str"><f>A1</f><v>No</v></c>'],
)

it.each<[string, string | undefined, string]>([
  [
    'the first sheet: days, numbers, texts of several lines, empty rows',
    undefined,
    'No,From,Country,Open\n\n7,2021-04-02,"Finland;\nSweden ""both""",true\n8.5,2021-04-02," a, b ",\n,10:30,No,\n',
  ],
  ['one by its name', 'Second', 'x\n'],
])('a workbook as text: %s', async (_what, sheet, text) => {
  const bytes = workbookOf({ Visits: VISITS, Second: rows([cell('A1', 'x')]) })
  expect(await readWorkbook(bytes, 'a.xlsx', sheet)).toEqual({
    text,
    sheet: sheet ?? 'Visits',
    sheets: ['Visits', 'Second'],
  })
})

it.each<[number, string]>([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, ''],
  [61, '1900-03-01'],
  [44288.75, '2021-04-02'],
  [2958465, '9999-12-31'],
  [2958466, ''],
  [1e15, ''],
  [-1, ''],
])('day %d of a workbook is %s', async (serial, day) => {
  const { text } = await readWorkbook(workbookOf({ A: rows([cell('A1', 'x'), cell('B1', serial, 1)]) }), 'a.xlsx')
  expect(text.trim()).toBe(day === '' ? 'x,' : `x,${day}`)
})

it.each<[string, Uint8Array, string | undefined, string, RegExp]>([
  ['without the sheet that is asked for', workbookOf({ A: VISITS }), 'B', 'input-invalid', /no sheet "B"/],
  ['with nothing on the sheet', workbookOf({ A: '' }), undefined, 'input-empty', /sheet "A"/],
  [
    'with a cell far out',
    workbookOf({
      A: rows([cell('A1', 'x')]).replace('</row>', '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    }),
    undefined,
    'input-unsafe',
    /span 1048576 rows and 16384 columns/,
  ],
  [
    'with a row number that is none',
    workbookOf({ A: '<row r="99999999999"><c><v>1</v></c></row>' }),
    undefined,
    'input-unsafe',
    /99999/,
  ],
  [
    'that is packed too well',
    workbookOf({ A: rows([cell('A1', 'x'.repeat(9_000_000))]) }),
    undefined,
    'input-unsafe',
    /packed more than/,
  ],
  ['that is no workbook', workbookOf({}), undefined, 'input-damaged', /no workbook|no sheet/],
  ['that is cut off', workbookOf({ A: VISITS }).subarray(0, 400), undefined, 'input-damaged', /ZIP archive/],
  ['that is too large', new Uint8Array(21 * 1024 * 1024), undefined, 'input-too-large', /21 MB/],
])('a workbook %s is refused', async (_what, bytes, sheet, code, message) => {
  await expect(readWorkbook(bytes, 'a.xlsx', sheet)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  })
})

const TABLE_ROW = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const ODS_CELL = (type: string, value: string, text = '') =>
  `<table:table-cell office:value-type="${type}" ${value}>${text}</table:table-cell>`
const P = (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const EMPTY = (times: number) => `<table:table-cell table:number-columns-repeated="${times}"/>`

it.each<[string, string, string]>([
  [
    'days, numbers, truth and hours, whatever is shown of them',
    TABLE_ROW(
      ODS_CELL('date', 'office:date-value="2021-04-02"', '<text:p>2. April</text:p>'),
      ODS_CELL('date', 'office:date-value="2021-04-02T18:00:00"'),
      ODS_CELL('float', 'office:value="7.50"', '<text:p>7,5</text:p>'),
      ODS_CELL('percentage', 'office:value="0.5"', '<text:p>50 %</text:p>'),
      ODS_CELL('currency', 'office:value="3"', '<text:p>3 €</text:p>'),
      ODS_CELL('boolean', 'office:boolean-value="true"', '<text:p>WAHR</text:p>'),
      ODS_CELL('time', 'office:time-value="PT09H30M00S"', '<text:p>9:30</text:p>'),
    ),
    '2021-04-02,2021-04-02,7.5,0.5,3,true,09:30\n',
  ],
  [
    'texts of several paragraphs and runs, without notes',
    TABLE_ROW(
      P('Finland;</text:p><text:p>a<text:s text:c="2"/>b<text:tab/>c'),
      P('<text:span>x</text:span>  <text:a>y</text:a><office:annotation><text:p>z</text:p></office:annotation>'),
    ),
    '"Finland;\na  b\tc",x y\n',
  ],
  [
    'cells and rows that are repeated, but not to the last place of the sheet',
    `<table:table-header-rows>${TABLE_ROW(P('a'), EMPTY(2), P('b'), EMPTY(16380))}</table:table-header-rows>
    <table:table-row table:number-rows-repeated="2">${EMPTY(16384)}</table:table-row>
    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/></table:table-row>
    <table:table-row table:number-rows-repeated="1048570">${EMPTY(16384)}</table:table-row>`,
    'a,,,b\n\n\n1,1\n1,1\n',
  ],
  [
    'formulas by their values; faults and covered cells are empty',
    TABLE_ROW(
      ODS_CELL('float', 'table:formula="of:=1+1" office:value="2"'),
      ODS_CELL('string', 'calcext:value-type="error"', '<text:p>#DIV/0!</text:p>'),
      '<table:covered-table-cell office:value-type="string"><text:p>hidden</text:p></table:covered-table-cell>',
      P('x'),
    ),
    '2,,,x\n',
  ],
])('an OpenDocument spreadsheet as text: %s', async (_what, content, text) => {
  const bytes = odsOf({ Visits: content, Second: TABLE_ROW(P('y')) })
  expect(await recordsText(bytes, 'a.ods')).toEqual({ text, sheet: 'Visits', sheets: ['Visits', 'Second'] })
  expect(await recordsText(bytes, 'a.ods', 'Second')).toMatchObject({ text: 'y\n' })
})

const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

it.each<[string, string, Uint8Array, string, RegExp, RegExp]>([
  ['of Excel before 2007', 'a.xls', COMPOUND, 'input-binary', /before 2007 \(XLS\)/, /as XLSX or ODS.*as CSV/],
  ['with a password', 'a.xlsx', COMPOUND, 'input-binary', /has a password/, /without a password/],
  [
    'with a password, of OpenDocument',
    'a.ods',
    odsOf({ A: TABLE_ROW(P('x')) }, { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    'input-encrypted',
    /password/,
    /without one/,
  ],
])('a workbook %s is refused with what to do', async (_what, name, bytes, code, message, advice) => {
  await expect(recordsText(bytes, name)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
    advice: expect.stringMatching(advice),
  })
})
