import { zipOf } from './zip.ts'

/** A cell of a sheet: a text, or a number in a style: 1 is a day, 2 an hour. */
export const cell = (at: string, value: string | number, style = 0): string =>
  typeof value === 'number'
    ? `<c r="${at}" s="${style}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`

/** Rows of a sheet, counted from 1; those without cells are left out, as spreadsheet programs do. */
export const rows = (...all: readonly (readonly string[])[]): string =>
  all.map((cells, i) => (cells.length > 0 ? `<row r="${i + 1}">${cells.join('')}</row>` : '')).join('')

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const STYLES = `${XML}<styleSheet ${MAIN}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`

/** A workbook (XLSX) with the sheets given, by name their rows. */
export function workbookOf(sheets: Readonly<Record<string, string>>): Uint8Array {
  const all = Object.entries(sheets).map(([name, content], i) => ({ name, content, id: i + 1 }))
  const workbook = all.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')
  const relations = all
    .map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
    .join('')
  return zipOf([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${workbook}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...all.map(({ id, content }) => ({
      name: `xl/worksheets/sheet${id}.xml`,
      content: `${XML}<worksheet ${MAIN}><sheetData>${content}</sheetData></worksheet>`,
    })),
  ])
}
