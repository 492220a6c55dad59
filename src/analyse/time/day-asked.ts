import { isoDay } from '../../model/iso-day.ts'

/**
 * The day that counts as today for an analysis: as given, else the day as of which the record is asked, else that of the asking (UTC).
 *
 * @throws RapporteurError `date-invalid` where what was given is no ISO day.
 */
export const dayAsked = ({
  on,
  asOf,
}: {
  readonly on?: string | undefined
  readonly asOf?: string | undefined
}): string => isoDay(on ?? (asOf ?? new Date().toISOString()).slice(0, 10))
