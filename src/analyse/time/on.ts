import { RapporteurError } from '../../model/errors.ts'

/**
 * The day from which an analysis tells what is next and what is late: the one asked for, else that of the record's state, else that of `now` (UTC).
 *
 * @throws RapporteurError `date-invalid` where what was asked for is no ISO day.
 */
export function dayOn(
  { on, asOf }: { readonly on?: string | undefined; readonly asOf?: string | undefined },
  now: Date,
): string {
  if (on === undefined) return asOf?.slice(0, 10) ?? now.toISOString().slice(0, 10)
  const day = new Date(`${on}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on)) return on
  throw new RapporteurError('date-invalid', `"${on}" is not a day.`, 'Write it as 2024-11-15.')
}
