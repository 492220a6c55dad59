import { type Kysely, type RawBuilder, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { EntityKind } from '../../model/statement.ts'
import { insertRows } from '../append/rows.ts'
import { oneOf } from '../one-of.ts'
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
  const ended: RawBuilder<unknown>[] = []
  const added: RawBuilder<unknown>[] = []
  for (const [table, { rows }] of all) {
    const [into, owner] = [sql.table(table), OWNERS[table]]
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
    // A digest is of the whole row, so it tells the owner too; the owners are what the index goes by.
    if (gone.length > 0)
      ended.push(sql`${sql.table(`ended_${table}`)} as (update ${into} set until = ${seq} where until = ${NOW}
        and ${oneOf(
          owner,
          gone.map((g) => g.owner),
        )} and ${oneOf(
          'digest',
          gone.map((g) => g.digest),
        )})`)
    if (made.length > 0)
      added.push(sql`${sql.table(`added_${table}`)} as (insert into ${into}
        select * from json_populate_recordset(null::${into}, ${JSON.stringify(made)}::json))`)
  }
  for (const writes of [ended, added]) if (writes.length > 0) await sql`with ${sql.join(writes)} select`.execute(db)
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
  const asked = [...all].flatMap(([table, { owners }]): [VersionedTable, string[]][] => {
    const some = owners.filter((id) => {
      const { kind, isNew } = known(id)
      return !isNew && (kind === undefined || (KINDS[table] ?? kind) === kind)
    })
    return some.length > 0 ? [[table, some]] : []
  })
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Held & { table: VersionedTable }>`${sql.join(
    asked.map(([table, owners]) => {
      const owner = sql.ref(OWNERS[table])
      return sql`select ${sql.lit(table)} as "table", ${owner} as owner, digest from ${sql.table(table)}
        where ${oneOf(OWNERS[table], owners)} and until = ${NOW}`
    }),
    sql` union all `,
  )}`.execute(db)
  const held = new Map<VersionedTable, Map<string, Held>>()
  for (const [table, own] of grouped(rows, (row) => row.table))
    held.set(table, new Map(own.map(({ owner, digest }) => [markOf(owner, digest), { owner, digest }] as const)))
  return held
}

interface Version {
  readonly row: object
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
        fresh.get(owner)?.push({ row, since: seq, digest: digestOf(row) })
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
  rowsOf(table: VersionedTable, owner: string): readonly object[] {
    return (
      this.current
        .get(table)
        ?.get(owner)
        ?.map((v) => v.row) ?? []
    )
  }

  private async end(table: VersionedTable, { row, since, digest }: Version, seq: number): Promise<void> {
    const ended = this.ended.get(table) ?? []
    ended.push({ ...stored(table, row, this.vocabulary, nothingWaits), since, until: seq, digest })
    this.ended.set(table, ended)
    if (ended.length >= 2000) await insertRows(this.db, table, ended.splice(0) as Record<string, unknown>[])
  }

  /** Writes all tables that were not written yet. */
  async writeAll(waiting: ReadonlySet<string>): Promise<void> {
    for (const table of Object.keys(OWNERS) as VersionedTable[]) await this.write(table, (id) => waiting.has(id))
  }

  async write(table: VersionedTable, waits: (event: string) => boolean = nothingWaits): Promise<void> {
    await insertRows(this.db, table, (this.ended.get(table) ?? []) as Record<string, unknown>[])
    this.ended.delete(table)
    let rows: Record<string, unknown>[] = []
    for (const versions of this.current.get(table)?.values() ?? []) {
      for (const { row, since, digest } of versions)
        rows.push({ ...stored(table, row, this.vocabulary, waits), since, until: CURRENT, digest })
      if (rows.length < 4000) continue
      await insertRows(this.db, table, rows)
      rows = []
    }
    await insertRows(this.db, table, rows)
    this.current.delete(table)
  }
}

const nothingWaits = (): boolean => false
