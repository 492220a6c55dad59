import { type Dialect, PostgresDialect, type PostgresPool } from 'kysely'
import type { EngineKind } from './engine-error.ts'
import { explainedPool } from './explained-pool.ts'

/**
 * A database that a ledger lives in: PGlite in a folder, or PostgreSQL at a URL. Both speak one dialect, answer with the same JavaScript
 * values (a day is text, a bigint a number, an instant a `Date`), count time in UTC, and refuse in the same words.
 *
 * There is no streaming of rows: a large result is read in pages by key, `where seq > $last order by seq limit 1000`, which holds no
 * transaction open and keeps PGlite, being a single session, free for others between the pages.
 *
 * @example
 * const engine = await openPostgres('postgresql://rapporteur@db.example/rapporteur')
 * const db = new Kysely<Tables>({ dialect: engine.dialect })
 * await db.selectFrom('batch').selectAll().execute()
 * await engine.close()
 */
export interface Engine {
  readonly kind: EngineKind
  /** The folder, or the URL without its password: for people to read. */
  readonly name: string
  readonly dialect: Dialect
  /** Closes all connections; a second call, or one after Kysely's `destroy`, does nothing. */
  close(): Promise<void>
}

/** Makes an engine of a pool. Whatever fails in the pool comes out as `engineError` explains it. */
export function engineOf(kind: EngineKind, name: string, pool: PostgresPool): Engine {
  const explained = explainedPool(pool, { kind, name })
  return { kind, name, dialect: new PostgresDialect({ pool: explained }), close: () => explained.end() }
}
