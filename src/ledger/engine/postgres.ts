import { Pool } from 'pg'
import { RapporteurError } from '../../model/errors.ts'
import { databaseName } from './database-url.ts'
import { type Engine, engineOf } from './engine.ts'
import { engineError } from './engine-error.ts'
import { TYPES } from './postgres-types.ts'
import { NEEDED, type ServerFacts, unsuitable } from './suitable.ts'

/**
 * Opens a ledger's database on a PostgreSQL server, version 15 or later. Ten connections at most; a query may take a minute and wait
 * for a lock half of one, unless the URL says otherwise (`?statement_timeout=MILLISECONDS`).
 *
 * @throws RapporteurError `input-invalid` for what is no URL, `database-unreachable`, `database-unsuitable` where the server is too old,
 * keeps text in another encoding than UTF-8, or lacks the extensions pg_trgm and btree_gist.
 * @example const engine = await openPostgres('postgresql://ana@db.example/record')
 */
export async function openPostgres(url: string): Promise<Engine> {
  const name = databaseName(url)
  const pool = new Pool({
    connectionString: url,
    max: 10,
    types: TYPES,
    application_name: 'rapporteur',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 120_000,
    options: '-c timezone=UTC',
  })
  // A connection that dies while nobody uses it is no error of anybody's: the pool makes another when it is asked.
  pool.on('error', () => undefined)
  // One that dies while it is used fails the query; without this, what the socket says beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await checkServer(pool, name)
  } catch (error) {
    await pool.end()
    throw engineError(error, { kind: 'postgres', name })
  }
  return engineOf('postgres', name, pool as unknown as Parameters<typeof engineOf>[2])
}

async function checkServer(pool: Pool, name: string): Promise<void> {
  const { rows } = await pool.query<ServerFacts>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      array(select name::text from pg_available_extensions where name = any($1)) as extensions`,
    [NEEDED],
  )
  const found = rows[0] && unsuitable(rows[0])
  if (found) throw new RapporteurError('database-unsuitable', `The database ${name} ${found.what}.`, found.advice)
}
