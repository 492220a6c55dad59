import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Agenda, AgendaItem } from '../model/agenda-view.ts'
import { addDays } from '../model/edtf.ts'

/**
 * An agenda as iCalendar (RFC 5545). Each item is an all-day event over the days between which it is expected. One that is not of a single day given by
 * sources is TENTATIVE, one that was put off or called off CANCELLED. UIDs stay the same from one asking to the next.
 *
 * @param address under which the pages of the web application are, without a slash at its end.
 */
export function agendaIcs({ items, on }: Agenda, address: string): string {
  const calendar = ical({
    name: 'Rapporteur: what is expected',
    prodId: { company: 'Rapporteur', product: 'Agenda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const item of items)
    calendar.createEvent({
      id: `${item.uid}@rapporteur`,
      stamp: `${on}T00:00:00.000Z`,
      start: `${item.earliest}T00:00:00.000Z`,
      // The end is the first day on which it is over.
      end: `${addDays(item.latest, 1)}T00:00:00.000Z`,
      allDay: true,
      summary: item.title,
      description: describedIn(item),
      location: item.place,
      status: statusOf(item),
      transparency: ICalEventTransparency.TRANSPARENT,
      url: pageOf(item, address),
      categories: [{ name: item.kind }],
    })
  return calendar.toString()
}

const describedIn = ({ why, events }: AgendaItem): string => {
  const sources = events.flatMap((event) =>
    event.sources.map(({ publisher, title }) => publisher ?? title ?? 'unknown'),
  )
  return [why, ...(sources.length > 0 ? [`Sources: ${[...new Set(sources)].join('; ')}.`] : [])].join('\n')
}

const statusOf = ({ state, fixed }: AgendaItem): ICalEventStatus =>
  state === 'off' ? ICalEventStatus.CANCELLED : fixed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE

const PAGES = { event: 'events', mechanism: 'mechanisms', relationship: 'relationships' } as const

const pageOf = ({ of }: AgendaItem, address: string): string | null =>
  of === null ? null : `${address}/${PAGES[of.kind]}/${encodeURIComponent(of.id)}`
