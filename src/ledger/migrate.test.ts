import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { create } from './folder.ts'
import { MIGRATIONS, migrate, outdated } from './migrate.ts'
import { copied } from './testing/copied.ts'
import { type Fixture, fixtures, load, rowsOf } from './testing/fixtures.ts'
import { sharedPostgres } from './testing/shared-postgres.ts'
import { openTables } from './testing/tables.ts'
import { openWorkspace } from './workspace.ts'

type Row = Record<string, unknown>

let folder: string
const kept = await fixtures()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-migrate-'))
  await create(join(folder, 'template'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const ENGINES: [string, (name: string) => Promise<string>][] = [
  [
    'PGlite',
    async (name) => {
      const place = join(folder, name)
      await copied(join(folder, 'template'), place)
      return place
    },
  ],
  ['PostgreSQL', async (name) => (await sharedPostgres()).database(name)],
]

async function withTables<T>(place: string, work: (db: Awaited<ReturnType<typeof openTables>>['db']) => Promise<T>) {
  const { db, close } = await openTables(place)
  try {
    return await work(db)
  } finally {
    await close()
  }
}

const by = (rows: readonly Row[] = [], key = 'id') => new Map(rows.map((row) => [row[key], row] as const))
const some = (row: Row | undefined, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, row?.[key]]))

/** Fields of a row that no migration may change. */
const KEPT = {
  source: 'id sha256_text sha256_bytes text body_start title publisher published language url format'.split(' '),
  batch: 'id by at'.split(' '),
  entity: 'id kind key'.split(' '),
  statement: 'id subject property value qualifiers polarity modality attribution rank origin rule confidence'.split(
    ' ',
  ),
}

/** An office was a text in schema 0002: it is an entity with that text for its title since. */
function expectedStatement(old: Row, now: Fixture['tables']): Row {
  const row = some(old, KEPT.statement)
  const value = old.value as { type: string; text?: string; entity?: string }
  if (old.property !== 'holds-office' || value.type !== 'text') return row
  const office = (by(now.statement).get(old.id)?.value as { entity?: string } | undefined)?.entity
  const titles = (now.statement ?? []).filter((s) => s.subject === office && s.property === 'title')
  expect(titles.map((t) => (t.value as { text: string }).text.toLowerCase())).toContain(value.text?.toLowerCase())
  return { ...row, value: { type: 'entity', entity: office }, qualifiers: {} }
}

function expectCarriedOver(old: Fixture['tables'], now: Fixture['tables']): void {
  for (const table of ['source', 'batch', 'entity'] as const)
    for (const row of old[table] ?? [])
      expect(some(by(now[table]).get(row.id), KEPT[table])).toEqual(some(row, KEPT[table]))
  for (const row of old.statement ?? [])
    expect(some(by(now.statement).get(row.id), KEPT.statement)).toEqual(expectedStatement(row, now))
  const span = (row: Row) => JSON.stringify(some(row, ['statement', 'position', 'source', 'start', 'end', 'exact']))
  const spans = new Set(now.evidence?.map(span))
  expect(old.evidence?.filter((row) => !spans.has(span(row)))).toEqual([])
  const bytes = by(now.blob, 'sha256')
  for (const row of old.source ?? [])
    if (row.bytes && row.sha256_bytes !== row.sha256_text) expect(bytes.get(row.sha256_bytes)?.bytes).toBe(row.bytes)
  for (const row of old.blob ?? []) expect(bytes.get(row.sha256)).toEqual(row)
  expect(now.statement?.length).toBeGreaterThan(100)
}

/** The events that a view shows, as the tables of that version had them. */
const eventsIn = (tables: Fixture['tables']) =>
  (tables.event ?? [])
    .filter((row) => row.until === undefined || row.until === Number.MAX_SAFE_INTEGER)
    .map((row) => some(row, ['id', 'type', 'status', 'date', 'place', 'round']))
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

describe.each(ENGINES)('on %s', { timeout: 240_000 }, (engine, empty) => {
  describe.each(kept.map((fixture) => [fixture.schema, fixture] as const))('from %s', (name, fixture) => {
    it('every source, span and statement is carried over, and what was before is kept', async () => {
      const place = await empty(`from_${name.replace('-', '_')}`)
      await withTables(place, (db) => load(db, fixture))
      const notices: string[] = []
      const isOld = !Object.keys(MIGRATIONS).at(-1)?.startsWith(name)
      if (isOld && engine === 'PostgreSQL') {
        await expect(openWorkspace(place)).rejects.toMatchObject({ code: 'workspace-older' })
        expect(await withTables(place, rowsOf)).toEqual(fixture.tables)
      }
      const workspace = await openWorkspace(place, { migrate: true, tell: (notice) => notices.push(notice) })
      expect(await workspace.verify()).toMatchObject({ batches: fixture.tables.batch?.length, faults: [] })
      const shown = (await workspace.chronology({ limit: 200 })).items
      await workspace.close()
      const now = await withTables(place, rowsOf)
      expectCarriedOver(fixture.tables, now)
      expect(eventsIn(now)).toEqual(eventsIn(fixture.tables))
      expect(shown.map(({ id }) => id).sort()).toEqual(eventsIn(now).map(({ id }) => id))

      expect(notices.length).toBe(isOld ? 1 : 0)
      const where = /kept in (?:its schema )?(\S+)\.$/.exec(notices[0] ?? '')?.[1]
      if (where) expect(await before(place, where)).toEqual(fixture.tables)
      const again: string[] = []
      await (await openWorkspace(place, { tell: (notice) => again.push(notice) })).close()
      expect(again).toEqual([])
    })
  })

  /** The rows that were kept of it. */
  const before = (place: string, where: string) =>
    engine === 'PGlite' ? withTables(where, rowsOf) : withTables(`${place}&options=-csearch_path%3D${where}`, rowsOf)

  it('a migration that fails leaves the database as it was', async () => {
    const [fixture] = kept
    if (!fixture) throw new Error('no fixture')
    const place = await empty('failing')
    await withTables(place, async (db) => {
      await load(db, fixture)
      const failing = {
        ...MIGRATIONS,
        '9999-failing': {
          up: async (trx: typeof db) => {
            await sql`drop table evidence`.execute(trx)
            await sql`select 1 / 0`.execute(trx)
          },
        },
      }
      await expect(migrate(db, { migrations: failing })).rejects.toThrow(/division by zero/)
      expect(await rowsOf(db)).toEqual(fixture.tables)
      expect(await outdated(db)).toBe(fixture.schema.slice(0, 4))
    })
  })
})

it('nothing is kept of a workspace that is new', async () => {
  const place = join(folder, 'new')
  await copied(join(folder, 'template'), place)
  await (await openWorkspace(place)).close()
  expect(await readdir(place)).not.toContain('backups')
})
