import { dateInWords } from '../../model/date-words.ts'
import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import { daysBetween } from '../time/days.ts'
import type { Told } from './rounds.ts'

/** Events that are planned, or were put off or called off, each with how it stands on a day. Undated and open ones are left out. */
export function plansAhead(plans: readonly Happening[], on: string): Told[] {
  return plans.flatMap((plan): Told[] => {
    const { id, status, date, earliest, latest, place } = plan
    if (!isDay(earliest) || !isDay(latest)) return []
    const off = status === 'postponed' || status === 'cancelled'
    const state = off ? 'off' : latest < on ? 'late' : earliest <= on ? 'due' : 'ahead'
    const days = daysBetween(latest, on)
    return [
      {
        uid: `event-${id}`,
        kind: 'event',
        title: 'Event',
        earliest,
        latest,
        state,
        fixed: earliest === latest,
        why: off
          ? `${status === 'postponed' ? 'Put off' : 'Called off'}; it was announced for ${dateInWords(date)}.`
          : `Announced for ${dateInWords(date)}.${state === 'late' ? ` Nothing on record says that it was held; ${days} ${days === 1 ? 'day has' : 'days have'} passed.` : ''}`,
        place,
        of: { kind: 'event', id },
        events: [id],
        said: [],
      },
    ]
  })
}
