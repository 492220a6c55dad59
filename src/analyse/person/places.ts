import type { Happening, HappeningPerson } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import { locate } from '../../model/locate.ts'
import type { PlaceSeen } from '../../model/person-analysis-view.ts'

/**
 * Where contacts of some persons took place, those with most first. A place is abroad where it lies in another state than those that the persons acted
 * for there.
 */
export function placesOf(contacts: readonly Happening[], whose: (person: HappeningPerson) => boolean): PlaceSeen[] {
  const groups = new Map<string, Happening[]>()
  for (const contact of contacts) {
    if (contact.place === null) continue
    const same = groups.get(contact.place)
    if (same) same.push(contact)
    else groups.set(contact.place, [contact])
  }
  const places = [...groups].map(([place, events]): PlaceSeen => {
    const located = locate(place)
    const own = events.flatMap(({ people }) => people.filter(whose).flatMap((person) => person.for ?? []))
    const days = events
      .flatMap(({ earliest, latest }) => (isDay(earliest) && isDay(latest) ? [earliest, latest] : []))
      .sort()
    return {
      place,
      state: located?.state ?? null,
      latitude: located?.at?.latitude ?? null,
      longitude: located?.at?.longitude ?? null,
      ofState: located?.ofState ?? false,
      abroad: located !== null && own.length > 0 && !own.includes(located.state),
      events: events.map(({ id }) => id),
      first: days[0] ?? null,
      latest: days.at(-1) ?? null,
    }
  })
  return places.sort((a, b) => b.events.length - a.events.length || (a.place < b.place ? -1 : 1))
}
