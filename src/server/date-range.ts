import { bounds } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'

/**
 * The days from the first that `from` can mean to the last that `to` can mean, both EDTF and both optional.
 *
 * @throws RapporteurError `date-invalid`, or `input-invalid` where the range ends before it begins.
 * @example dateRange('2023-09', '2024') // { from: '2023-09-01', to: '2024-12-31' }
 */
export function dateRange(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  const earliest = from === undefined ? '-infinity' : bounds(from).earliest
  const latest = to === undefined ? 'infinity' : bounds(to).latest
  if (earliest !== '-infinity' && latest !== 'infinity' && earliest > latest) {
    throw new RapporteurError(
      'input-invalid',
      `The dates from ${from} to ${to} hold no day.`,
      'Give the earlier date as "from" and the later one as "to".',
    )
  }
  return {
    ...(earliest === '-infinity' ? {} : { from: earliest }),
    ...(latest === 'infinity' ? {} : { to: latest }),
  }
}
