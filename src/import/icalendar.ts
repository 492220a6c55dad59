import ICAL from 'ical.js'
import { addDays, interval, isEdtf } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'
import type { ImportedFile, ImportedRow, ImportedStatement, ImportedThing, RefusedRow } from '../model/imported.ts'
import type { Span } from '../model/span.ts'
import { spanAt } from '../model/span-at.ts'
import { codeValue, textValue } from '../model/typed-statement.ts'
import type { ImportFormat } from './format.ts'
import { hashOf } from './hash.ts'
import { Lines } from './lines.ts'

/** iCalendar (RFC 5545): an event for each VEVENT. Of one that recurs, the first. */
export const iCalendar: ImportFormat = {
  name: 'icalendar',
  label: 'iCalendar',
  extensions: ['.ics', '.ical'],
  is: ({ text }) => /^\s*BEGIN:VCALENDAR/i.test(text),
  read({ text }): ImportedFile {
    const lines = new Lines(text)
    return {
      dataset: 'icalendar',
      title: 'Calendar',
      publisher: null,
      language: 'en',
      rows: [...blocksIn(text)].map(({ start, block }) => {
        const line = lines.at(start)
        try {
          return rowOf(text, start, block, line)
        } catch (error) {
          if (error instanceof RapporteurError) throw error
          // The library reads values when they are asked for, and throws at what is none.
          const why = error instanceof Error ? `: ${error.message.slice(0, 100)}` : ''
          return { line, id: null, refused: `It is no event of iCalendar that can be read${why}.` }
        }
      }),
    }
  },
}

/** Each event from its beginning to the first end behind it. */
function* blocksIn(text: string): Generator<{ readonly start: number; readonly block: string }> {
  const ends = /^END:VEVENT/gim
  let until = 0
  for (const { index } of text.matchAll(/^BEGIN:VEVENT\r?$/gim)) {
    if (index < until) continue
    ends.lastIndex = index
    if (!ends.test(text)) return
    until = ends.lastIndex
    yield { start: index, block: text.slice(index, until) }
  }
}

function rowOf(text: string, start: number, block: string, line: number): ImportedRow | RefusedRow {
  const event = eventIn(block)
  const id = event?.getFirstPropertyValue('uid')?.toString() ?? null
  const refuse = (refused: string): RefusedRow => ({ line, id, refused })
  if (!event) return refuse('It is no event of iCalendar.')
  if (id === null || id === '') return refuse('It has no UID.')
  if (id.length > 200) return refuse('Its UID is longer than 200 characters.')
  const ours = ownDate(event)
  const date = ours ?? datesOf(event)
  if (date === null) return refuse('It has no DTSTART that is a date.')
  const words = (property: string): Span[] => spansIn(text, start, block, property)
  const own = words('UID')
  const texts = (property: string, as: string): ImportedStatement[] =>
    event.getAllProperties(property).flatMap((one) =>
      one.getValues().flatMap((value): ImportedStatement[] => {
        const said = String(value).trim()
        return said === '' ? [] : [{ property: as, value: textValue(said, 'en'), evidence: words(property) }]
      }),
    )
  const people = attendees(event, words('ATTENDEE'))
  const said: ImportedStatement[] = [
    { property: 'type', value: codeValue('event-type', 'other'), evidence: own },
    {
      property: 'status',
      value: codeValue('event-status', statusOf(event)),
      evidence: [...words('STATUS'), ...own].slice(0, 1),
    },
    {
      property: 'date',
      value: { type: 'date', edtf: date },
      evidence: ours === null ? [...words('DTSTART'), ...words('DTEND')] : words(DATE),
    },
    ...texts('summary', 'title'),
    ...texts('location', 'place').slice(0, 1),
    ...texts('description', 'description'),
    ...texts('categories', 'topic'),
    ...people.map(({ ref, evidence }) => ({
      property: 'participant',
      value: { type: 'named', ref } as const,
      evidence,
    })),
  ]
  const content = block.replace(/^(UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|CREATED)[;:].*(\r?\n[ \t].*)*\r?\n/gim, '')
  return {
    id,
    hash: hashOf([content.replace(/\r\n/g, '\n')]),
    line,
    things: [{ ref: 'row', kind: 'Event', known: { by: 'row' }, said, evidence: own }, ...people],
    evidence: own,
  }
}

/** Many programs write a day where the standard takes a moment unless it is said to be a day. */
const DAY_ALONE = /^(DTSTART|DTEND)(:\d{8}\r?)$/gim

function eventIn(block: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(block.replace(DAY_ALONE, '$1;VALUE=DATE$2')) as unknown[])
  } catch {
    return null
  }
}

/** Where an export of ours says what is known of the date: the days of an event whose month is told are not all of them days of it. */
const DATE = 'X-RAPPORTEUR-DATE'

function ownDate(event: ICAL.Component): string | null {
  const told = event.getFirstPropertyValue(DATE.toLowerCase())
  return typeof told === 'string' && isEdtf(told) ? told : null
}

/** Days as EDTF; the end of whole days is the first that is no more part of it. */
function datesOf(event: ICAL.Component): string | null {
  const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name))
  if (!(start instanceof ICAL.Time)) return null
  const first = dayOf(start)
  if (!isEdtf(first)) return null
  if (!(end instanceof ICAL.Time)) return first
  const last = end.isDate ? addDays(dayOf(end), -1) : dayOf(end)
  return last > first ? interval(first, last) : first
}

const dayOf = (time: ICAL.Time): string => time.toString().slice(0, 10)

/** What lay ahead when it was written down (DTSTAMP) is planned. */
function statusOf(event: ICAL.Component): 'held' | 'planned' | 'cancelled' {
  const status = String(event.getFirstPropertyValue('status') ?? '').toUpperCase()
  if (status === 'CANCELLED') return 'cancelled'
  const [start, written] = ['dtstart', 'dtstamp'].map((name) => event.getFirstPropertyValue(name))
  const ahead = start instanceof ICAL.Time && written instanceof ICAL.Time && dayOf(start) > dayOf(written)
  return status === 'TENTATIVE' || ahead ? 'planned' : 'held'
}

function attendees(event: ICAL.Component, evidence: readonly Span[]): ImportedThing[] {
  return event.getAllProperties('attendee').flatMap((property, i): ImportedThing[] => {
    const name = property.getFirstParameter('cn')?.trim() ?? ''
    if (name === '') return []
    const known = { by: 'name', name, offices: [], sides: [], days: null } as const
    return [{ ref: `person ${i}`, kind: 'Person', known, said: [], evidence: evidence.slice(i, i + 1) }]
  })
}

/** The values of a property as they stand in the file, folded as they are. */
function spansIn(text: string, start: number, block: string, property: string): Span[] {
  const found = block.matchAll(new RegExp(`^${property}[;:].*(?:\\r?\\n[ \\t].*)*`, 'gim'))
  return [...found].flatMap(({ index, 0: line }) => {
    const value = line.slice(property.length + 1)
    return value.trim() === '' ? [] : [spanAt(text, start + index + property.length + 1, start + index + line.length)]
  })
}
