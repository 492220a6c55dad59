import type { KindView, PropertyView } from '../../../model/schema-view.ts'
import type { EntityKind } from '../../../model/statement.ts'
import type { Field, Mapping } from '../mapping.ts'
import { codeFor, purposeTold, typeIn, type Use } from './names.ts'
import type { Shape } from './shape.ts'

type Fields = Record<string, Field | Field[]>
type FieldGiven = Exclude<Field, string>

/** What is known of a table before anybody says what its columns mean. */
interface Given {
  /** Name of the data set, such as that of the file. */
  readonly dataset: string
  readonly shapes: readonly Shape[]
  /** Rows that were looked at. */
  readonly rows: number
  readonly kinds: readonly KindView[]
  /** What a row is about, where that is said. */
  readonly kind?: EntityKind | undefined
}

/**
 * What the columns of a table most likely mean, by their names and by what their cells look like. A column of which neither tells anything
 * is left out. What is the same for every row and cannot be seen in the table is supposed: an event is held, and of the type that the name
 * of the data set speaks of.
 */
export function suggestMapping(given: Given): Mapping {
  const uses = new Map(given.shapes.map((shape) => [shape, purposeOf(shape, given)] as const))
  const kind = given.kind ?? (tellsTenures(uses) && typeIn(given.dataset) === null ? 'Person' : 'Event')
  const all = { dataset: given.dataset, language: 'en', quotes: true, kind }
  const id = first(uses, 'id')
  return {
    ...all,
    ...(id && { id: id.name }),
    ...attributionOf(uses, kind),
    properties:
      kind === 'Event'
        ? eventFields(uses, given)
        : kind === 'Person'
          ? personFields(uses, given)
          : namedFields(given, kind),
  }
}

type Uses = ReadonlyMap<Shape, Use | null>

/** What a column is for: by its name where its cells do not speak against it, else by its cells. */
function purposeOf(shape: Shape, { rows }: Given): Use | null {
  if (shape.filled === 0) return null
  const named = purposeTold(shape.name)
  const unique = shape.filled === rows && shape.distinct === rows
  if (named === 'from' || named === 'to' || named === 'date') {
    if (shape.dates) return named
    if (shape.sides) return named === 'to' ? 'host' : 'side'
  }
  if (named === 'id') return unique ? 'id' : null
  if (named === 'host' || named === 'guest' || named === 'side') {
    if (shape.sides) return named
    return shape.persons ? 'participant' : null
  }
  if (named === 'participant') return shape.sides ? 'side' : shape.dates || shape.scheme ? null : 'participant'
  if (named === 'type' || named === 'status') {
    const scheme = named === 'type' ? 'event-type' : 'event-status'
    if (shape.scheme === scheme) return named
  }
  // A year that stands beside days is no date of its own; only a name makes a number one.
  if (shape.dates?.some((format) => format !== 'yyyy')) return 'date'
  if (shape.dates && !shape.values?.every((value) => /^\d{4}$/.test(value)) && named === null) return 'date'
  if (shape.sides && (named === null || named === 'place')) return named === 'place' ? 'place' : 'side'
  if (shape.scheme === 'event-type' && named !== 'title') return 'type'
  if (shape.scheme === 'event-status') return 'status'
  if (shape.addresses) return 'url'
  if (shape.offices && (named === null || named === 'title')) return 'office'
  if (named === 'type' || named === 'status' || named === 'from' || named === 'to' || named === 'date') return null
  if (named === null && shape.long > 60) return 'description'
  return named
}

const first = (uses: Uses, use: Use): Shape | undefined => [...uses].find(([, own]) => own === use)?.[0]
const all = (uses: Uses, ...wanted: readonly Use[]): Shape[] =>
  [...uses].flatMap(([shape, use]) => (use !== null && wanted.includes(use) ? [shape] : []))

const attributionOf = (uses: Uses, kind: EntityKind): { attribution?: string } => {
  const shape = kind === 'Event' ? first(uses, 'attribution') : undefined
  return shape ? { attribution: shape.name } : {}
}

/** Persons with their offices, and nothing of an event. */
function tellsTenures(uses: Uses): boolean {
  const has = (...wanted: readonly Use[]) => all(uses, ...wanted).length > 0
  return (
    has('participant') &&
    has('office') &&
    (has('from') || has('to')) &&
    !has('type', 'place', 'title', 'topic', 'host', 'mechanism')
  )
}

function eventFields(uses: Uses, { dataset }: Given): Fields {
  const sides = all(uses, 'host', 'guest', 'side')
  const [own] = [first(uses, 'guest') ?? sides.find((shape) => shape.split === null && uses.get(shape) === 'side')]
  const round = first(uses, 'round')
  const fields: Fields = {
    type: codeField(first(uses, 'type'), 'event-type', typeIn(dataset) ?? 'other'),
    status: codeField(first(uses, 'status'), 'event-status', 'held'),
  }
  const date = dateField(uses)
  if (date) fields.date = date
  if (sides.length > 0) fields.side = one(sides.map((shape) => sideField(shape, uses.get(shape) ?? null)))
  const office = first(uses, 'office')
  const level = first(uses, 'level')
  const people = all(uses, 'participant').map((shape, i): Field => {
    const qualifiers = {
      ...(i === 0 && office && { office: office.name }),
      ...(own && { for: own.name }),
      ...(i === 0 && level && { level: level.name }),
    }
    return {
      column: shape.name,
      ...(shape.split !== null && { split: shape.split }),
      ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    }
  })
  if (people.length > 0) fields.participant = one(people)
  const mechanism = first(uses, 'mechanism')
  if (mechanism)
    fields.mechanism = round ? { column: mechanism.name, qualifiers: { round: round.name } } : mechanism.name
  for (const use of ['title', 'place', 'description', 'topic', 'url'] as const) {
    const shape = first(uses, use)
    if (shape)
      fields[use] = shape.split !== null && use === 'topic' ? { column: shape.name, split: shape.split } : shape.name
  }
  return fields
}

function personFields(uses: Uses, given: Given): Fields {
  const name = first(uses, 'participant') ?? given.shapes.find((shape) => shape.persons) ?? given.shapes[0]
  const office = first(uses, 'office')
  const side = first(uses, 'side')
  const [from, to] = [first(uses, 'from') ?? first(uses, 'date'), first(uses, 'to')]
  const valid = { ...(from && { from: datePlain(from) }), ...(to && { to: datePlain(to) }) }
  return {
    ...(name && { name: name.name }),
    ...(office && {
      'holds-office': {
        column: office.name,
        ...(side && { side: side.name }),
        ...(Object.keys(valid).length > 0 && { valid }),
      },
    }),
  }
}

/** Of other kinds the columns that are called like their properties; what names them is the first column where none is. */
function namedFields({ shapes, kinds }: Given, kind: EntityKind): Fields {
  const properties = kinds.find((one) => one.kind === kind)?.properties ?? []
  const called = (property: PropertyView) =>
    shapes.find(({ name }) => [property.name, property.label].some((own) => own.toLowerCase() === name.toLowerCase()))
  const fields: Fields = {}
  for (const property of properties) {
    const shape = called(property)
    if (shape) fields[property.name] = property.types.includes('date') ? datePlain(shape) : shape.name
  }
  const name = properties.find((property) => property.name === 'name' || property.name === 'title')?.name
  const [leading] = shapes
  if (name !== undefined && leading && fields[name] === undefined) fields[name] = leading.name
  return fields
}

const one = (fields: readonly Field[]): Field | Field[] => {
  const [only] = fields
  return fields.length === 1 && only !== undefined ? only : [...fields]
}

/** A code from a column whose words are not the codes themselves, or the same for every row. */
function codeField(shape: Shape | undefined, scheme: string, otherwise: string): Field {
  if (!shape) return { value: otherwise }
  const map = Object.fromEntries(
    (shape.values ?? []).flatMap((value) => {
      const code = codeFor(scheme, value)
      return code === null || code === value.toLowerCase() ? [] : [[value, code]]
    }),
  )
  return Object.keys(map).length > 0 ? { column: shape.name, map } : shape.name
}

const datePlain = ({ name, dates }: Shape): string | { column: string; dates: string[] } =>
  dates && dates.length > 0 ? { column: name, dates: [...dates] } : name

function dateField(uses: Uses): Field | null {
  const [from, to, date] = [first(uses, 'from'), first(uses, 'to'), first(uses, 'date')]
  const begin = from ?? (to ? date : undefined)
  if (begin && to) return { from: datePlain(begin), to: datePlain(to) }
  const only = begin ?? date ?? to
  return only ? datePlain(only) : null
}

function sideField(shape: Shape, use: Use | null): Field {
  const field: FieldGiven = {
    column: shape.name,
    ...(shape.split !== null && { split: shape.split }),
    ...((use === 'host' || use === 'guest') && { qualifiers: { role: { value: use } } }),
  }
  return Object.keys(field).length > 1 ? field : shape.name
}
