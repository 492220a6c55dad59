import { PGlite, type Results } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARSERS } from './pglite-pool.ts'
import { PreparedQueries } from './prepared.ts'

/** Whether a query is answered the same the first time, when it is prepared and when it is prepared already, and as PGlite answers it. */

let database: PGlite
let queries: PreparedQueries
beforeAll(async () => {
  database = await PGlite.create({ parsers: PARSERS })
  queries = new PreparedQueries(database)
  await database.exec('create table kept (id integer primary key, name text)')
}, 120_000)
afterAll(() => database.close())

const TIMES = [1, 2, 3]

async function errorOf(ask: () => Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await ask().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Error)
  const { stack: _, ...rest } = error as Error & Record<string, unknown>
  return { ...rest, message: (error as Error).message }
}

const prepared = async () => {
  const { rows } = await database.query<{ statement: string }>('select statement from pg_prepared_statements')
  return rows.map((row) => row.statement)
}

describe('rows and types', () => {
  it.each<[string, string, unknown[]]>([
    ['no parameters', 'select 1 as one', []],
    ['no rows', 'select 1 as one where false', []],
    ['texts', 'select $1::text as a, $2 || $3 as b', ['й', '战略 "x"', '\n\\']],
    ['nulls', 'select $1::text as a, $2::integer as b, null as c', [null, undefined]],
    [
      'numbers',
      'select $1::integer as a, $2::bigint as b, $3::float8 as c, $4::numeric as d',
      [1, 2 ** 40, 0.1, '1.50'],
    ],
    ['truths', 'select $1::boolean as a, not $1 as b', [true]],
    ['days', "select $1::date as a, '-infinity'::date as b", ['2024-11-12']],
    ['instants', 'select $1::timestamptz as a', [new Date('2024-11-12T01:02:03.456Z')]],
    ['ranges', 'select daterange($1::date, $2) as a', ['2008-05-12', null]],
    ['bytes', 'select $1::bytea as a, length($1) as b', [new Uint8Array([0, 1, 255])]],
    ['lists', 'select $1::text[] as a, $2::integer[] as b, $3::text[] as c', [['a,b', '"', ''], [1, 2], []]],
    ['lists of lists and nulls', "select array['x', null] as a, array[array[1, 2], array[3, 4]] as b", []],
    ['JSON', 'select $1::jsonb as a, $2::json as b', [{ a: [1, 'x', null] }, '[1, 2]']],
    ['a long text', 'select $1::text as a', ['слово '.repeat(500_000)]],
    [
      'many parameters',
      `select ${Array.from({ length: 500 }, (_, i) => `$${i + 1}::text as c${i}`)}`,
      Array(500).fill('x'),
    ],
    ['columns of one name', 'select 1 as a, 2 as a', []],
    ['search terms', 'select $1::tsvector @@ $2::tsquery as a', ["'wang' 'yi'", "'wang' & 'yi'"]],
  ])('%s', async (_what, sql, parameters) => {
    const plain = await database.query(sql, parameters)
    for (const _ of TIMES) expect(await queries.query(sql, parameters)).toEqual(plain)
    expect(await prepared()).toContain(sql)
  })

  it('rows that were written', async () => {
    const insert = 'insert into kept select n, $1 from generate_series($2::integer, $3) n on conflict do nothing'
    const counts: (number | undefined)[] = []
    for (const from of [1, 11, 16]) counts.push((await queries.query(insert, ['x', from, from + 9])).affectedRows)
    expect(counts).toEqual([10, 10, 5])
    for (const [i, id] of TIMES.entries()) {
      const told: Results = await queries.query('update kept set name = $1 where id <= $2 returning id', ['y', id])
      expect([told.affectedRows, told.rows]).toEqual([id, TIMES.slice(0, i + 1).map((n) => ({ id: n }))])
    }
  })
})

describe('errors', () => {
  it.each<[string, string, unknown[]]>([
    ['what is no query', 'select from where', []],
    ['a table that is not there', 'select * from nowhere where id = $1', [1]],
    ['a value that is none', 'select $1::integer as a', ['x']],
    ['a division by zero', 'select 1 / $1::integer as a', [0]],
    ['a key that is taken', 'insert into kept values ($1, $2)', [1, 'again']],
  ])('%s', async (_what, sql, parameters) => {
    const plain = await errorOf(() => database.query(sql, parameters))
    for (const _ of TIMES) {
      expect(await errorOf(() => queries.query(sql, parameters))).toEqual(plain)
      expect((await queries.query('select 2 as two', [])).rows).toEqual([{ two: 2 }])
    }
  })

  it('in a transaction: it is aborted until it is rolled back, and then all goes on', async () => {
    const read = () => queries.query('select name from kept where id = $1', [1])
    for (const _ of TIMES) await read()
    const before = (await read()).rows
    for (const _ of TIMES) {
      await queries.query('begin', [])
      await queries.query('update kept set name = $1 where id = $2', ['z', 1])
      await errorOf(() => queries.query('insert into kept values ($1, $2)', [1, 'again']))
      expect(await errorOf(read)).toMatchObject({ code: '25P02' })
      await queries.query('rollback', [])
      expect((await read()).rows).toEqual(before)
    }
  })
})

it('tables that change: at once, within a transaction, and when that is rolled back', async () => {
  const rows = async () => (await queries.query('select * from kept where id = $1', [1])).rows
  const former = await rows()
  for (const _ of TIMES) expect(await rows()).toEqual(former)
  await queries.query('begin', [])
  await queries.query("alter table kept add column more text default 'm'", [])
  for (const _ of TIMES) expect(await rows()).toEqual([{ ...(former[0] as object), more: 'm' }])
  await queries.query('rollback', [])
  for (const _ of TIMES) expect(await rows()).toEqual(former)
  await queries.query('alter table kept alter column name type varchar(9)', [])
  for (const _ of TIMES) expect(await rows()).toEqual(former)
})

it('many queries: no more than 200 stay prepared, and all are answered', async () => {
  for (const _ of TIMES)
    for (let n = 0; n < 300; n++) expect((await queries.query(`select ${n} as n`, [])).rows).toEqual([{ n }])
  const kept = await prepared()
  expect(kept).toHaveLength(200)
  expect(kept).toContain('select 299 as n')
  await queries.query('select 100 as n', [])
  await queries.query('select 1000 as n', [])
  await queries.query('select 1000 as n', [])
  expect(await prepared()).toEqual(expect.arrayContaining(['select 100 as n', 'select 1000 as n']))
})

it('several at once', async () => {
  const asked = Array.from({ length: 40 }, (_, n) => queries.query('select $1::integer as n', [n]))
  expect((await Promise.all(asked)).map(({ rows }) => rows)).toEqual(asked.map((_, n) => [{ n }]))
})

it('a closed database is refused in the same words', async () => {
  const other = await PGlite.create({ parsers: PARSERS })
  const closing = new PreparedQueries(other)
  for (const _ of TIMES) await closing.query('select 1 as one', [])
  await other.close()
  const plain = await errorOf(() => other.query('select 1 as one'))
  expect(await errorOf(() => closing.query('select 1 as one', []))).toEqual(plain)
}, 60_000)
