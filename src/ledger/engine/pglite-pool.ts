import { type PGlite, types } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** Days and timestamps stay text: a date is not a moment, and the record is written in ISO 8601 throughout. */
export const PARSERS = { [types.DATE]: (value: string) => value, [types.INT8]: (value: string) => Number(value) }

/**
 * A pool of one connection over PGlite, which is a single session: whoever asks next waits until it is released.
 * With it Kysely's PostgreSQL dialect serves the embedded engine too.
 */
export function pglitePool(database: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve()
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
          const result = await database.query(sql, [...parameters])
          return { command: commandOf(sql), rowCount: result.affectedRows ?? 0, rows: result.rows }
        },
        release: () => free(),
      }
      return client as unknown as PostgresPoolClient
    },
    end: () => database.close(),
  }
}

const commandOf = (sql: string): string => /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SELECT'
