import { isoDates } from '../iso-dates.ts'
import { predicatesOf } from './names.ts'
import { each, type Said, typed } from './node.ts'

/** A date: as it is (EDTF), and as schema.org takes it as far as ISO 8601 has it. Of two predicates the second is that of the end. */
export function datesOf(kind: string, property: string, edtf: string | null): Said[] {
  if (edtf === null) return []
  const [from, to] = predicatesOf(kind, property).filter((predicate) => predicate.startsWith('schema:'))
  const dates = isoDates(edtf)
  const start = dates === null ? null : (dates.date ?? dates.start)
  const end = dates === null || dates.date !== null ? null : dates.end
  const day = (date: string) => typed(date, 'schema:Date')
  return [
    [`rap:${property}`, typed(edtf, 'edtf:EDTF')],
    ...(from && (to || end === null) ? each(from, [start], day) : []),
    ...(to ? each(to, [end], day) : []),
  ]
}
