import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceInUtf16 } from '../../model/testing/sources.ts'
import { newId } from '../append/build.ts'
import { FOLDED as FOLDED_FROM } from '../fold/versions.ts'
import { Ledger } from '../ledger.ts'
import { checkedLines } from '../log/check.ts'
import { loadSchema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { copied } from '../testing/copied.ts'
import { Chronicler, type Step } from '../testing/histories.ts'
import { stated } from '../testing/statements.ts'
import { openTables } from '../testing/tables.ts'
import { ENGINES, type Workspaces, workspaces } from '../testing/workspaces.ts'
import { openWorkspace } from '../workspace.ts'

const schema = loadSchema()

const FOLDED = Object.keys(FOLDED_FROM)
const KEPT = ['batch', 'source', 'blob', 'entity', 'statement', 'evidence']

/** A history with rows in every table: stories, a retraction, a ranking, a merge, an undoing, and a source with bytes of its own. */
async function fill(place: string): Promise<void> {
  const workspace = await openWorkspace(place)
  const chronicler = new Chronicler(workspace)
  const acts: Step['act'][] = ['retract', 'rank', 'merge', 'undo']
  const steps = fc.sample(fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }), { seed: 7, numRuns: 24 })
  for (const [i, picks] of steps.entries())
    await chronicler.take({ act: i % 5 === 4 ? (acts[i % 4] ?? 'rank') : 'story', picks })
  const { source, bytes } = sourceInUtf16('Talks were held in Oslo on 12 November. Talks were held in Bergen.')
  const [state, neighbour, person, office, event, ties] = ['st', 'st', 'pe', 'of', 'ev', 're'].map(newId)
  const at = (exact: string) => [
    { start: source.text.indexOf(exact), end: source.text.indexOf(exact) + exact.length, exact },
  ]
  const said = (
    subject = '',
    property = '',
    value: Parameters<typeof stated>[0]['value'],
    exact = 'Talks',
    more = {},
  ) => stated({ subject, property, value, evidence: at(exact) }, more)
  await workspace.addSource(
    source,
    async () => ({
      entities: [
        { id: state ?? '', kind: 'State', key: 'NOR' },
        { id: neighbour ?? '', kind: 'State', key: 'SWE' },
        { id: ties ?? '', kind: 'Relationship', key: 'NOR+SWE' },
        { id: person ?? '', kind: 'Person', key: 'a person' },
        { id: office ?? '', kind: 'Office', key: 'an office' },
        { id: event ?? '', kind: 'Event', key: 'an event' },
      ],
      statements: [
        said(event, 'type', { type: 'code', scheme: 'event-type', code: 'meeting' }),
        said(event, 'status', { type: 'code', scheme: 'event-status', code: 'held' }),
        said(event, 'place', { type: 'text', text: 'Oslo' }, 'Oslo'),
        said(event, 'side', { type: 'entity', entity: state ?? '' }),
        said(ties, 'party', { type: 'entity', entity: state ?? '' }),
        said(ties, 'party', { type: 'entity', entity: neighbour ?? '' }),
        said(event, 'participant', { type: 'entity', entity: person ?? '' }),
        said(person, 'holds-office', { type: 'entity', entity: office ?? '' }, 'Talks', { valid: '2024' }),
        said(event, 'date', { type: 'date', edtf: '2024-11-12' }, '12 November'),
      ],
    }),
    { by: 'test', bytes },
  )
  const other = sourceInUtf16('Talks were held in Bergen, and nowhere else.')
  await workspace.addSource(
    other.source,
    async () => ({
      entities: [],
      statements: [
        stated({
          subject: event ?? '',
          property: 'place',
          value: { type: 'text', text: 'Bergen' },
          evidence: [{ start: 19, end: 25, exact: 'Bergen' }],
        }),
      ],
    }),
    { by: 'test', bytes: other.bytes },
  )
  expect((await workspace.verify()).faults).toEqual([])
  await workspace.close()
}

type Row = Record<string, unknown>

/** Another value of the same type: a character, a number or a truth that is not the former. */
function otherwise(value: unknown, pick: number): unknown {
  if (typeof value === 'string') {
    const at = pick % Math.max(value.length, 1)
    const now = value[at] ?? ''
    const put = /[0-9]/.test(now) ? String((Number(now) + 1) % 10) : now === 'a' ? 'b' : 'a'
    return `${value.slice(0, at)}${put}${value.slice(at + 1)}`
  }
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value) && value.length > 0) {
    const at = pick % value.length
    return value.map((item, i) => (i === at ? otherwise(item, pick >> 3) : item))
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const name = Object.keys(value)[pick % Object.keys(value).length] ?? ''
    return { ...value, [name]: otherwise((value as Row)[name], pick >> 3) }
  }
  return value === null ? '1' : value
}

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let tables: Awaited<ReturnType<typeof openTables>>
  let db: Kysely<Tables>
  let place: string

  beforeAll(async () => {
    made = await workspaces(engine)
    place = await made.fresh('tampered')
    await fill(place)
    tables = await openTables(place)
    db = tables.db
  }, 180_000)
  afterAll(async () => {
    await tables.close()
    await made.remove()
  })

  const verified = () => new Ledger(db, schema, null, (error) => error).verify()

  /** What somebody with all rights over the database can do: the triggers do not see it. */
  const unseen = <Result>(work: (db: Kysely<Tables>) => Promise<Result>) =>
    db.connection().execute(async (own) => {
      await sql`set session_replication_role = replica`.execute(own)
      try {
        return await work(own)
      } finally {
        await sql`set session_replication_role = default`.execute(own)
      }
    })

  async function rowsOf(table: string): Promise<{ at: string; row: Row }[]> {
    return (
      await sql<{
        at: string
        row: Row
      }>`select ctid::text as at, to_jsonb(t) as row from ${sql.table(table)} t order by 2`.execute(db)
    ).rows
  }

  /** Puts other values into a row, sees what verify says, and puts the former back. */
  async function withRow(table: string, at: string, row: Row, former: Row): Promise<readonly string[]> {
    const columns = Object.keys(row).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(former[name]))
    const put = (own: Kysely<Tables>, where: string, values: Row) =>
      sql<{ at: string }>`
        update ${sql.table(table)} t set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`))}
        from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(values)}::json) as given
        where t.ctid = ${where}::tid returning t.ctid::text as at`.execute(own)
    const moved = await unseen((own) => put(own, at, row))
    try {
      return (await verified()).faults
    } finally {
      await unseen((own) => put(own, moved.rows[0]?.at ?? '', former))
    }
  }

  /** Takes rows out, or puts further ones in, sees what verify says, and puts back what was. */
  async function withRows(table: string, now: readonly Row[]): Promise<readonly string[]> {
    const all = (await rowsOf(table)).map(({ row }) => row)
    const put = (rows: readonly Row[]) =>
      unseen(async (own) => {
        await sql`delete from ${sql.table(table)}`.execute(own)
        await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
          own,
        )
      })
    await put(now)
    try {
      return (await verified()).faults
    } finally {
      await put(all)
    }
  }

  it('there are rows in every table to tamper with, and all is whole', async () => {
    for (const table of [...KEPT, ...FOLDED]) expect([table, (await rowsOf(table)).length > 0]).toEqual([table, true])
    expect((await verified()).faults).toEqual([])
  })

  it.each<[string, string, (row: Row) => Row, RegExp]>([
    ['who appended a batch', 'batch', (r) => ({ ...r, by: 'somebody' }), /^Batch \d+ is not what its hash was made of/],
    [
      'the hash of a batch',
      'batch',
      (r) => ({ ...r, hash: 'f'.repeat(64) }),
      /^Batch \d+ (is not what|does not carry)/,
    ],
    [
      'the number of a batch',
      'batch',
      (r) => ({ ...r, seq: Number(r.seq) + 1000 }),
      /^Batch(es \d+ to)? \d+ (is|are) not on record, and batch \d+ is/,
    ],
    [
      'the count of statements',
      'batch',
      (r) => ({ ...r, last_statement: Number(r.last_statement) + 1 }),
      /^The statements of batch \d+ are not numbered/,
    ],
    [
      'a text',
      'source',
      (r) => ({ ...r, text: `${r.text} Not so.` }),
      /^The text or the bytes of source src_\w+ \(batch \d+\) were changed/,
    ],
    ['the title of a source', 'source', (r) => ({ ...r, title: 'Another' }), /^Batch \d+ is not what its hash/],
    ['bytes', 'blob', (r) => ({ ...r, bytes: '\\x00' }), /^The text or the bytes of source src_\w+/],
    [
      'the hash of bytes',
      'blob',
      (r) => ({ ...r, sha256: 'f'.repeat(64) }),
      /^Bytes with the hash f+ belong to no source/,
    ],
    ['the key of an entity', 'entity', (r) => ({ ...r, key: 'another' }), /^Batch \d+ is not what its hash/],
    [
      'the id of an entity',
      'entity',
      (r) => ({ ...r, id: 'en_another' }),
      /^Statement \w+ \(batch \d+\) names \w+, which is not on record/,
    ],
    ['what a statement says', 'statement', (r) => ({ ...r, polarity: 'negated' }), /^Batch \d+ is not what its hash/],
    [
      'the subject of a statement',
      'statement',
      (r) => ({ ...r, subject: 'ev_nowhere' }),
      /^Statement \w+ \(batch \d+\) names ev_nowhere, which is not on record/,
    ],
    [
      'the entity that a statement is listed under',
      'statement',
      (r) => ({ ...r, value_entity: 'ev_nowhere' }),
      /^Statement \w+ \(batch \d+\) is listed under the entity ev_nowhere/,
    ],
    [
      'the source that a statement is listed under',
      'statement',
      (r) => ({ ...r, source: 'src_nowhere' }),
      /^Statement \w+ \(batch \d+\) is listed under the source src_nowhere/,
    ],
    [
      'the place of words',
      'evidence',
      (r) => ({ ...r, start: Number(r.start) + 1 }),
      /^Statement \w+ \(batch \d+\) does not quote source src_\w+ at \d+ to \d+/,
    ],
    ['the words', 'evidence', (r) => ({ ...r, exact: 'Tolks' }), /^Statement \w+ \(batch \d+\) does not quote source/],
    [
      'the source of words',
      'evidence',
      (r) => ({ ...r, source: 'src_nowhere' }),
      /^Statement \w+ \(batch \d+\) cites source src_nowhere, which is not on record/,
    ],
    ...FOLDED.map((table): [string, string, (row: Row) => Row, RegExp] => [
      `what is folded into ${table}`,
      table,
      (r) =>
        'until' in r
          ? { ...r, until: Number(r.until) - 1 }
          : 'count' in r
            ? { ...r, count: Number(r.count) + 1 }
            : 'batch' in r
              ? { ...r, batch: Number(r.batch) + 1 }
              : { ...r, near: [] },
      new RegExp(`^The rows of ${table} for \\w+ are not those that the statements give`),
    ]),
  ])('it names %s that was changed', async (_what, table, change, said) => {
    const all = await rowsOf(table)
    // The first of a table is seldom the telling one: a row that others refer to.
    const { at, row } = all[table === 'entity' ? 0 : Math.floor(all.length / 2)] ?? { at: '', row: {} }
    expect(await withRow(table, at, change(row), row)).toContainEqual(expect.stringMatching(said))
  })

  it.each<[string, RegExp]>([
    ['batch', /^Batch \d+ is not on record, and batch \d+ is|belongs to batch \d+, which is not on record/],
    ['source', /^Batch \d+ is not what its hash/],
    ['entity', /^Batch \d+ is not what its hash/],
    ['statement', /^Batch \d+ is not what its hash/],
    ['evidence', /^Batch \d+ is not what its hash/],
    ...FOLDED.map((table): [string, RegExp] => [table, new RegExp(`^The rows of ${table} for`)]),
  ])('it names a row of %s that was removed', async (table, said) => {
    const rows = (await rowsOf(table)).map(({ row }) => row)
    for (const gone of KEPT.includes(table) ? new Set([0, rows.length - 1]) : [rows.length - 1])
      expect(
        await withRows(
          table,
          rows.filter((_, i) => i !== gone),
        ),
      ).toContainEqual(expect.stringMatching(said))
  })

  it('30 values changed at random in all tables: none goes unfound', async () => {
    let found = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KEPT, ...FOLDED),
        fc.nat(1e6),
        fc.nat(1e6),
        fc.nat(1e6),
        async (table, which, column, pick) => {
          const rows = await rowsOf(table)
          const { at, row } = rows[which % rows.length] ?? { at: '', row: {} }
          const name = Object.keys(row)[column % Object.keys(row).length] ?? ''
          const changed = { ...row, [name]: otherwise(row[name], pick) }
          fc.pre(JSON.stringify(changed) !== JSON.stringify(row))
          try {
            expect([table, name, changed[name], await withRow(table, at, changed, row)]).not.toEqual([
              table,
              name,
              changed[name],
              [],
            ])
            found++
          } catch (error) {
            // A type, a key or a rule of the table.
            if (!/^(2[123]|42)/.test(String((error as { code?: unknown }).code))) throw error
            refused++
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    )
    expect(found).toBeGreaterThan(10)
    expect(found + refused).toBe(30)
    expect((await verified()).faults).toEqual([])
  }, 180_000)
})

describe('the log', () => {
  let made: Workspaces
  let folder: string
  let tables: Awaited<ReturnType<typeof openTables>>
  let whole: Buffer

  beforeAll(async () => {
    made = await workspaces()
    folder = await made.fresh('logged')
    await fill(folder)
    whole = await readFile(join(folder, 'ledger.jsonl'))
    tables = await openTables(folder)
  }, 180_000)
  afterAll(async () => {
    await tables.close()
    await made.remove()
  })

  async function verified(log: Uint8Array): Promise<readonly string[]> {
    const beside = await mkdtemp(join(tmpdir(), 'rapporteur-flipped-'))
    try {
      await writeFile(join(beside, 'ledger.jsonl'), log)
      const refuse = () => Promise.reject(new Error('only read'))
      const lines = { append: refuse, appendAll: refuse, lines: () => checkedLines(beside) }
      return (await new Ledger(tables.db, schema, lines, (error) => error).verify()).faults
    } finally {
      await rm(beside, { recursive: true })
    }
  }

  const lines = () => whole.toString().split('\n')

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['a batch that is missing', (all) => all.toSpliced(4, 1), /^Batch 5 is not in ledger.jsonl/],
    ['the last batch that is missing', (all) => all.toSpliced(-2, 1), /^Batch \d+ is not in ledger.jsonl/],
    [
      'two that changed places',
      (all) => [...all.slice(0, 3), all[4] ?? '', all[3] ?? '', ...all.slice(5)],
      /^Line 4 holds a batch that has number 5 where 4 follows/,
    ],
    [
      'a word that was changed',
      (all) => all.map((line) => line.replace('Story 3 says', 'Story 3 sees')),
      /^Line \d+ (has another text in source|does not have the hash)/,
    ],
    [
      'bytes that were taken out',
      (all) => all.map((line) => line.replace(/"bytes":"[^"]{64}[^"]+"/, '"bytes":null')),
      /^The bytes of source src_\w+ \(batch \d+\) are missing in ledger.jsonl/,
    ],
    ['a log of nothing', () => [], /^Batches 1 to \d+ are not in ledger.jsonl/],
  ])('it names %s', async (_what, change, said) => {
    expect(await verified(Buffer.from(change(lines()).join('\n')))).toContainEqual(expect.stringMatching(said))
  })

  it('60 bits flipped at random: none goes unfound', async () => {
    expect(await verified(whole)).toEqual([])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 2), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(whole)
        flipped[at] = (whole[at] ?? 0) ^ (1 << bit)
        expect(await verified(flipped)).not.toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  }, 180_000)

  it('and a workspace whose log was changed opens, and says so when it is verified', async () => {
    const copy = join(made.folder, 'copy')
    await tables.close()
    await copied(folder, copy)
    tables = await openTables(folder)
    await writeFile(join(copy, 'ledger.jsonl'), whole.toString().replace('Story 3 says', 'Story 3 sees'))
    const workspace = await openWorkspace(copy)
    expect((await workspace.verify()).faults).toContainEqual(expect.stringMatching(/^Line \d+ .*ledger.jsonl/))
    await workspace.close()
  })
})
