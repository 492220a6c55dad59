import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, Migrator, sql } from 'kysely'
import { MIGRATIONS } from '../migrate.ts'
import { packageRoot } from '../package-root.ts'
import type { Tables } from '../tables.ts'

/** All rows of a ledger as a version of the program left them, as PostgreSQL writes them as JSON. `schema` is the last migration it knew. */
export interface Fixture {
  readonly schema: string
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>
}

const FOLDER = join(packageRoot(), 'test', 'fixtures', 'schema')

/** Those that are kept: one of each schema that was released. */
export async function fixtures(): Promise<Fixture[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as Fixture))
}

/** What is in a database, whatever its schema. */
export async function fixtureOf(db: Kysely<Tables>): Promise<Fixture> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  return { schema: rows[0]?.name ?? '', tables: await rowsOf(db) }
}

export async function rowsOf(db: Kysely<Tables>): Promise<Fixture['tables']> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%' order by name`.execute(
    db,
  )
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_json(t) as row from ${sql.table(name)} t order by t::text`.execute(db)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

/** Makes of an empty database one as that version left it. */
export async function load(db: Kysely<Tables>, { schema, tables }: Fixture): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateTo(schema)
  if (error) throw error
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const [name, rows] of Object.entries(tables))
      await sql`insert into ${sql.table(name)} overriding system value
        select * from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)`.execute(trx)
  })
}
