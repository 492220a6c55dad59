import type { Mapping, Plain } from '../../../src/import/table/mapping.ts'
import { dropped, type FieldGiven, fieldsOf, given, withFields } from './mapping.ts'

/** The formats by which the dates of a column are read, wherever it is used for a date. */

/** Every plain field in which a column gives a date, replaced by what is made of it. */
function mapDates<T extends Plain>(field: FieldGiven, column: string, change: (plain: Plain) => T): FieldGiven {
  const own = (plain: Plain | undefined) =>
    plain !== undefined && given(plain).column === column ? change(plain) : plain
  const { from, to, valid } = field
  const ends = { ...(from && { from: own(from) }), ...(to && { to: own(to) }) }
  const period = valid && {
    valid: { ...(valid.from && { from: own(valid.from) }), ...(valid.to && { to: own(valid.to) }) },
  }
  const changed = { ...field, ...ends, ...period } as FieldGiven
  return field.column === column ? { ...changed, ...given(change({ column, ...datesIn(field) })) } : changed
}

const datesIn = ({ dates }: { readonly dates?: string[] | undefined }) => (dates ? { dates } : {})

/** The formats of a column; none where it is read as EDTF. */
export function datesOf(mapping: Mapping, column: string): readonly string[] {
  let found: readonly string[] | undefined
  for (const property of Object.keys(mapping.properties))
    for (const field of fieldsOf(mapping, property))
      mapDates(field, column, (plain) => {
        found ??= given(plain).dates
        return plain
      })
  return found ?? mapping.dates ?? []
}

/** The mapping with other formats for a column: several with semicolons between them. */
export function withDates(mapping: Mapping, column: string, written: string): Mapping {
  const dates = written
    .split(';')
    .map((format) => format.trimStart())
    .filter((format) => format !== '')
  return Object.keys(mapping.properties).reduce(
    (all, property) =>
      withFields(
        all,
        property,
        fieldsOf(all, property).map((field) => withOwnDates(field, column, dates)),
      ),
    mapping,
  )
}

function withOwnDates(field: FieldGiven, column: string, dates: string[]): FieldGiven {
  const changed = mapDates(field, column, (plain) =>
    dates.length > 0 ? { ...given(plain), dates } : dropped(given(plain), 'dates'),
  )
  return dates.length === 0 && changed.column === column ? dropped(changed, 'dates') : changed
}
