import { type Kysely, sql } from 'kysely'
import { insertRows } from '../append/rows.ts'
import { headOf, lockLedger } from '../append/store.ts'
import { entitiesOfBatches } from '../append/stored.ts'
import type { Schema } from '../schema.ts'
import { rewriteTexts, Vocabulary, withoutIndexes } from '../search/write.ts'
import type { Tables } from '../tables.ts'
import { analyse } from './analyse.ts'
import { applyBatch } from './apply.ts'
import { type Beside, besideFolded, FOLDED_TABLES } from './beside.ts'
import { Board } from './board.ts'
import { foldProposals } from './proposals.ts'
import { type StatementFact, statementsOfBatches } from './statements.ts'
import { supportRow } from './support-row.ts'
import { KeptVersions } from './versions.ts'
import { noteWaiting, waitingEvents } from './waiting.ts'

/** Number of the rules by which rows are folded. A ledger that was folded by others is folded anew when it is opened. */
export const RULES = 11

/** Batches of a slice, which are read at once. */
const SLICE = 200

export type Progress = (done: number, of: number) => void

/**
 * Makes all folded rows anew from the statements, in one transaction, while no batch can be appended. They are made beside those that
 * hold, and only rows that differ are then replaced: readers go on reading. The rows are those that folding batch by batch gives. Of a slice of
 * batches what was told before of whom they tell is read at once, and forgotten behind it, so that memory grows with what is written, not with
 * what is read.
 */
export async function rebuild(db: Kysely<Tables>, schema: Schema, progress?: Progress, slice = SLICE): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockLedger(trx)
    if (!(await trx.selectFrom('folded').select('seq').executeTakeFirst())) return refold(trx, schema, progress)
    const last = await lastBatch(trx)
    const beside = await foldBeside(trx, schema, progress, slice)
    await beside.takeOver()
    await trx.updateTable('folded').set({ seq: last, rules: RULES }).execute()
    await analyse(trx)
  })
}

/** Folds everything into tables beside the folded ones, in a transaction in which nothing is appended. */
export async function foldBeside(
  db: Kysely<Tables>,
  schema: Schema,
  progress: Progress = NO_PROGRESS,
  slice = SLICE,
): Promise<Beside> {
  const beside = await besideFolded(db)
  await foldUpTo(db, schema, await lastBatch(db), progress, slice)
  return beside
}

/** Folds everything where nobody reads yet: straight into emptied tables, without their indexes, in a transaction that somebody else opened. */
export async function refold(db: Kysely<Tables>, schema: Schema, progress: Progress = NO_PROGRESS): Promise<void> {
  const last = await lastBatch(db)
  await sql`truncate folded, ${sql.join(FOLDED_TABLES.map((table) => sql.table(table)))}`.execute(db)
  const index = await withoutIndexes(db)
  await foldUpTo(db, schema, last, progress, SLICE)
  await index()
  await db.insertInto('folded').values({ id: 1, seq: last, rules: RULES }).execute()
  await analyse(db)
}

const NO_PROGRESS: Progress = () => undefined

async function lastBatch(db: Kysely<Tables>): Promise<number> {
  return (await headOf(db)).seq
}

const subjectsOf = (batches: Iterable<readonly StatementFact[]>): Set<string> =>
  new Set([...batches].flatMap((statements) => statements.map(({ entity }) => entity)))

async function foldUpTo(
  db: Kysely<Tables>,
  schema: Schema,
  last: number,
  progress: Progress,
  slice: number,
): Promise<void> {
  const board = new Board(db, true)
  const vocabulary = new Vocabulary()
  const versions = new KeptVersions(db, vocabulary)
  const datesOf = async (events: readonly string[]) =>
    new Map(
      events.map((id) => {
        const [row] = versions.rowsOf('event', id)
        return [id, row?.date ?? null] as const
      }),
    )
  for (let from = 1; from <= last; from += slice) {
    const to = Math.min(from + slice - 1, last)
    const statements = await statementsOfBatches(db, from, to)
    const entities = await entitiesOfBatches(db, from, to)
    board.seq = from
    await board.load(subjectsOf(statements.values()))
    for (let seq = from; seq <= to; seq++) {
      board.seq = seq
      const batch = { entities: entities.get(seq) ?? [], statements: statements.get(seq) ?? [] }
      await versions.keep(await applyBatch(board, schema, batch, datesOf), seq)
    }
    board.forget()
    progress(to, last)
  }
  await versions.write('standing')
  await foldProposals(db)
  await versions.writeAll(await waitingEvents(db))
  await noteWaiting(db)
  await rewriteTexts(db, vocabulary)
  await vocabulary.write(db)
  let rows: Record<string, unknown>[] = []
  for (const [entity, digest, fact] of board.supports()) {
    rows.push(supportRow(entity, digest, fact))
    if (rows.length < 4000) continue
    await insertRows(db, 'support', rows)
    rows = []
  }
  await insertRows(db, 'support', rows)
}
