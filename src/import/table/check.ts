import type { KindView, PropertyView } from '../../model/schema-view.ts'
import { type Columns, invalid } from './columns.ts'
import { formatFault } from './dates.ts'
import type { Field, Mapping, Plain } from './mapping.ts'

/** The kinds that a row can name by a name, and what is named so. */
const NAMED = ['State', 'Organisation', 'Person', 'Office', 'Mechanism', 'Place', 'Materiel', 'Topic']

/**
 * Holds a mapping against the schema and the header of a table.
 *
 * @returns the properties of the kind that it is about.
 * @throws RapporteurError `input-invalid` that names the property, the column or the format.
 */
export function checkMapping(
  mapping: Mapping,
  columns: Columns,
  kinds: readonly KindView[],
): ReadonlyMap<string, PropertyView> {
  const properties = new Map(
    kinds.find(({ kind }) => kind === mapping.kind)?.properties.map((property) => [property.name, property] as const),
  )
  const named = { Person: 'name', State: 'name', Organisation: 'name', Mechanism: 'name', Office: 'title' } as const
  const needed =
    mapping.kind === 'Event' ? ['type', 'status'] : [named[mapping.kind as keyof typeof named] ?? []].flat()
  for (const property of needed)
    if (!Object.hasOwn(mapping.properties, property))
      throw invalid(`The mapping gives no ${property} of the kind ${mapping.kind}.`, 'Give a column or a value for it.')
  for (const [name, fields] of Object.entries(mapping.properties)) {
    const property = properties.get(name)
    if (!property)
      throw invalid(
        `The kind ${mapping.kind} has no property "${name}".`,
        `It has: ${[...properties.keys()].join(', ')}.`,
      )
    if (property.types[0] === 'entity' && !property.of?.some((kind) => NAMED.includes(kind)))
      throw invalid(`"${name}" names what a table cannot name.`, 'Leave it out of the mapping.')
    for (const field of [fields].flat()) checkField(field, property, columns)
  }
  for (const column of mapping.id === undefined ? [] : [mapping.id]) columns.require(column)
  if (mapping.attribution !== undefined) checkPlain(mapping.attribution, columns)
  checkFormats(mapping.dates)
  return properties
}

function checkField(field: Field, property: PropertyView, columns: Columns): void {
  checkPlain(field, columns)
  if (typeof field === 'string') return
  const { from, to, side, valid, qualifiers = {} } = field
  for (const plain of [from, to, side, valid?.from, valid?.to]) if (plain !== undefined) checkPlain(plain, columns)
  for (const [name, plain] of Object.entries(qualifiers)) {
    checkPlain(plain, columns)
    if (!property.qualifiers.some((qualifier) => qualifier.name === name))
      throw invalid(
        `"${property.name}" has no qualifier "${name}".`,
        `It can have: ${property.qualifiers.map((qualifier) => qualifier.name).join(', ') || 'none'}.`,
      )
  }
}

function checkPlain(field: Plain | Field, columns: Columns): void {
  if (typeof field === 'string') {
    columns.require(field)
    return
  }
  for (const column of [field.column, ...(field.columns ?? [])]) if (column !== undefined) columns.require(column)
  checkFormats(field.dates)
}

function checkFormats(formats: readonly string[] = []): void {
  for (const format of formats) {
    const fault = formatFault(format)
    if (fault !== null)
      throw invalid(
        `"${format}" is no format of a date: ${fault}.`,
        'Give one such as dd.MM.yyyy, d MMMM yyyy or yyyy.',
      )
  }
}
