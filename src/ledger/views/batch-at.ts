import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { Tables } from '../tables.ts'

/**
 * The last batch of a day (UTC) or up to an instant, as ISO 8601; 0 where the ledger had none yet.
 *
 * @throws RapporteurError `date-invalid`.
 * @example await batchAt(db, '2024-11-15')
 */
export async function batchAt(db: Kysely<Tables>, moment: string): Promise<number> {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(moment)
  const instant = new Date(day ? `${moment}T23:59:59.999Z` : moment)
  if (Number.isNaN(instant.getTime()) || (day && instant.toISOString().slice(0, 10) !== moment))
    throw new RapporteurError('date-invalid', `"${moment}" is not a day.`, 'Write it as 2024-11-15.')
  const row = await db
    .selectFrom('batch')
    .select('seq')
    .where('at', '<=', instant.toISOString())
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}
