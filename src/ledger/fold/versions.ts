import { type Kysely, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { EntityKind } from '../../model/statement.ts'
import { insertRows } from '../append/rows.ts'
import { among } from '../one-of.ts'
import { type Indexed, termsOf } from '../search/terms.ts'
import type { Vocabulary } from '../search/write.ts'
import { CURRENT, type Tables } from '../tables.ts'
import type { Changes } from './apply.ts'
import { digestOf } from './fact.ts'
import { type EntityRows, type EventRow, NO_ROWS } from './rows.ts'

/** The versioned tables, each with the column that names the entity or target from which its rows are folded. */
export const OWNERS = {
  profile: 'id',
  event: 'id',
  event_side: 'event',
  event_person: 'event',
  tenure: 'person',
  person_key: 'person',
  relationship: 'id',
  conflict: 'entity',
  search_entry: 'id',
  standing: 'target',
  identity: 'entity',
} as const
export type VersionedTable = keyof typeof OWNERS

/** All folded tables but the note of how far they are folded, each with the column that names what its rows are folded from. */
export const FOLDED = {
  ...OWNERS,
  support: 'entity',
  search_text: 'source',
  search_word: 'word',
  proposal: 'entity',
} as const

/** The kind of entity that a table has rows of, where it has rows of one alone. */
const KINDS: Readonly<Partial<Record<VersionedTable, EntityKind>>> = {
  event: 'Event',
  event_side: 'Event',
  event_person: 'Event',
  tenure: 'Person',
  person_key: 'Person',
  relationship: 'Relationship',
}

interface Replacement {
  readonly owners: readonly string[]
  readonly rows: readonly object[]
}

/** For each table that a batch changes: whose rows are replaced, and by which. */
export function replacements({ rows, standings, identities }: Changes): Map<VersionedTable, Replacement> {
  const all = new Map<VersionedTable, Replacement>()
  const put = (table: VersionedTable, owners: readonly string[], made: readonly object[]) => {
    if (owners.length > 0) all.set(table, { owners, rows: made })
  }
  const list = [...rows]
  for (const table of Object.keys(NO_ROWS) as (keyof EntityRows)[])
    put(
      table,
      list.map(([id]) => id),
      list.flatMap(([, own]): readonly object[] => own[table]),
    )
  put(
    'standing',
    [...standings.keys()],
    [...standings.values()].filter((s) => s !== null),
  )
  put(
    'identity',
    [...identities.keys()],
    [...identities].filter(([id, canonical]) => id !== canonical).map(([entity, canonical]) => ({ entity, canonical })),
  )
  return all
}

/** A row as it is stored: one that is searched with its words, which are noted in the vocabulary, an event with whether it waits for review. */
function stored(
  table: VersionedTable,
  row: object,
  vocabulary: Vocabulary,
  waits: (event: string) => boolean,
): Record<string, unknown> {
  if (table === 'event') return { ...row, waiting: waits((row as EventRow).id) }
  if (table !== 'search_entry') return { ...row }
  const entry = row as Indexed
  vocabulary.addTexts(entry.texts)
  return { ...row, terms: termsOf(entry) }
}

interface Known {
  readonly kind: string | undefined
  /** Whether it came with this batch, so that it had no versions. */
  readonly isNew: boolean
  /** Of an event, whether it waits for review, as far as that is known before proposals are folded. */
  readonly waits: boolean
}

/**
 * Writes what a batch changes into the tables: ends the versions that no longer hold, then adds those that now do. `known` tells of
 * what is folded what its batch made of it.
 */
export async function writeVersions(
  db: Kysely<Tables>,
  changes: Changes,
  seq: number,
  vocabulary: Vocabulary,
  known: (id: string) => Known,
): Promise<void> {
  const all = replacements(changes)
  if (all.size === 0) return
  const held = await heldOf(db, all, known)
  const ended = new Map<VersionedTable, Held[]>()
  const added = new Map<VersionedTable, object[]>()
  for (const [table, { rows }] of all) {
    const owner = OWNERS[table]
    const before = held.get(table) ?? new Map<string, Held>()
    const fresh = new Map(
      rows.map((row) => {
        const digest = digestOf(row)
        return [
          markOf((row as Record<string, string>)[owner], digest),
          { row: stored(table, row, vocabulary, (id) => known(id).waits), digest },
        ] as const
      }),
    )
    const gone = [...before].filter(([mark]) => !fresh.has(mark)).map(([, own]) => own)
    const made = [...fresh]
      .filter(([mark]) => !before.has(mark))
      .map(([, { row, digest }]) => ({ ...row, since: seq, until: CURRENT, digest }))
    if (gone.length > 0) ended.set(table, gone)
    if (made.length > 0) added.set(table, made)
  }
  if (ended.size > 0) await endVersions(db, ended, seq)
  if (added.size > 0) await addVersions(db, added)
}

/** All tables are named whatever a batch changes, so that the query is always the same and is planned once. */
const TABLES = Object.keys(OWNERS) as VersionedTable[]

async function endVersions(
  db: Kysely<Tables>,
  ended: ReadonlyMap<VersionedTable, readonly Held[]>,
  seq: number,
): Promise<void> {
  const updates = TABLES.map((table) => {
    const gone = ended.get(table) ?? []
    // A digest is of the whole row, so it tells the owner too; the owners are what the index goes by.
    return sql`${sql.table(`ended_${table}`)} as (update ${sql.table(table)} set until = ${seq} where until = ${NOW}
      and ${among(
        OWNERS[table],
        gone.map((g) => g.owner),
      )} and ${among(
        'digest',
        gone.map((g) => g.digest),
      )})`
  })
  await sql`with ${sql.join(updates)} select`.execute(db)
}

async function addVersions(db: Kysely<Tables>, added: ReadonlyMap<VersionedTable, readonly object[]>): Promise<void> {
  const inserts = TABLES.map((table) => {
    const into = sql.table(table)
    return sql`${sql.table(`added_${table}`)} as (insert into ${into}
      select * from json_populate_recordset(null::${into}, ${JSON.stringify(added.get(table) ?? [])}::json))`
  })
  await sql`with ${sql.join(inserts)} select`.execute(db)
}

const NOW = sql.lit(CURRENT)

interface Held {
  readonly owner: string
  readonly digest: string
}

const markOf = (owner: string | undefined, digest: string): string => `${owner} ${digest}`

/** The versions of the owners' rows that hold now, by table and mark. */
async function heldOf(
  db: Kysely<Tables>,
  all: ReadonlyMap<VersionedTable, Replacement>,
  known: Parameters<typeof writeVersions>[4],
): Promise<Map<VersionedTable, Map<string, Held>>> {
  const asked = TABLES.map((table) =>
    (all.get(table)?.owners ?? []).filter((id) => {
      const { kind, isNew } = known(id)
      return !isNew && (kind === undefined || (KINDS[table] ?? kind) === kind)
    }),
  )
  if (asked.every((owners) => owners.length === 0)) return new Map()
  const { rows } = await sql<Held & { table: VersionedTable }>`${sql.join(
    TABLES.map((table, i) => {
      const owner = sql.ref(OWNERS[table])
      return sql`select ${sql.lit(table)} as "table", ${owner} as owner, digest from ${sql.table(table)}
        where ${among(OWNERS[table], asked[i] ?? [])} and until = ${NOW}`
    }),
    sql` union all `,
  )}`.execute(db)
  const held = new Map<VersionedTable, Map<string, Held>>()
  for (const [table, own] of grouped(rows, (row) => row.table))
    held.set(table, new Map(own.map(({ owner, digest }) => [markOf(owner, digest), { owner, digest }] as const)))
  return held
}

interface Version {
  /** The row as JSON, which takes a third of the memory that its objects take. */
  readonly row: string
  readonly since: number
  readonly digest: string
}

/** Keeps versions in memory while everything is folded anew, and writes them at the end. */
export class KeptVersions {
  private readonly current = new Map<VersionedTable, Map<string, Version[]>>()
  private readonly ended = new Map<VersionedTable, object[]>()

  constructor(
    private readonly db: Kysely<Tables>,
    private readonly vocabulary: Vocabulary,
  ) {}

  async keep(changes: Changes, seq: number): Promise<void> {
    for (const [table, { owners, rows }] of replacements(changes)) {
      const current = this.current.get(table) ?? new Map<string, Version[]>()
      this.current.set(table, current)
      const fresh = new Map<string, Version[]>(owners.map((owner) => [owner, []]))
      for (const row of rows) {
        const owner = (row as Record<string, string>)[OWNERS[table]] ?? ''
        fresh.get(owner)?.push({ row: JSON.stringify(row), since: seq, digest: digestOf(row) })
      }
      for (const [owner, versions] of fresh) {
        const before = current.get(owner) ?? []
        for (const old of before) if (!versions.some((v) => v.digest === old.digest)) await this.end(table, old, seq)
        const now = versions.map((v) => before.find((old) => old.digest === v.digest) ?? v)
        if (now.length > 0) current.set(owner, now)
        else current.delete(owner)
      }
    }
  }

  /** The rows of an entity in a table, as they are now. */
  rowsOf<Table extends keyof EntityRows>(table: Table, owner: string): EntityRows[Table][number][] {
    return (
      this.current
        .get(table)
        ?.get(owner)
        ?.map(({ row }) => JSON.parse(row)) ?? []
    )
  }

  private async end(table: VersionedTable, { row, since, digest }: Version, seq: number): Promise<void> {
    const ended = this.ended.get(table) ?? []
    ended.push({ ...stored(table, JSON.parse(row), this.vocabulary, nothingWaits), since, until: seq, digest })
    this.ended.set(table, ended)
    if (ended.length >= 2000) await insertRows(this.db, table, ended.splice(0) as Record<string, unknown>[])
  }

  /** Writes all tables that were not written yet. */
  async writeAll(waiting: ReadonlySet<string>): Promise<void> {
    for (const table of TABLES) await this.write(table, (id) => waiting.has(id))
  }

  async write(table: VersionedTable, waits: (event: string) => boolean = nothingWaits): Promise<void> {
    await insertRows(this.db, table, (this.ended.get(table) ?? []) as Record<string, unknown>[])
    this.ended.delete(table)
    let rows: Record<string, unknown>[] = []
    const current = this.current.get(table) ?? new Map<string, Version[]>()
    for (const [owner, versions] of current) {
      current.delete(owner)
      for (const { row, since, digest } of versions)
        rows.push({ ...stored(table, JSON.parse(row), this.vocabulary, waits), since, until: CURRENT, digest })
      if (rows.length < 4000) continue
      await insertRows(this.db, table, rows)
      rows = []
    }
    await insertRows(this.db, table, rows)
    this.current.delete(table)
  }
}

const nothingWaits = (): boolean => false
