import { type Kysely, sql } from 'kysely'
import { lockLedger } from '../append/store.ts'
import { refold } from '../fold/rebuild.ts'
import { FOLDED } from '../fold/versions.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'

type Table = keyof typeof FOLDED
const TABLES = Object.keys(FOLDED) as Table[]

/** Folded rows that are not those which folding anew gives, in sentences. Where tables differ, they are folded again to name the rows. */
export async function faultsOfFolds(db: Kysely<Tables>, schema: Schema): Promise<string[]> {
  const differing = await takenBack(db, async (trx) => {
    const before = await digests(trx)
    await refold(trx, schema)
    const after = await digests(trx)
    return TABLES.filter((table) => after.get(table) !== before.get(table))
  })
  if (differing.length === 0) return []
  const rows = await takenBack(db, async (trx) => {
    for (const table of differing)
      await sql`create temporary table ${sql.table(`kept_${table}`)} on commit drop as select * from ${sql.table(table)}`.execute(
        trx,
      )
    await refold(trx, schema)
    const faults: string[] = []
    for (const table of differing) faults.push(...(await changedRows(trx, table)))
    return faults
  })
  return rows
}

const SHOWN = 10

async function changedRows(db: Kysely<Tables>, table: Table): Promise<string[]> {
  const [kept, now, owner] = [sql.table(`kept_${table}`), sql.table(table), sql.ref(FOLDED[table])]
  const { rows } = await sql<{ owner: string }>`
    select distinct ${owner} as owner from (
      (select * from ${kept} except all select * from ${now}) union all (select * from ${now} except all select * from ${kept})) as changed
    order by owner limit ${SHOWN + 1}`.execute(db)
  const named = rows.slice(0, SHOWN).map((row) => row.owner)
  return [
    `The rows of ${table} for ${named.join(', ')}${rows.length > SHOWN ? ' and others' : ''} are not those that the statements give; "rapporteur rebuild" makes them anew.`,
  ]
}

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

/** Number of rows and sums of both halves of their MD5, for each folded table: the same for the same rows in whatever order. */
async function digests(db: Kysely<Tables>): Promise<Map<Table, string>> {
  const found = new Map<Table, string>()
  for (const table of TABLES) {
    const { rows } = await sql<{ digest: string }>`
      select concat_ws(' ', count(*), sum(('x' || left(row, 16))::bit(64)::bigint), sum(('x' || right(row, 16))::bit(64)::bigint)) as digest
      from (select md5(t::text) as row from ${sql.table(table)} t) as all_rows
    `.execute(db)
    found.set(table, rows[0]?.digest ?? '')
  }
  return found
}
