import type { Basis } from '../model/basis-view.ts'
import { dateInWords } from '../model/date-words.ts'

/**
 * What a figure rests on, in one line.
 *
 * @example basisText(basis) // '12 events of 15 sources, 3 February 2024 to 1 May 2025; 1 waiting for review; 2 dated to no day'
 */
export function basisText({ events, sources, first, last, from, to, waiting, imprecise, undated }: Basis): string {
  const when = first === null || last === null ? '' : `, ${dateInWords(first === last ? first : `${first}/${last}`)}`
  const asked = from === null && to === null ? '' : `, asked for ${dateInWords(`${from ?? '..'}/${to ?? '..'}`)}`
  return [
    `${events} ${events === 1 ? 'event' : 'events'} of ${sources} ${sources === 1 ? 'source' : 'sources'}${when}${asked}`,
    ...(waiting > 0 ? [`${waiting} waiting for review`] : []),
    ...(imprecise > 0 ? [`${imprecise} dated to no day`] : []),
    ...(undated > 0 ? [`${undated} undated`] : []),
  ].join('; ')
}
