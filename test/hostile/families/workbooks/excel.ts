import { cell, rows, sheetOf, stringsOf, workbookOf } from '../../../../src/read/testing/workbooks.ts'
import { docxOf, zipOf } from '../../../../src/read/testing/zip.ts'
import { type Comes, DAMAGED, LAUGHS, NONE, OUTSIDE, UNSAFE } from './comes.ts'

export const A1 = rows([cell('A1', 'x')])
const row = (...cells: string[]) => `<row r="1">${cells.join('')}</row>`
const one = (...cells: string[]) => workbookOf({ A: row(...cells) })
const withPart = (name: string, content: Uint8Array | string | null) => workbookOf({ A: A1 }, { [name]: content })
const shared = (index: string) => row(`<c r="A1" t="s"><v>${index}</v></c>`)
const relations = (target: string, more = '') =>
  withPart(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"${more}/></Relationships>`,
  )
const entity = (name: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>a&${name};</t></is></c></row>`
const day = (serial: number | string) => one(`<c r="A1" s="1"><v>${serial}</v></c>`)

/** Workbooks of Excel (XLSX), and what comes of each. */
export const EXCEL: Readonly<Record<string, readonly [Comes, () => Uint8Array]>> = {
  plain: ['x\n', () => workbookOf({ A: A1 })],

  'a formula with its value': ['1,2\n', () => one(cell('A1', 1), '<c r="B1"><f>A1+1</f><v>2</v></c>')],
  'a formula without a value': ['1\n', () => one(cell('A1', 1), '<c r="B1"><f>A1+1</f></c>')],
  'a formula whose value is a text': ['no\n', () => one('<c r="A1" t="str"><f>IF(1,"no")</f><v>no</v></c>')],
  'a formula that fails': ['1\n', () => one(cell('A1', 1), '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')],
  'a formula that points at itself': ['7\n', () => one('<c r="A1"><f>A1</f><v>7</v></c>')],
  'a formula of many cells': ['7\n', () => one('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>7</v></c>')],
  'a formula that calls a program': ['0\n', () => one('<c r="A1"><f>cmd|"/c calc"!A1</f><v>0</v></c>')],
  'a text that looks like a formula': ['=1+1\n', () => workbookOf({ A: rows([cell('A1', '=1+1')]) })],

  'the first day': ['1900-01-01\n', () => day(1)],
  'the day that 1900 did not have': [['input-empty'], () => day(60)],
  'the first of March 1900': ['1900-03-01\n', () => day(61)],
  'a day before all days': [['input-empty'], () => day(-1)],
  'the last day': ['9999-12-31\n', () => day(2958465)],
  'a day beyond the last': [['input-empty'], () => day(2958466)],
  'a day beyond time': [['input-empty'], () => day(1e15)],
  'a day that is no number': [undefined, () => day('soon')],
  'a day counted from 1904': [
    '2021-04-02\n',
    () =>
      workbookOf(
        { A: row('<c r="A1" s="1"><v>42826</v></c>') },
        {
          'xl/workbook.xml':
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        },
      ),
  ],
  'a day as ISO 8601': ['2021-04-02\n', () => one('<c r="A1" t="d" s="1"><v>2021-04-02</v></c>')],
  'a day as no ISO 8601': [undefined, () => one('<c r="A1" t="d"><v>2021-99-99</v></c>')],
  'a style that is none': [undefined, () => one('<c r="A1" s="9999"><v>44288</v></c>')],
  'a style below none': [undefined, () => one('<c r="A1" s="-1"><v>44288</v></c>')],
  'no styles': [undefined, () => withPart('xl/styles.xml', null)],

  'a number that is none': [undefined, () => one('<c r="A1"><v>x</v></c>')],
  'a number beyond all': [['input-empty'], () => one('<c r="A1"><v>1e999</v></c>')],
  'a number of a million digits': [['input-empty'], () => one(`<c r="A1"><v>${'1'.repeat(1_000_000)}</v></c>`)],
  'a truth that is neither': [undefined, () => one('<c r="A1" t="b"><v>2</v></c>')],
  'a type that is none': [undefined, () => one('<c r="A1" t="zz"><v>2</v></c>')],
  'a cell without a value': [['input-empty'], () => one('<c r="A1"/>')],
  'a text with NUL': [undefined, () => one('<c r="A1" t="inlineStr"><is><t>a_x0000_b</t></is></c>')],
  'a text in runs': [
    'ab\n',
    () => one('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>'),
  ],
  'a text of 200,000 letters': [
    `${'ab'.repeat(100_000)}\n`,
    () => workbookOf({ A: rows([cell('A1', 'ab'.repeat(100_000))]) }),
  ],

  'a text by its number': [
    'b\n',
    () => workbookOf({ A: shared('1') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>a</t></si><si><t>b</t></si>') }),
  ],
  'a text by a number that is none': [
    undefined,
    () => workbookOf({ A: shared('99999999') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>a</t></si>') }),
  ],
  'a text by a number below none': [
    undefined,
    () => workbookOf({ A: shared('-1') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>a</t></si>') }),
  ],
  'a text by a word': [
    undefined,
    () => workbookOf({ A: shared('__proto__') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>a</t></si>') }),
  ],
  'a text where there are none': [undefined, () => workbookOf({ A: shared('0') })],
  '400,000 texts': [
    'x9\n',
    () =>
      workbookOf(
        { A: shared('9') },
        {
          'xl/sharedStrings.xml': stringsOf(
            Array.from({ length: 400_000 }, (_, i) => `<si><t>x${i}</t></si>`).join(''),
          ),
        },
      ),
  ],
  'texts of 19 MB': [
    UNSAFE,
    () => withPart('xl/sharedStrings.xml', stringsOf(`<si><t>${'x'.repeat(19 * 2 ** 20)}</t></si>`)),
  ],
  'texts of 30 MB': [
    UNSAFE,
    () => withPart('xl/sharedStrings.xml', stringsOf(`<si><t>${'x'.repeat(30 * 2 ** 20)}</t></si>`)),
  ],
  'a long text that 20,000 cells point at': [
    ['input-too-large'],
    () =>
      workbookOf(
        {
          A: Array.from(
            { length: 20_000 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
          ).join(''),
        },
        { 'xl/sharedStrings.xml': stringsOf(`<si><t>${'x'.repeat(900_000)}</t></si>`) },
      ),
  ],
  'texts that say that they are 4 billion': [
    'x\n',
    () =>
      withPart(
        'xl/sharedStrings.xml',
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4294967295" uniqueCount="4294967295"/>',
      ),
  ],

  'entities in each other': [UNSAFE, () => withPart('xl/worksheets/sheet1.xml', sheetOf(entity('m'), LAUGHS))],
  'entities in each other, in the texts': [
    UNSAFE,
    () => workbookOf({ A: shared('0') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>&m;</t></si>', LAUGHS) }),
  ],
  'an entity that is a file': [UNSAFE, () => withPart('xl/worksheets/sheet1.xml', sheetOf(entity('x'), OUTSIDE))],
  'an entity that is a file, in the texts': [
    UNSAFE,
    () => workbookOf({ A: shared('0') }, { 'xl/sharedStrings.xml': stringsOf('<si><t>&x;</t></si>', OUTSIDE) }),
  ],
  'an entity that is none': [undefined, () => withPart('xl/worksheets/sheet1.xml', sheetOf(entity('no')))],
  'a character that is none': [undefined, () => withPart('xl/worksheets/sheet1.xml', sheetOf(entity('#x110000')))],
  'elements 50,000 deep': [
    undefined,
    () => withPart('xl/worksheets/sheet1.xml', sheetOf(`${'<c>'.repeat(50_000)}${'</c>'.repeat(50_000)}`)),
  ],
  'XML that is cut off': [undefined, () => withPart('xl/worksheets/sheet1.xml', sheetOf(A1).slice(0, -30))],
  'no XML': [NONE, () => withPart('xl/worksheets/sheet1.xml', 'x')],
  'XML in UTF-16': [
    DAMAGED,
    () => withPart('xl/worksheets/sheet1.xml', Buffer.from(`\ufeff${sheetOf(A1)}`, 'utf16le')),
  ],
  'XML with a mark': ['x\n', () => withPart('xl/worksheets/sheet1.xml', `\ufeff${sheetOf(A1)}`)],
  'XML that is no UTF-8': [
    DAMAGED,
    () => withPart('xl/worksheets/sheet1.xml', Buffer.from(sheetOf(rows([cell('A1', '\xe9')])), 'latin1')),
  ],

  'the last cell of all': [
    UNSAFE,
    () => workbookOf({ A: `${A1}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
  ],
  'a last column': [undefined, () => one(cell('A1', 'x'), cell('XFD1', 'y'))],
  'a column beyond the last': [UNSAFE, () => one(cell('ZZZ1', 'x'))],
  'a column of four letters': [UNSAFE, () => one(cell('ZZZZ1', 'x'))],
  'a row beyond the last': [UNSAFE, () => workbookOf({ A: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' })],
  'a row of eleven digits': [
    UNSAFE,
    () => workbookOf({ A: '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>' }),
  ],
  'a row 0': [UNSAFE, () => workbookOf({ A: '<row r="0"><c r="A0"><v>1</v></c></row>' })],
  'a row below 0': [UNSAFE, () => workbookOf({ A: '<row r="-1"><c r="A-1"><v>1</v></c></row>' })],
  'a place in small letters': [UNSAFE, () => one('<c r="a1"><v>1</v></c>')],
  'a place that is a word': [UNSAFE, () => one('<c r="__proto__"><v>1</v></c>')],
  'no places': [undefined, () => workbookOf({ A: '<row><c><v>1</v></c><c><v>2</v></c></row>' })],
  'two cells at one place': [undefined, () => one(cell('A1', 'x'), cell('A1', 'y'))],
  'cells in no order': [DAMAGED, () => one(cell('B1', 'x'), cell('A1', 'y'))],
  'rows in no order': [
    undefined,
    () => workbookOf({ A: `<row r="2">${cell('A2', 'y')}</row><row r="1">${cell('A1', 'x')}</row>` }),
  ],
  'a size that is said to be all': [
    'x\n',
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        sheetOf(A1).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
      ),
  ],
  'all cells merged': [
    'x\n',
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        sheetOf(A1).replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      ),
  ],
  '60,000 rows': [
    undefined,
    () =>
      workbookOf({
        A: Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, i * 7919)}</row>`).join(''),
      }),
  ],

  'no sheet': [NONE, () => workbookOf({})],
  'a sheet that is not there': [NONE, () => withPart('xl/worksheets/sheet1.xml', null)],
  'no workbook': [NONE, () => withPart('xl/workbook.xml', null)],
  'no relations': [NONE, () => withPart('xl/_rels/workbook.xml.rels', null)],
  'a relation that leads above': [NONE, () => relations('../../../../etc/passwd')],
  'a relation that leads elsewhere': [NONE, () => relations('file:///etc/passwd', ' TargetMode="External"')],
  'a relation that leads to an address': [NONE, () => relations('http://127.0.0.1:9/a.xml', ' TargetMode="External"')],
  'a relation to the workbook itself': [NONE, () => relations('workbook.xml')],
  'a relation from the root': [undefined, () => relations('/xl/worksheets/sheet1.xml')],
  'relations of other ids': [
    NONE,
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="y" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
  ],
  'two sheets of one name': [
    'x\n',
    () =>
      withPart(
        'xl/workbook.xml',
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId1"/></sheets></workbook>',
      ),
  ],
  'a sheet called __proto__': [
    'x\n',
    () => workbookOf(JSON.parse(JSON.stringify({ x: A1 }).replace('"x"', '"__proto__"'))),
  ],
  'a sheet of a name of 100,000 letters': [undefined, () => workbookOf({ ['A'.repeat(100_000)]: A1 })],
  '1,500 sheets': [
    undefined,
    () => workbookOf(Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`S${i}`, A1]))),
  ],

  'a bomb of spaces': [UNSAFE, () => withPart('xl/worksheets/sheet1.xml', sheetOf(`${A1}${' '.repeat(19 * 2 ** 20)}`))],
  'a bomb beyond a file': [UNSAFE, () => withPart('xl/worksheets/sheet1.xml', sheetOf(' '.repeat(30 * 2 ** 20)))],
  'a bomb that says it is small': [
    UNSAFE,
    () => zipOf([{ name: 'xl/worksheets/sheet1.xml', content: ' '.repeat(30 * 2 ** 20), says: 100 }]),
  ],
  'a bomb that is a picture': [UNSAFE, () => withPart('xl/media/a.png', Buffer.alloc(19 * 2 ** 20))],
  'a bomb of comments': [
    undefined,
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        sheetOf(A1).replace('<sheetData>', `${'<!--x-->'.repeat(120_000)}<sheetData>`),
      ),
  ],
  'a part above': [UNSAFE, () => withPart('../evil.xml', 'x')],
  'a part at the root': [UNSAFE, () => withPart('/tmp/evil.xml', 'x')],
  'a part of Windows': [undefined, () => withPart('..\\..\\evil.xml', 'x')],
  '5,001 parts': [
    UNSAFE,
    () => workbookOf({ A: A1 }, Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`xl/${i}.xml`, 'x']))),
  ],

  'a Word document': [NONE, () => docxOf(['The ministers met.'])],
  'an archive of a text': [NONE, () => zipOf([{ name: 'a.txt', content: 'x' }])],
  'a beginning of an archive': [NONE, () => Buffer.from('PK\x03\x04', 'latin1')],
  'no more than half': [NONE, () => workbookOf({ A: A1 }).subarray(0, 500)],
}
