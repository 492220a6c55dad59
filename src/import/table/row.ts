import type { ImportedRow, ImportedStatement, ImportedThing, ImportedValue, RefusedRow } from '../../model/imported.ts'
import type { PropertyView } from '../../model/schema-view.ts'
import type { Span } from '../../model/span.ts'
import { spanAt } from '../../model/span-at.ts'
import { hashOf } from '../hash.ts'
import type { TableRow } from './cells.ts'
import { type Columns, type Read, Refused } from './columns.ts'
import type { Field, Mapping } from './mapping.ts'
import { Named } from './named.ts'
import { cellValue } from './values.ts'

type FieldGiven = Exclude<Field, string>

/** Makes of rows of a table, by a mapping that fits it, what they say. */
export class RowReader {
  constructor(
    private readonly text: string,
    private readonly mapping: Mapping,
    private readonly columns: Columns,
    private readonly properties: ReadonlyMap<string, PropertyView>,
  ) {}

  read(row: TableRow, width: number): ImportedRow | RefusedRow {
    let id: string | null = null
    try {
      if (row.cells.length > width)
        throw new Refused(`It has ${row.cells.length} cells, more than the header with ${width}.`)
      const hash = hashOf(row.cells.map((cell) => cell.text.trim()))
      id = this.idOf(row, hash)
      const whole = [spanAt(this.text, row.start, row.end)]
      const things = this.things(row, whole)
      const evidence =
        this.mapping.id === undefined ? whole : (this.columns.read(row, this.mapping.id)?.evidence ?? whole)
      return {
        id,
        hash: this.mapping.id === undefined ? hash : this.hashWithoutId(row),
        line: row.line,
        things,
        evidence,
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { line: row.line, id, refused: error.message }
    }
  }

  private idOf(row: TableRow, hash: string): string {
    if (this.mapping.id === undefined) return hash.slice(0, 16)
    const id = this.columns.read(row, this.mapping.id)?.text
    if (id === undefined) throw new Refused(`It has no ${this.mapping.id}, by which rows are told apart.`)
    if (id.length > 200) throw new Refused(`Its ${this.mapping.id} has ${id.length} characters; 200 are taken at most.`)
    return id
  }

  /** Two rows are doubles that differ in the id alone. */
  private hashWithoutId(row: TableRow): string {
    const own = this.columns.cell(row, this.mapping.id ?? '')
    return hashOf(row.cells.map((cell) => (cell === own ? '' : cell.text.trim())))
  }

  private things(row: TableRow, whole: readonly Span[]): ImportedThing[] {
    const { kind, properties, attribution } = this.mapping
    const named = new Named(row, this.columns, whole)
    const by = attribution === undefined ? undefined : this.columns.read(row, attribution)?.text
    const said = Object.entries(properties).flatMap(([name, fields]) => {
      const property = this.properties.get(name)
      return property ? [fields].flat().flatMap((field) => this.statements(row, property, field, named, whole)) : []
    })
    const first: ImportedThing = {
      ref: 'row',
      kind,
      known: named.knownOf(kind, said),
      said: by === undefined ? said : said.map((one) => ({ ...one, attribution: by })),
      evidence: whole,
    }
    return [first, ...named.things(said)]
  }

  private statements(
    row: TableRow,
    property: PropertyView,
    field: Field,
    named: Named,
    whole: readonly Span[],
  ): ImportedStatement[] {
    const given: FieldGiven = typeof field === 'string' ? { column: field } : field
    const values = this.values(row, property, given, named)
    if (values.length === 0 && given.required) throw new Refused(`It has no ${property.name}.`)
    const qualifiers = this.qualifiers(row, property, given, named)
    const valid = this.valid(row, given)
    return values.map(({ value, evidence }) => ({
      property: property.name,
      value,
      ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
      ...(valid !== null && { valid }),
      evidence: evidence.length > 0 ? evidence : whole,
    }))
  }

  private values(
    row: TableRow,
    property: PropertyView,
    field: FieldGiven,
    named: Named,
  ): { readonly value: ImportedValue; readonly evidence: readonly Span[] }[] {
    if (property.types.includes('date')) {
      const date = this.period(row, field) ?? this.columns.date(row, field)
      return date ? [{ value: { type: 'date', edtf: date.edtf }, evidence: date.evidence }] : []
    }
    const read = this.columns.read(row, field)
    if (read === null) return []
    return partsOf(read, field.split).map((part) => ({
      value: property.types.includes('entity')
        ? { type: 'named', ref: named.name(part, property.of?.[0] ?? 'Topic', field) }
        : cellValue(part.text, part.from, property, this.mapping.language),
      evidence: part.evidence,
    }))
  }

  private qualifiers(
    row: TableRow,
    property: PropertyView,
    { qualifiers = {} }: FieldGiven,
    named: Named,
  ): Record<string, ImportedValue> {
    return Object.fromEntries(
      Object.entries(qualifiers).flatMap(([name, plain]): [string, ImportedValue][] => {
        const range = property.qualifiers.find((qualifier) => qualifier.name === name)
        const read = this.columns.read(row, plain)
        if (!range || read === null) return []
        if (name === 'for' && range.types.includes('text'))
          return [[name, { type: 'code of', ref: named.name(read, 'State', {}) }]]
        if (range.types.includes('date')) {
          const date = this.columns.date(row, plain)
          return date ? [[name, { type: 'date', edtf: date.edtf }]] : []
        }
        if (range.types[0] === 'entity')
          return [[name, { type: 'named', ref: named.name(read, range.of?.[0] ?? 'Topic', {}) }]]
        return [[name, cellValue(read.text, read.from, range, this.mapping.language)]]
      }),
    )
  }

  /** From one column to another; one alone is that date. */
  private period(row: TableRow, { from, to }: FieldGiven): (Read & { readonly edtf: string }) | null {
    const [first, last] = [from, to].map((field) => (field === undefined ? null : this.columns.date(row, field)))
    if (!first || !last) return first ?? last ?? null
    if (first.edtf > last.edtf && first.edtf.length === last.edtf.length)
      throw new Refused(`It ends on ${last.edtf}, before it begins on ${first.edtf}.`)
    return {
      ...first,
      edtf: first.edtf === last.edtf ? first.edtf : `${first.edtf}/${last.edtf}`,
      evidence: [...first.evidence, ...last.evidence],
    }
  }

  /** When something holds: an end that is not known stays open. */
  private valid(row: TableRow, { valid }: FieldGiven): string | null {
    if (valid === undefined) return null
    const [first, last] = [valid.from, valid.to].map((field) =>
      field === undefined ? null : this.columns.date(row, field),
    )
    if (!first && !last) return null
    if (first && last && first.edtf > last.edtf && first.edtf.length === last.edtf.length)
      throw new Refused(`It ends on ${last.edtf}, before it begins on ${first.edtf}.`)
    return `${first?.edtf ?? ''}/${last?.edtf ?? ''}`
  }
}

const partsOf = (read: Read, split: string | undefined): Read[] =>
  split === undefined
    ? [read]
    : read.text.split(split).flatMap((part) => (part.trim() === '' ? [] : [{ ...read, text: part.trim() }]))
