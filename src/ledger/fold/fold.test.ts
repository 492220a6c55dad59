import fc from 'fast-check'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../engine/engine.ts'
import type { EngineKind } from '../engine/engine-error.ts'
import { openPostgres } from '../engine/postgres.ts'
import { Ledger } from '../ledger.ts'
import { migrate } from '../migrate.ts'
import { loadSchema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { foldedRows } from '../testing/folded.ts'
import { Chronicler, histories, REFUSALS, type Step } from '../testing/histories.ts'
import { temporaryPglite } from '../testing/temporary.ts'
import { ENGINES, workspaces } from '../testing/workspaces.ts'
import { rebuild } from './rebuild.ts'
import { FOLDED } from './versions.ts'

/** How many times as many histories as usual are tried. */
const TIMES = Number(process.env.RAPPORTEUR_FOLD_RUNS ?? 1)
/** A server syncs each batch to the disk: there the same is seen on fewer histories. */
const SHARE: Record<EngineKind, number> = { pglite: 1, postgres: 0.2 }

const schema = loadSchema()

async function openEngine(kind: EngineKind): Promise<Engine> {
  if (kind === 'pglite') return temporaryPglite()
  const made = await workspaces(kind)
  return openPostgres(await made.fresh('folds'))
}

describe.for(ENGINES)('on %s', ([, kind]) => {
  const runs = (usual: number) => ({ numRuns: Math.ceil(usual * SHARE[kind] * TIMES), endOnFailure: true })
  const limit = 300_000 * TIMES

  let engine: Engine
  let db: Kysely<Tables>
  beforeAll(async () => {
    engine = await openEngine(kind)
    db = new Kysely<Tables>({ dialect: engine.dialect })
    await migrate(db)
  }, 180_000)
  afterAll(() => engine.close())

  async function afresh(): Promise<Ledger> {
    const folded = sql.join(Object.keys(FOLDED).map((table) => sql.table(table)))
    await db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql`truncate blob, source, batch, entity, statement, evidence, folded, ${folded} cascade`.execute(trx)
    })
    return new Ledger(db, schema, null, (error) => error)
  }

  async function lived(steps: readonly Step[]): Promise<{ ledger: Ledger; chronicler: Chronicler }> {
    const ledger = await afresh()
    const chronicler = new Chronicler(ledger)
    for (const step of steps) await chronicler.take(step)
    return { ledger, chronicler }
  }

  /**
   * What views show: that something was decided and taken back again stays on record, but shows nowhere. Texts and words stay
   * indexed; whether a source counts is asked when something is searched.
   */
  const viewed = ({ standing: _, search_text: __, search_word: ___, ...rows }: Record<string, string[]>) => rows

  const refused = (error: { code?: string }) => {
    if (!REFUSALS.includes(error.code ?? '')) throw error
    return null
  }

  it(
    'folding batch by batch and folding everything anew, some batches at a time, give the same rows, whatever the history',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.integer({ min: 1, max: 5 }), async (steps, slice) => {
          await lived(steps)
          const before = await foldedRows(db)
          await rebuild(db, schema, undefined, slice)
          expect(await foldedRows(db)).toEqual(before)
        }),
        runs(20),
      )
    },
    limit,
  )

  it(
    'undoing any batch, and undoing the undoing, brings the former views back exactly',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.nat(100), async (steps, pick) => {
          const { ledger, chronicler } = await lived(steps)
          const before = await foldedRows(db, 'as it stands')
          const chosen = chronicler.batches[pick % chronicler.batches.length] ?? ''
          const undone = await ledger.undo(chosen, { by: 'test', reason: 'x' }).catch(refused)
          if (!undone) return
          await ledger.undo(undone.batch, { by: 'test', reason: 'y' })
          expect(viewed(await foldedRows(db, 'as it stands'))).toEqual(viewed(before))
        }),
        runs(15),
      )
    },
    limit,
  )

  it(
    'undoing the last batch leaves what was there before it',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, histories, async (steps, last) => {
          const { ledger, chronicler } = await lived(steps)
          const before = await foldedRows(db, 'as it stands')
          const known = chronicler.batches.length
          for (const step of last.slice(0, 1)) await chronicler.take(step)
          for (const batch of chronicler.batches.slice(known))
            if (!(await ledger.undo(batch, { by: 'test', reason: 'x' }).catch(refused))) return
          const after = await foldedRows(db, 'as it stands')
          expect(viewed(after)).toEqual(viewed(before))
        }),
        runs(15),
      )
    },
    limit,
  )
})
