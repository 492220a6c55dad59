import { isEdtf } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'

/** @throws RapporteurError `date-invalid` where a text is no ISO day. */
export function aDay(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && isEdtf(written)) return written
  throw new RapporteurError('date-invalid', `"${written}" is not a day.`, 'Write it as 2024-11-15.')
}
