import { RapporteurError } from '../../model/errors.ts'
import type { Span } from '../../model/span.ts'
import type { Cell, TableRow } from './cells.ts'
import { readDate } from './dates.ts'
import type { Field, Mapping, Plain } from './mapping.ts'

/** Why a row cannot be taken. */
export class Refused extends Error {}

/** Longer than any name or note; what is longer is no cell of a record. In UTF-16 code units. */
const LONGEST_CELL = 20_000

/** What a plain field comes to in a row: the words, and where they stand; a constant stands nowhere. */
export interface Read {
  readonly text: string
  readonly evidence: readonly Span[]
  /** The columns, for messages. */
  readonly from: string
}

/** The columns of a table, by the names in its header. */
export class Columns {
  private readonly places = new Map<string, number>()

  constructor(
    header: TableRow,
    private readonly mapping: Mapping,
    private readonly text: string,
  ) {
    for (const [i, { text: name }] of header.cells.entries()) {
      if (name.trim() === '') continue
      if (this.places.has(name.trim()))
        throw invalid(`Two columns are called "${name.trim()}".`, 'Give each column a name of its own.')
      this.places.set(name.trim(), i)
    }
  }

  /** @throws RapporteurError `input-invalid` where the header has no such column. */
  require(column: string): void {
    if (this.places.has(column)) return
    throw invalid(
      `The table has no column "${column}".`,
      `Its columns are: ${[...this.places.keys()].join(', ').slice(0, 1000)}. Correct the mapping.`,
    )
  }

  /** What a field comes to; null where its cells are empty. @throws Refused */
  read(row: TableRow, field: Plain | Field): Read | null {
    const { column, columns, value, map } = typeof field === 'string' ? columnOnly(field) : field
    if (value !== undefined) return { text: value, evidence: [], from: 'the mapping' }
    const names = columns ?? (column === undefined ? [] : [column])
    const cells = names.map((name) => this.cell(row, name))
    const written = cells
      .map((cell) => cell.text.trim())
      .join(' ')
      .trim()
    if (written === '') return null
    return {
      text: map && Object.hasOwn(map, written) ? (map[written] ?? '') : written,
      evidence: cells.flatMap((cell) => this.span(cell)),
      from: names.join(', '),
    }
  }

  /** A date as EDTF. @throws Refused */
  date(row: TableRow, field: Plain | Field): (Read & { readonly edtf: string }) | null {
    const found = this.read(row, field)
    if (found === null) return null
    const dates = (typeof field === 'string' ? undefined : field.dates) ?? this.mapping.dates
    const edtf = readDate(found.text, dates)
    if (edtf === null)
      throw new Refused(
        `"${shown(found.text)}" in ${found.from} is no date${dates ? ` of the form ${dates.join(' or ')}` : ' in EDTF'}.`,
      )
    return { ...found, edtf }
  }

  cell(row: TableRow, column: string): Cell {
    const cell = row.cells[this.places.get(column) ?? -1] ?? { text: '', start: row.start, end: row.start }
    if (cell.text.length > LONGEST_CELL)
      throw new Refused(`The cell in ${column} has ${cell.text.length} characters; ${LONGEST_CELL} are taken at most.`)
    return cell
  }

  private span({ start, end }: Cell): Span[] {
    const raw = this.text.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    const to = start + raw.trimEnd().length
    return from < to ? [{ start: from, end: to, exact: this.text.slice(from, to) }] : []
  }
}

const columnOnly = (column: string): Exclude<Plain, string> => ({ column })

export const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

export const invalid = (what: string, advice: string): RapporteurError =>
  new RapporteurError('input-invalid', what, `Nothing was stored. ${advice}`)
