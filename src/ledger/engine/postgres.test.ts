import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceOf } from '../../model/testing/sources.ts'
import { codeValue, statementOn } from '../../model/typed-statement.ts'
import { type PostgresServer, postgresBinaries, startPostgres } from '../testing/postgres.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'

/** What a server does to those who work with it: each is said in a typed error, and the ledger is as it was. */

const add = (workspace: Workspace, text: string, before: () => Promise<unknown> = async () => undefined) =>
  workspace.addSource(
    sourceOf(text),
    async () => {
      await before()
      return { entities: [], statements: [] }
    },
    { by: 'test' },
  )

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

describe.skipIf(!postgresBinaries())('PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 180_000)
  afterAll(() => server.remove())

  it('ends every connection while a batch is appended: nothing of it is kept, and the next is', async () => {
    const url = await server.database('ended')
    const workspace = await openWorkspace(url)
    await add(workspace, 'One.')
    const end = () =>
      ask(server.url('postgres'), "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ended'")
    await expect(add(workspace, 'Two.', end)).rejects.toMatchObject({ code: 'database-unreachable' })
    expect(await workspace.head()).toMatchObject({ seq: 1 })
    await add(workspace, 'Two.')
    expect(await workspace.verify()).toMatchObject({ batches: 2, faults: [] })
    await workspace.close()
  })

  it('keeps days in their order in a locale for which signs count for nothing', async () => {
    const url = await server.database('shifted', "template0 locale_provider icu icu_locale 'en-u-ka-shifted'")
    expect(await ask(url, "select '-infinity'::text < '2024-01-01' as ordered")).toEqual([{ ordered: false }])
    const workspace = await openWorkspace(url)
    const dates = ['2024-05-01', '../1999', '2023-12', '2024/..', '2021']
    await workspace.append({
      by: 'test',
      entities: dates.map((_, i) => ({ id: `ev_${i}`, kind: 'Event' as const, key: `ev_${i}` })),
      statements: dates.flatMap((edtf, i) => [
        statementOn('Event', { subject: `ev_${i}`, property: 'type', value: codeValue('event-type', 'meeting') }),
        statementOn('Event', { subject: `ev_${i}`, property: 'status', value: codeValue('event-status', 'held') }),
        statementOn('Event', { subject: `ev_${i}`, property: 'date', value: { type: 'date', edtf } }),
      ]),
    })
    const shown = async (filter = {}) => (await workspace.chronology(filter)).items.map((e) => e.date)
    expect(await shown()).toEqual(['2024/..', '2024-05-01', '2023-12', '2021', '../1999'])
    expect(await shown({ from: '2023-12-31' })).toEqual(['2024/..', '2024-05-01', '2023-12'])
    expect(await shown({ to: '2021-06-01' })).toEqual(['2021', '../1999'])
    await workspace.close()
  })

  it('is stopped and started again while a workspace is open', async () => {
    const workspace = await openWorkspace(await server.database('stopped'))
    await add(workspace, 'One.')
    await expect(add(workspace, 'Two.', () => server.stop('at once'))).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.not.stringContaining('at Object'),
    })
    await expect(add(workspace, 'Two.')).rejects.toMatchObject({ code: 'database-unreachable' })
    await expect(workspace.stats()).rejects.toMatchObject({ code: 'database-unreachable' })
    await server.start()
    await add(workspace, 'Two.')
    expect(await workspace.verify()).toMatchObject({ batches: 2, faults: [] })
    await workspace.close()
  })

  it.each([
    ['a query takes longer than it may', 'statement_timeout=300', 'select pg_sleep(2)'],
    ['another writer keeps the ledger', 'lock_timeout=300', null],
  ])('%s', async (_what, option, query) => {
    const url = await server.database(`slow_${option.slice(0, 4)}`)
    const workspace = await openWorkspace(`${url}&${option}`)
    await add(workspace, 'One.')
    if (query === null) {
      const other = await openWorkspace(url)
      let go: () => void = () => undefined
      const holding = new Promise<void>((resolve) => {
        go = resolve
      })
      let held: () => void = () => undefined
      const has = new Promise<void>((resolve) => {
        held = resolve
      })
      const writing = add(other, 'Another.', async () => {
        held()
        await holding
      })
      await has
      await expect(add(workspace, 'Two.')).rejects.toMatchObject({ code: 'database-timeout' })
      go()
      await writing
      await other.close()
    } else {
      await ask(
        url,
        `create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return new; end $$`,
      )
      await ask(url, 'create trigger slow before insert on batch for each row execute function slow()')
      await expect(add(workspace, 'Two.')).rejects.toMatchObject({ code: 'database-timeout' })
      await ask(url, 'drop trigger slow on batch')
    }
    const { seq } = await workspace.head()
    await add(workspace, 'Three.')
    expect(await workspace.verify()).toMatchObject({ batches: seq + 1, faults: [] })
    await workspace.close()
  })

  it('two workspaces append at once: every batch follows another', async () => {
    const url = await server.database('twice')
    const both = await Promise.all([openWorkspace(url), openWorkspace(url)])
    await Promise.all(both.flatMap((workspace, w) => [1, 2, 3, 4, 5].map((i) => add(workspace, `${w} says ${i}.`))))
    expect(await both[0]?.verify()).toMatchObject({ batches: 10, faults: [] })
    for (const workspace of both) await workspace.close()
  })

  it('has no such database, does not run, or is given no right', async () => {
    await expect(openWorkspace(server.url('nowhere'))).rejects.toMatchObject({ code: 'database-unreachable' })
    await expect(openWorkspace('postgresql://ana@/x?host=/nowhere')).rejects.toMatchObject({
      code: 'database-unreachable',
    })
    const url = await server.database('guarded')
    await ask(url, 'create role guest login')
    await expect(openWorkspace(url.replace('rapporteur@', 'guest@'))).rejects.toMatchObject({
      code: 'database-unsuitable',
    })
  })

  it('gives no right to create the extensions: that is said, with what to do', async () => {
    const url = await server.database('extensionless')
    await ask(url, 'create role tenant login')
    await ask(url, 'grant all on schema public to tenant')
    await expect(openWorkspace(url.replace('rapporteur@', 'tenant@'))).rejects.toMatchObject({
      code: 'database-unsuitable',
      message: expect.stringContaining('extension'),
      advice: expect.stringContaining('owns the database'),
    })
  })

  it('keeps text in another encoding', async () => {
    await ask(server.url('postgres'), "create database latin encoding 'LATIN1' locale 'C' template template0")
    await expect(openWorkspace(server.url('latin'))).rejects.toMatchObject({
      code: 'database-unsuitable',
      message: expect.stringContaining('LATIN1'),
      advice: expect.stringContaining('UTF8'),
    })
  })

  it.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'has no room left on its disk',
    async () => {
      const disk = await mkdtemp(join(tmpdir(), 'rapporteur-small-'))
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk]).status !== 0) {
        await rm(disk, { recursive: true })
        return
      }
      const data = join(disk, 'data')
      await mkdir(data)
      const settings = { max_wal_size: '32MB', min_wal_size: '32MB', shared_buffers: '16MB' }
      const small = await startPostgres({ data, settings })
      try {
        const workspace = await openWorkspace(await small.database('small'))
        const { bavail, bsize } = await statfs(disk)
        await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 24 * 2 ** 20)))
        let kept = 0
        const filling = async () => {
          // Text that does not compress.
          for (;;) {
            await add(workspace, Array.from({ length: 200_000 }, () => Math.random().toString(36)).join(' '))
            kept++
          }
        }
        await expect(filling()).rejects.toMatchObject({
          code: expect.stringMatching(/^(disk-full|database-unreachable)$/),
        })
        await workspace.close()
        spawnSync('mount', ['-o', 'remount,size=600m', disk])
        await small.stop()
        await small.start()
        const again = await openWorkspace(small.url('small'))
        expect(await again.verify()).toMatchObject({ batches: kept, faults: [] })
        await again.close()
      } finally {
        await small.remove()
        spawnSync('umount', [disk])
        await rm(disk, { recursive: true })
      }
    },
    180_000,
  )
})
