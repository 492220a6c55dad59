import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { RapporteurError } from '../model/errors.ts'
import { damagedWorkbook, MOST_CELLS, type Sheet, unsafeWorkbook, xmlOf } from './sheet.ts'
import { unzip } from './unzip.ts'

/**
 * The sheets of an OpenDocument spreadsheet (ODS; OpenDocument 1.3, part 3, chapters 9 and 19). Of a formula its last value counts, and a fault is an empty
 * cell; of merged cells the first one has the value.
 *
 * @throws RapporteurError `input-unsafe`, `input-damaged`, `input-encrypted`.
 */
export async function sheetsOfOds(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const parts = await unzip(bytes, name, (entry) => entry === 'content.xml' || entry === 'META-INF/manifest.xml')
  const content = parts.find((part) => part.name === 'content.xml')
  if (parts.some((part) => part !== content && xmlOf(part, name).includes('encryption-data')))
    throw new RapporteurError('input-encrypted', `${name} needs a password.`, 'Save it without one, or as CSV.')
  if (!content) throw damagedWorkbook(name, new Error('it has no content.xml'))
  const body = childOf(rootOf(xmlOf(content, name), name), 'office:body')
  const spreadsheet = body && childOf(body, 'office:spreadsheet')
  if (!spreadsheet) throw damagedWorkbook(name, new Error('its content is no spreadsheet'))
  return elementsIn(spreadsheet)
    .filter((element) => element.name === 'table:table')
    .map((table) => ({ sheet: table.attributes['table:name'] ?? '', rows: rowsOf(table, name) }))
}

function rootOf(xml: string, name: string): XmlElement {
  try {
    const { root } = parseXml(xml)
    if (root) return root
    throw new Error('it is empty')
  } catch (cause) {
    throw damagedWorkbook(name, cause instanceof Error ? new Error(cause.message.split('\n')[0], { cause }) : cause)
  }
}

const elementsIn = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => node instanceof XmlElement)

const childOf = (element: XmlElement, tag: string): XmlElement | undefined =>
  elementsIn(element).find((child) => child.name === tag)

/** What rows, or cells, may be gathered in. */
const GROUP = /^table:table-(header-rows|rows|row-group|header-columns|columns|column-group)$/

function* within(element: XmlElement, isOne: (tag: string) => boolean): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (isOne(child.name)) yield child
    else if (GROUP.test(child.name)) yield* within(child, isOne)
  }
}

function rowsOf(table: XmlElement, name: string): string[][] {
  const repeated = new Repeated<string[]>([], (cells) => cells.length === 0)
  let columns = 1
  for (const row of within(table, (tag) => tag === 'table:table-row')) {
    const cells = new Repeated<string>('', (cell) => cell === '')
    for (const cell of within(row, isCell)) {
      cells.add(written(cell), timesOf(cell, 'table:number-columns-repeated', name))
      check(1, cells.length, name)
    }
    columns = Math.max(columns, cells.length)
    repeated.add(cells.all, timesOf(row, 'table:number-rows-repeated', name))
    check(repeated.length, columns, name)
  }
  return repeated.all
}

const isCell = (tag: string): boolean => tag === 'table:table-cell' || tag === 'table:covered-table-cell'

function check(rows: number, columns: number, name: string): void {
  if (rows * columns > MOST_CELLS)
    throw unsafeWorkbook(name, `its cells span more than ${MOST_CELLS} places, as many as are read at most`)
}

function timesOf(element: XmlElement, attribute: string, name: string): number {
  const times = element.attributes[attribute] ?? '1'
  if (!/^[1-9]\d{0,6}$/.test(times))
    throw unsafeWorkbook(name, `something in it is repeated "${times.slice(0, 20)}" times`)
  return Number(times)
}

/** Rows or cells of which each may stand for many. The empty ones at the end, by which sheets reach to their last place, are none. */
class Repeated<T> {
  private readonly items: { readonly item: T; readonly times: number }[] = []
  private empty = 0
  /** How many there are, up to the last that is not empty. */
  length = 0

  constructor(
    private readonly nothing: T,
    private readonly isEmpty: (item: T) => boolean,
  ) {}

  add(item: T, times: number): void {
    if (this.isEmpty(item)) {
      this.empty += times
      return
    }
    if (this.empty > 0) this.items.push({ item: this.nothing, times: this.empty })
    this.items.push({ item, times })
    this.length += this.empty + times
    this.empty = 0
  }

  get all(): T[] {
    return this.items.flatMap(({ item, times }) => new Array<T>(times).fill(item))
  }
}

const DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** A cell as text, as those of other workbooks are written: days as EDTF, hours alone as `HH:mm`. */
function written(cell: XmlElement): string {
  const { attributes } = cell
  const of = (attribute: string): string => attributes[`office:${attribute}`] ?? ''
  if (cell.name === 'table:covered-table-cell' || attributes['calcext:value-type'] === 'error') return ''
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(of('value'))
      return of('value') !== '' && Number.isFinite(value) ? String(value) : ''
    }
    case 'date': {
      const [, day = '', year = ''] = /^((\d{4})-\d\d-\d\d)(?:T|$)/.exec(of('date-value')) ?? []
      return DAY.test(day.slice(year.length + 1)) ? day : ''
    }
    case 'time': {
      const [, hours = '', minutes = ''] = /^PT(\d{1,4})H(\d{1,2})M/.exec(of('time-value')) ?? []
      return hours === '' ? '' : `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
    }
    case 'boolean':
      return of('boolean-value')
    default:
      return of('string-value') || paragraphs(cell)
  }
}

const paragraphs = (cell: XmlElement): string =>
  elementsIn(cell)
    .filter((child) => child.name === 'text:p' || child.name === 'text:h')
    .map(textOf)
    .join('\n')

/** The text of a paragraph: white space is one space, more of it and line breaks are elements (OpenDocument 1.3, part 3, 6.1). */
function textOf(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (node instanceof XmlText) return node.text.replace(/\s+/g, ' ')
      if (!(node instanceof XmlElement) || node.name === 'office:annotation') return ''
      if (node.name === 'text:s') return ' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, 1000))
      if (node.name === 'text:tab') return '\t'
      return node.name === 'text:line-break' ? '\n' : textOf(node)
    })
    .join('')
}
