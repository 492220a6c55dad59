import { contentOf, odsOf, workbookOf } from '../../../../src/read/testing/workbooks.ts'
import { type Comes, DAMAGED, LAUGHS, OUTSIDE, UNSAFE } from './comes.ts'
import { A1 } from './excel.ts'

const cellOf = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`
const P = cellOf('x')
const tableRow = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const typed = (type: string, value: string) =>
  odsOf({ A: tableRow(P, `<table:table-cell office:value-type="${type}" ${value}/>`) })
const content = (tables: string, prolog = '') => odsOf({}, { 'content.xml': contentOf(tables, prolog) })
const table = (rowsOfIt: string) => `<table:table table:name="A">${rowsOfIt}</table:table>`

/** OpenDocument spreadsheets (ODS), and what comes of each. */
export const OPEN_DOCUMENTS: Readonly<Record<string, readonly [Comes, () => Uint8Array]>> = {
  plain: ['x\n', () => odsOf({ A: tableRow(P) })],
  'a formula without a value': ['x\n', () => typed('float', 'table:formula="of:=1"')],
  'a day that is none': ['x\n', () => typed('date', 'office:date-value="2021-99-99"')],
  'a day beyond the last': ['x\n', () => typed('date', 'office:date-value="12021-01-01"')],
  'a number beyond all': ['x\n', () => typed('float', 'office:value="1e999"')],
  'an hour that is none': ['x\n', () => typed('time', 'office:time-value="soon"')],
  'a type that is none': ['x\n', () => typed('__proto__', 'office:value="1"')],
  'a row that is all places': [
    'x\n',
    () => odsOf({ A: tableRow(P, '<table:table-cell table:number-columns-repeated="1048576"/>') }),
  ],
  'a cell a million times': [
    UNSAFE,
    () =>
      odsOf({
        A: `<table:table-row table:number-rows-repeated="1000000">${cellOf('x', ' table:number-columns-repeated="1000000"')}</table:table-row>`,
      }),
  ],
  'a cell behind a million rows': [
    'right',
    () => odsOf({ A: `<table:table-row table:number-rows-repeated="1000000"/>${tableRow(P)}` }),
  ],
  'a cell repeated beyond any': [
    UNSAFE,
    () => odsOf({ A: tableRow(cellOf('x', ' table:number-columns-repeated="99999999999"')) }),
  ],
  'a cell repeated below none': [
    UNSAFE,
    () => odsOf({ A: tableRow(cellOf('x', ' table:number-columns-repeated="-1"')) }),
  ],
  'a long text repeated': [
    ['input-too-large'],
    () =>
      odsOf({
        A: `<table:table-row table:number-rows-repeated="100000">${cellOf('x'.repeat(900_000))}</table:table-row>`,
      }),
  ],
  'spaces without end': [undefined, () => odsOf({ A: tableRow(cellOf('<text:s text:c="999999999"/>x')) })],
  'entities in each other': [UNSAFE, () => content(table(tableRow(cellOf('&m;'))), LAUGHS)],
  'an entity that is a file': [UNSAFE, () => content(table(tableRow(cellOf('&x;'))), OUTSIDE)],
  'an entity that is none': [DAMAGED, () => content(table(tableRow(cellOf('&no;'))))],
  'rows 15,000 deep': [
    DAMAGED,
    () => content(table(`${'<table:table-row-group>'.repeat(15_000)}${'</table:table-row-group>'.repeat(15_000)}`)),
  ],
  'rows 2,000 deep': [
    undefined,
    () =>
      content(
        table(`${'<table:table-row-group>'.repeat(2000)}${tableRow(P)}${'</table:table-row-group>'.repeat(2000)}`),
      ),
  ],
  '40,000 rows': [
    undefined,
    () => odsOf({ A: Array.from({ length: 40_000 }, (_, i) => tableRow(cellOf(String(i * 7919)))).join('') }),
  ],
  'no content': [DAMAGED, () => odsOf({}, { 'content.xml': null })],
  'a content that is no XML': [DAMAGED, () => odsOf({}, { 'content.xml': 'x' })],
  'a content that is empty': [DAMAGED, () => odsOf({}, { 'content.xml': '' })],
  'a content that is a text document': [
    DAMAGED,
    () =>
      odsOf(
        {},
        {
          'content.xml':
            '<office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>',
        },
      ),
  ],
  'no sheet': [['input-invalid'], () => odsOf({})],
  'a bomb of spaces': [UNSAFE, () => content(' '.repeat(19 * 2 ** 20))],
  'a bomb that is a picture': [
    UNSAFE,
    () => odsOf({ A: tableRow(P) }, { 'Pictures/a.png': Buffer.alloc(19 * 2 ** 20) }),
  ],
  'a part above': [UNSAFE, () => odsOf({ A: tableRow(P) }, { '../evil.xml': 'x' })],
  'a workbook of Excel': [DAMAGED, () => workbookOf({ A: A1 })],
}
