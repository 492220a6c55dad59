import type { Basis } from '../../../src/model/basis-view.ts'
import { edtfInWords } from './edtf.ts'
import { count } from './labels.ts'

/**
 * What a figure rests on, in words.
 *
 * @example basisInWords(basis) // '12 events of 15 sources, 3 February 2024 to 1 May 2025; 1 waits for review; 2 dated to no day.'
 */
export function basisInWords(basis: Basis): string {
  const { events, sources, waiting, imprecise, undated, first, last, from, to } = basis
  if (events === 0) return `No event on record${asked(from, to)}.`
  const when = first === null || last === null ? '' : `, ${edtfInWords(first === last ? first : `${first}/${last}`)}`
  return [
    `${count(events, 'event')} of ${count(sources, 'source')}${when}${asked(from, to)}`,
    ...(waiting > 0 ? [`${waiting} of them ${waiting === 1 ? 'waits' : 'wait'} for review`] : []),
    ...(imprecise > 0 ? [`${imprecise} dated to no day`] : []),
    ...(undated > 0 ? [`${undated} undated`] : []),
  ]
    .join('; ')
    .concat('.')
}

function asked(from: string | null, to: string | null): string {
  if (from === null && to === null) return ''
  const days =
    from === null
      ? `up to ${edtfInWords(to)}`
      : to === null
        ? `from ${edtfInWords(from)}`
        : edtfInWords(`${from}/${to}`)
  return ` (asked for: ${days})`
}
