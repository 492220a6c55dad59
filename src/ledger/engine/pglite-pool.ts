import { type PGlite, types } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { PreparedQueries } from './prepared.ts'

/** Days and timestamps stay text: a date is not a moment, and the record is written in ISO 8601 throughout. */
export const PARSERS = { [types.DATE]: (value: string) => value, [types.INT8]: (value: string) => Number(value) }

/**
 * A pool of one connection over PGlite, which is a single session: whoever asks next waits until it is released.
 * With it Kysely's PostgreSQL dialect serves the embedded engine too. `beforeWriting` may refuse what would write.
 */
export function pglitePool(database: PGlite, beforeWriting: () => void = () => undefined): PostgresPool {
  let last: Promise<void> = Promise.resolve()
  const queries = new PreparedQueries(database)
  return {
    async connect(): Promise<PostgresPoolClient> {
      const before = last
      let free: () => void = () => undefined
      last = new Promise((resolve) => {
        free = resolve
      })
      await before
      const client = {
        async query(sql: string, parameters: readonly unknown[]) {
          if (!HARMLESS.test(sql)) beforeWriting()
          const result = await queries.query(sql, parameters)
          return { command: commandOf(sql), rowCount: result.affectedRows ?? 0, rows: result.rows }
        },
        release: () => free(),
      }
      return client as unknown as PostgresPoolClient
    },
    end: () => database.close(),
  }
}

/** What writes nothing to speak of, and what a transaction ends with. */
const HARMLESS = /^\s*(select|begin|start|set|show|explain|commit|rollback|savepoint|release)\b/i

const commandOf = (sql: string): string => /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SELECT'
