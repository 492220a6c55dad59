import type { Kysely } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import { headOf } from './append/store.ts'
import { storedBatches } from './append/stored.ts'
import type { Ledger } from './ledger.ts'
import type { Log } from './log/log.ts'
import type { Tables } from './tables.ts'

/**
 * Makes log and database tell the same: a process may have been ended between the two. What only the log has is replayed into
 * the database, what only the database has is added to the log.
 *
 * @throws RapporteurError `log-damaged` where they tell different histories.
 */
export async function reconcile(db: Kysely<Tables>, log: Log, ledger: Pick<Ledger, 'fill' | 'replay'>): Promise<void> {
  const stored = await headOf(db)
  const logged = log.head
  if (logged && logged.seq > stored.seq) {
    if (stored.seq === 0) await ledger.fill(log.all())
    else for await (const batch of log.after(stored.seq)) await ledger.replay(batch)
    return
  }
  if (stored.seq > (logged?.seq ?? 0)) {
    await log.appendAll(storedBatches(db, (logged?.seq ?? 0) + 1))
    return
  }
  if (logged && logged.hash !== stored.hash)
    throw new RapporteurError(
      'log-damaged',
      `Batch ${stored.seq} is not the same in the database and in ledger.jsonl.`,
      'Run "rapporteur recover" to make the database anew from the log, or put a copy of the folder in its place.',
    )
}
