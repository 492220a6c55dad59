import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bundled, bundled } from '../../src/ledger/testing/bundled.ts'
import { ENGINES, type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { killed } from './killed.ts'

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url))

/** How often a writer is killed on each engine; 1,000 before a release. */
const KILLS = Number(process.env.RAPPORTEUR_KILLS ?? 30)
/** After so many the record is compared with a rebuild, and another is begun. */
const OF_ONE_RECORD = 30
/** Every so many kills one strikes while the workspace is being opened. */
const AT_OPENING = 6
/** A writer appends fewer batches than this, and however many follow until it is killed. */
const MOST_APPENDED = 5

let program: Bundled
beforeAll(async () => {
  program = await bundled(PROGRAM)
})
afterAll(() => program.remove())

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  beforeAll(async () => {
    made = await workspaces(engine)
  }, 180_000)
  afterAll(() => made.remove())

  it(
    `${KILLS} times killed while it appends: every acknowledged batch is there, and nothing half`,
    async () => {
      for (let done = 0; done < KILLS; done += OF_ONE_RECORD) {
        const place = await made.fresh(`record-${done}`)
        /** Hashes of the batches that were acknowledged, or found when the workspace was opened. */
        let known: string[] = []
        let acknowledged = 0
        let opening = 0
        for (let kill = 1; kill <= Math.min(OF_ONE_RECORD, KILLS - done); kill++) {
          const atOpening = kill % AT_OPENING === 0
          const moment = atOpening
            ? { ms: Math.random() * opening }
            : { lines: kill % MOST_APPENDED, ms: Math.random() * 60 }
          const { lines, readyAfter } = await killed([...program.args, place], moment)
          if (readyAfter === null) continue
          opening = readyAfter
          const found = lines.slice(0, lines.indexOf('ready'))
          const appended = lines.slice(found.length + 1)
          expect(found.slice(0, known.length)).toEqual(known)
          // One may have been kept of which the process could not tell any more.
          expect(found.length - known.length).toBeLessThanOrEqual(1)
          known = [...found, ...appended]
          acknowledged += appended.length
        }
        expect(acknowledged).toBeGreaterThan(0)
        const workspace = await openWorkspace(place)
        // It folds everything anew and compares.
        expect((await workspace.verify()).faults).toEqual([])
        const kept: string[] = []
        for await (const { hash } of workspace.history()) kept.push(hash)
        await workspace.close()
        expect(kept.slice(0, known.length)).toEqual(known)
        expect(kept.length - known.length).toBeLessThanOrEqual(1)
      }
    },
    KILLS * 20_000,
  )
})
