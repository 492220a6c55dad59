import type { EventSummary } from '../../../src/model/views.ts'

type EventType = EventSummary['type']

/** The kinds of event, each in its plural, in the order in which they are offered. */
export const EVENT_TYPES: Record<EventType, string> = {
  meeting: 'Meetings',
  consultation: 'Consultations',
  summit: 'Summits',
  conference: 'Conferences',
  visit: 'Visits',
  call: 'Calls',
  signing: 'Signings',
  exercise: 'Exercises',
  exhibition: 'Exhibitions',
  transfer: 'Transfers',
  sanction: 'Sanctions',
  statement: 'Statements',
  other: 'Other',
}

/** What the chronology is narrowed to. Dates are ISO 8601 days; events of all given sides together are shown. */
export interface ChronologyFilter {
  readonly side?: string[]
  readonly type?: EventType
  readonly from?: string
  readonly to?: string
}

const isType = (value: unknown): value is EventType => typeof value === 'string' && Object.hasOwn(EVENT_TYPES, value)
const day = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null

/** Reads a filter from the fields of a URL's query. What is not a filter is left out. */
export function filterOf(fields: Record<string, unknown>): ChronologyFilter {
  const side = [fields.side].flat().filter((code): code is string => typeof code === 'string' && code !== '')
  const [from, to] = [day(fields.from), day(fields.to)]
  return {
    ...(side.length > 0 ? { side: [...new Set(side)] } : {}),
    ...(isType(fields.type) ? { type: fields.type } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

/** The fields of a URL's query; a field that is given more than once becomes a list. */
export function parseQuery(query: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(query)
  return Object.fromEntries(
    [...new Set(fields.keys())].map((key) => {
      const all = fields.getAll(key)
      return [key, all.length === 1 ? (all[0] ?? '') : all]
    }),
  )
}

/** Writes the fields of a URL's query, lists as repeated fields: `?side=CHN&side=RUS`. */
export function writeQuery(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).flatMap(([key, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null || one === '' ? [] : [[key, String(one)]])),
  )
  const query = new URLSearchParams(pairs).toString()
  return query && `?${query}`
}
