import ICAL from 'ical.js'
import { dateInWords } from '../../model/date-words.ts'
import { addDays, isImprecise } from '../../model/edtf.ts'
import { knownDay } from '../../model/iso-day.ts'
import type { PublicationAbout, PublishedEvent } from '../../model/publication.ts'
import type { EventStatus } from '../../model/vocabulary.ts'
import { aboutLines } from '../about-text.ts'
import { eventLines } from '../event-words.ts'
import type { FileFormat } from '../format.ts'
import { iriOf } from '../graph/names.ts'
import { legible } from '../legible.ts'

/** What is planned or put off is tentative, whenever it is expected. */
const STATUS: Readonly<Record<EventStatus, string>> = {
  held: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  planned: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

/**
 * Events as iCalendar (RFC 5545), each over the whole days that its date can mean. Where that is no day or days that are told for sure, the summary ends with
 * the date in words, and X-RAPPORTEUR-DATE has it as EDTF. Events without a first or a last day are left out, and counted in the description.
 */
export const iCalendar: FileFormat = {
  name: 'icalendar',
  extension: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  async *content(publication) {
    const { about } = publication
    let left = 0
    for await (const event of publication.events()) if (!daysOf(event)) left += 1
    const [head, end] = calendarOf(about, left)
      .toString()
      .split(/(?=END:VCALENDAR)/)
    yield head ?? ''
    for await (const event of publication.events()) {
      const days = daysOf(event)
      if (days) yield `${eventOf(event, days, about).toString()}\r\n`
    }
    yield `${end ?? ''}\r\n`
  },
}

interface Days {
  readonly first: string
  readonly last: string
}

function daysOf({ earliest, latest }: PublishedEvent): Days | null {
  const [first, last] = [knownDay(earliest), knownDay(latest)]
  return first === null || last === null ? null : { first, last }
}

function calendarOf(about: PublicationAbout, left: number): ICAL.Component {
  const calendar = new ICAL.Component(['vcalendar', [], []])
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', `-//Rapporteur//Export ${about.software.version}//EN`)
  calendar.addPropertyWithValue('method', 'PUBLISH')
  addText(calendar, 'x-wr-calname', `Rapporteur: ${about.filterText}`)
  const without = left > 0 ? [`Left out, as no calendar can hold them: ${left} without a first or last day.`] : []
  addText(calendar, 'x-wr-caldesc', [...aboutLines(about), ...without].join('\n'))
  return calendar
}

function eventOf(event: PublishedEvent, { first, last }: Days, { record }: PublicationAbout): ICAL.Component {
  const { id, title, date, place, status, located, participants, mechanism } = event
  const of = new ICAL.Component('vevent')
  const add = (name: string, value: string) => of.addPropertyWithValue(name, legible(value))
  const sure = date !== null && !isImprecise(date)
  add('uid', `${id}@rapporteur`)
  of.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(record?.at ?? 0), true))
  of.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(first))
  // The end is the first day on which it is over.
  of.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(last, 1)))
  add('summary', sure ? title : `${title} (${dateInWords(date)})`)
  add('description', eventLines(event).join('\n'))
  if (place !== null) add('location', place)
  if (located?.at && !located.ofState)
    of.addPropertyWithValue('geo', [located.at.latitude, located.at.longitude] as unknown as string)
  add('status', STATUS[status])
  add('transp', 'TRANSPARENT')
  for (const { person, name } of participants) {
    const attendee = new ICAL.Property('attendee', of)
    // Double quotes cannot stand in a parameter, however they are escaped.
    attendee.setParameter('cn', legible(name).replace(/["\n]/g, "'"))
    attendee.setValue(iriOf(person))
    of.addProperty(attendee)
  }
  const categories = new ICAL.Property('categories', of)
  categories.setValues([event.type, ...(mechanism ? [mechanism.name] : []), ...event.topics].map(legible))
  of.addProperty(categories)
  if (date !== null) addText(of, 'x-rapporteur-date', date)
  addText(of, 'x-rapporteur-status', status)
  return of
}

/** What the standard does not name is escaped as text only where its type is said. */
const addText = (component: ICAL.Component, name: string, value: string) =>
  component.addProperty(new ICAL.Property([name, {}, 'text', legible(value)], component))
