import { expect, it } from 'vitest'
import { cell, rows, workbookOf } from './testing/workbooks.ts'
import { readWorkbook } from './workbook.ts'

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
