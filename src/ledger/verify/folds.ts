import type { Kysely } from 'kysely'
import { lockLedger } from '../append/store.ts'
import { FOLDED_TABLES } from '../fold/beside.ts'
import { foldBeside } from '../fold/rebuild.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'

/** Folded rows that are not those which folding anew gives, in sentences. They are made beside the others, so that readers go on reading. */
export async function faultsOfFolds(db: Kysely<Tables>, schema: Schema): Promise<string[]> {
  return takenBack(db, async (trx) => {
    const beside = await foldBeside(trx, schema)
    const faults: string[] = []
    for (const table of FOLDED_TABLES) {
      const differing = await beside.differing(table, SHOWN + 1)
      if (differing.length === 0) continue
      const named = `${differing.slice(0, SHOWN).join(', ')}${differing.length > SHOWN ? ' and others' : ''}`
      faults.push(
        `The rows of ${table} for ${named} are not those that the statements give; "rapporteur rebuild" makes them anew.`,
      )
    }
    return faults
  })
}

const SHOWN = 10

/** Thrown to take a transaction back. */
class TakenBack extends Error {}

/** Runs some work while no batch can be appended, and takes back all that it did. */
async function takenBack<Result>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
  const results: Result[] = []
  try {
    await db.transaction().execute(async (trx) => {
      await lockLedger(trx)
      results.push(await work(trx))
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return results[0] as Result
}
