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

/** A workbook (XLSX) with the sheets given, by name their rows. `parts` take the place of its files, by their names, or are added to them; null leaves one out. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, Uint8Array | string | null>> = {},
): Uint8Array {
  const all = Object.entries(sheets).map(([name, content], i) => ({ name, content, id: i + 1 }))
  const workbook = all.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')
  const relations = all
    .map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
    .join('')
  const files: Readonly<Record<string, Uint8Array | string | null>> = {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${workbook}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId98" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(all.map(({ id, content }) => [`xl/worksheets/sheet${id}.xml`, sheetOf(content)])),
    ...parts,
  }
  return zipOf(Object.entries(files).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])))
}

/** A sheet with the rows given, as its file. */
export const sheetOf = (content: string, prolog = ''): string =>
  `${XML}${prolog}<worksheet ${MAIN}><sheetData>${content}</sheetData></worksheet>`

/** The texts that cells point at by their numbers. */
export const stringsOf = (items: string, prolog = ''): string => `${XML}${prolog}<sst ${MAIN}>${items}</sst>`

const ODF = (what: string) => `xmlns:${what}="urn:oasis:names:tc:opendocument:xmlns:${what}:1.0"`
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/** An OpenDocument spreadsheet with the sheets given, by name their rows; `parts` as for `workbookOf`. */
export function odsOf(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, Uint8Array | string | null>> = {},
): Uint8Array {
  const tables = Object.entries(sheets).map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`)
  const files: Readonly<Record<string, Uint8Array | string | null>> = {
    mimetype: ODS,
    'content.xml': contentOf(tables.join('')),
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest ${ODF('manifest')}><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS}"/></manifest:manifest>`,
    ...parts,
  }
  return zipOf(Object.entries(files).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])))
}

/** The content of an OpenDocument spreadsheet with the tables given. */
export const contentOf = (tables: string, prolog = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content ${['office', 'table', 'text'].map(ODF).join(' ')} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
