import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from '../search/testing/record.ts'
import { foldedRows } from '../testing/folded.ts'
import { openTables } from '../testing/tables.ts'
import { ENGINES, type Workspaces, workspaces } from '../testing/workspaces.ts'
import { openWorkspace } from '../workspace.ts'

/** Folding anew while others read, and when a workspace is opened that other rules folded. */

const STORIES = [1, 2, 3].map((i) => ({
  text: `Story ${i}: Alpha and Beta held talks in Gamma.`,
  says: {
    st_alpha: { name: 'Alpha' },
    [`ev_${i}`]: { type: 'meeting', status: 'held', side: 'st_alpha', place: 'Gamma' },
  },
}))

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  beforeAll(async () => {
    made = await workspaces(engine)
  }, 180_000)
  afterAll(() => made.remove())

  async function withStories(name: string): Promise<string> {
    const place = await made.fresh(name)
    const workspace = await openWorkspace(place)
    for (const story of STORIES) await tell(workspace, story)
    await workspace.close()
    return place
  }

  /** Behind the ledger's back. */
  async function changed<Result>(
    place: string,
    work: (db: Awaited<ReturnType<typeof openTables>>['db']) => Promise<Result>,
  ): Promise<Result> {
    const { db, close } = await openTables(place)
    try {
      return await work(db)
    } finally {
      await close()
    }
  }

  it('rows that are wrong, missing or too many are put right, and the others stay as they are', async () => {
    const place = await withStories('wrong')
    const right = await changed(place, async (db) => {
      const rows = await foldedRows(db)
      await db.updateTable('event').set({ place: 'Delta' }).where('id', '=', 'ev_1').execute()
      await db.deleteFrom('event_side').where('event', '=', 'ev_2').execute()
      await db.updateTable('profile').set({ id: 'st_other' }).where('id', '=', 'st_alpha').execute()
      expect(await foldedRows(db)).not.toEqual(rows)
      return rows
    })
    const workspace = await openWorkspace(place)
    expect(
      (await workspace.verify()).faults.map((fault) => /rows of (\w+) for (.*) are/.exec(fault)?.slice(1)),
    ).toEqual([
      ['profile', 'st_alpha, st_other'],
      ['event', 'ev_1'],
      ['event_side', 'ev_2'],
    ])
    await workspace.rebuild()
    expect(await workspace.verify()).toMatchObject({ faults: [] })
    await workspace.close()
    expect(await changed(place, foldedRows)).toEqual(right)
  })

  it('a workspace that was folded by other rules is folded anew when it is opened, and tells how far it is', async () => {
    const place = await withStories('older')
    await changed(place, (db) => db.updateTable('folded').set({ rules: 0 }).execute())
    const told: number[][] = []
    const opening = { folding: (done: number, of: number) => told.push([done, of]) }
    const workspace = await openWorkspace(place, opening)
    expect(told).toEqual([[3, 3]])
    expect(await workspace.isFolded()).toBe(true)
    await workspace.close()
    await (await openWorkspace(place, opening)).close()
    expect(told).toHaveLength(1)
  })
})

describe.for(ENGINES.filter(([, engine]) => engine === 'postgres'))('on a %s server', ([, engine]) => {
  it('readers go on reading the former rows while everything is folded anew, and writers wait', async () => {
    const place = await (await workspaces(engine)).fresh('reading')
    const [rebuilding, reading] = await Promise.all([openWorkspace(place), openWorkspace(`${place}&lock_timeout=200`)])
    for (const story of STORIES) await tell(rebuilding, story)
    const other = new Client({ connectionString: place })
    await other.connect()
    await other.query("update event set place = 'Delta' where id = 'ev_1'")
    await other.query('begin')
    await other.query('select from folded for update')
    const rebuilt = rebuilding.rebuild()
    // All is folded and written, but not committed: it waits to note how far.
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update "folded"%'`
    const isWaiting = async () => {
      await other.query('select pg_stat_clear_snapshot()')
      return (await other.query(waits)).rowCount === 1
    }
    while (!(await isWaiting())) await wait(10)
    expect(await reading.event('ev_1')).toMatchObject({ place: 'Delta' })
    expect((await reading.chronology({})).items).toHaveLength(3)
    expect((await reading.search('Gamma')).groups.map((group) => group.kind)).toContain('event')
    await expect(tell(reading, { text: 'Another.', says: {} })).rejects.toMatchObject({ code: 'database-timeout' })
    await other.query('commit')
    await other.end()
    await rebuilt
    expect(await reading.event('ev_1')).toMatchObject({ place: 'Gamma' })
    expect(await reading.verify()).toMatchObject({ batches: 3, faults: [] })
    await rebuilding.close()
    await reading.close()
  })
})
