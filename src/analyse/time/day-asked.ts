import { RapporteurError } from '../../model/errors.ts'

/**
 * The day that counts as today for an analysis: as given, else the day as of which the record is asked, else that of the asking (UTC).
 *
 * @throws RapporteurError `date-invalid` where what was given is no ISO day.
 */
export function dayAsked({
  on,
  asOf,
}: {
  readonly on?: string | undefined
  readonly asOf?: string | undefined
}): string {
  if (on === undefined) return (asOf ?? new Date().toISOString()).slice(0, 10)
  const day = new Date(`${on}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on)) return on
  throw new RapporteurError('date-invalid', `"${on}" is not a day.`, 'Write it as 2024-11-15.')
}
