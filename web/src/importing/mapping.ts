import type { Field, Mapping, Plain } from '../../../src/import/table/mapping.ts'
import type { ColumnView } from '../../../src/model/import-view.ts'
import type { KindView, PropertyView } from '../../../src/model/schema-view.ts'

/** What a column is used for in a mapping: all changes are made on the mapping itself, so that what is not shown stays as it is. */

export type FieldGiven = Exclude<Field, string>
export type PlainGiven = Exclude<Plain, string>

/** A use of a column: `id`, `attribution`, `property:side`, `from:date`, `to:date`, `since:holds-office`, `until:holds-office`, `of:holds-office`, `with:participant:office`. */
export type Use = string
export const NO_USE = ''

export const fieldsOf = (mapping: Mapping, property: string): FieldGiven[] =>
  [mapping.properties[property] ?? []].flat().map(given)

export const given = <T extends Field | Plain>(field: T): Exclude<T, string> =>
  (typeof field === 'string' ? { column: field } : field) as Exclude<T, string>

const isOf = (plain: Plain | undefined, column: string): boolean =>
  plain !== undefined && given(plain).column === column

/** All uses of a column, in the order of their weight: what it says itself first. */
export function usesOf(mapping: Mapping, column: string): Use[] {
  const uses: Use[] = []
  if (mapping.id === column) uses.push('id')
  if (isOf(mapping.attribution, column)) uses.push('attribution')
  const parts: Use[] = []
  for (const property of Object.keys(mapping.properties))
    for (const field of fieldsOf(mapping, property)) {
      if (field.column === column) uses.push(`property:${property}`)
      if (isOf(field.from, column)) uses.push(`from:${property}`)
      if (isOf(field.to, column)) uses.push(`to:${property}`)
      if (isOf(field.valid?.from, column)) uses.push(`since:${property}`)
      if (isOf(field.valid?.to, column)) uses.push(`until:${property}`)
      if (isOf(field.side, column)) parts.push(`of:${property}`)
      for (const [name, plain] of Object.entries(field.qualifiers ?? {}))
        if (isOf(plain, column)) parts.push(`with:${property}:${name}`)
    }
  return [...uses, ...parts]
}

/** The uses that a column can be put to. */
export function usesFor(mapping: Mapping, kind: KindView | undefined): { readonly use: Use; readonly label: string }[] {
  const all = (kind?.properties ?? []).filter(isNamedByTables)
  return [
    { use: 'id', label: 'Number or key of the row' },
    ...all.flatMap((property) => usesOfProperty(property, mapping)),
    { use: 'attribution', label: 'Who says so' },
  ]
}

function usesOfProperty({ name, label, types, of, qualifiers }: PropertyView, mapping: Mapping) {
  const own = [{ use: `property:${name}`, label }]
  if (types.includes('date'))
    own.push({ use: `from:${name}`, label: `${label}: first day` }, { use: `to:${name}`, label: `${label}: last day` })
  if (mapping.properties[name] === undefined) return own
  for (const qualifier of qualifiers)
    own.push({ use: `with:${name}:${qualifier.name}`, label: `${label}: ${qualifier.label.toLowerCase()}` })
  if (of?.includes('Office') && types[0] === 'entity')
    own.push(
      { use: `of:${name}`, label: `${label}: of which side` },
      { use: `since:${name}`, label: `${label}: since` },
      { use: `until:${name}`, label: `${label}: until` },
    )
  return own
}

const NAMED = ['State', 'Organisation', 'Person', 'Office', 'Mechanism', 'Place', 'Materiel', 'Topic']
/** Whether a table can say it: what names entities that have no names, and the reasons of the program, it cannot. */
export const isNamedByTables = ({ name, types, of }: PropertyView): boolean =>
  name !== 'recognised-by' &&
  name !== 'possibly-same-as' &&
  types[0] !== 'statement' &&
  (types[0] !== 'entity' || (of?.some((kind) => NAMED.includes(kind)) ?? false))

/** A mapping with another use of a column in the place of one; either may be none. */
export function withUse(
  mapping: Mapping,
  column: ColumnView,
  { from, to, kind }: { readonly from: Use; readonly to: Use; readonly kind: KindView | undefined },
): Mapping {
  const without = from === NO_USE ? mapping : withoutUse(mapping, column.name, from)
  return to === NO_USE ? without : added(without, column, to, kind)
}

function withoutUse(mapping: Mapping, column: string, use: Use): Mapping {
  const [what = '', property = '', qualifier = ''] = use.split(':')
  if (what === 'id') return dropped(mapping, 'id')
  if (what === 'attribution') return dropped(mapping, 'attribution')
  const fields = fieldsOf(mapping, property).flatMap((field): FieldGiven[] => {
    if (what === 'property') return field.column === column ? [] : [field]
    const left = reduced(field, column, what, qualifier)
    const isEmpty = left.column === undefined && left.columns === undefined && left.value === undefined
    return isEmpty && !left.from && !left.to ? [] : [left]
  })
  return withFields(mapping, property, fields)
}

function reduced(field: FieldGiven, column: string, what: string, qualifier: string): FieldGiven {
  const { from, to, side, valid, qualifiers } = field
  if (what === 'from' && isOf(from, column)) return dropped(field, 'from')
  if (what === 'to' && isOf(to, column)) return dropped(field, 'to')
  if (what === 'of' && isOf(side, column)) return dropped(field, 'side')
  if (what === 'since' && valid && isOf(valid.from, column)) return { ...field, valid: dropped(valid, 'from') }
  if (what === 'until' && valid && isOf(valid.to, column)) return { ...field, valid: dropped(valid, 'to') }
  if (what === 'with' && qualifiers && isOf(qualifiers[qualifier], column))
    return { ...field, qualifiers: dropped(qualifiers, qualifier) }
  return field
}

function added(mapping: Mapping, column: ColumnView, use: Use, kind: KindView | undefined): Mapping {
  const [what = '', name = '', qualifier = ''] = use.split(':')
  if (what === 'id') return { ...mapping, id: column.name }
  if (what === 'attribution') return { ...mapping, attribution: column.name }
  const fields = fieldsOf(mapping, name)
  const property = kind?.properties.find((one) => one.name === name)
  const plain: PlainGiven = {
    column: column.name,
    ...(column.dates && column.dates.length > 0 && { dates: [...column.dates] }),
  }
  if (what === 'property') {
    const isDate = property?.types.includes('date')
    const field: FieldGiven = isDate
      ? plain
      : {
          column: column.name,
          ...(column.split !== null && property?.cardinality === 'many' && { split: column.split }),
        }
    const kept = property?.cardinality === 'many' && !isDate ? fields : []
    return withFields(mapping, name, [...kept, field])
  }
  if (what === 'from' || what === 'to') {
    const [{ from = undefined, to = undefined } = {}] = fields
    const ends = { ...(from && { from }), ...(to && { to }) }
    return withFields(mapping, name, [{ ...ends, [what]: plain }])
  }
  const [first, ...others] = fields
  if (!first) return mapping
  return withFields(mapping, name, [withPart(first, what, qualifier, plain), ...others])
}

function withPart(field: FieldGiven, what: string, qualifier: string, plain: PlainGiven): FieldGiven {
  if (what === 'of') return { ...field, side: plain.column ?? '' }
  if (what === 'since') return { ...field, valid: { ...field.valid, from: plain } }
  if (what === 'until') return { ...field, valid: { ...field.valid, to: plain } }
  return { ...field, qualifiers: { ...field.qualifiers, [qualifier]: plain } }
}

/** A mapping with these fields of a property; without the property where there are none. */
export function withFields(mapping: Mapping, property: string, fields: readonly FieldGiven[]): Mapping {
  const [only] = fields
  const own = fields.map(shortened)
  return {
    ...mapping,
    properties:
      only === undefined
        ? dropped(mapping.properties, property)
        : { ...mapping.properties, [property]: own.length === 1 && own[0] !== undefined ? own[0] : own },
  }
}

/** A field with nothing but its column is written as a word, and empty parts are not written. */
function shortened(field: FieldGiven): Field {
  const kept = Object.fromEntries(
    Object.entries(field).filter(([, part]) => !(typeof part === 'object' && Object.keys(part).length === 0)),
  )
  return Object.keys(kept).length === 1 && typeof field.column === 'string' ? field.column : (kept as FieldGiven)
}

/** An object without one of its parts. */
export function dropped<T extends object>(from: T, part: keyof T): T {
  const { [part]: _, ...left } = from
  return left as T
}
