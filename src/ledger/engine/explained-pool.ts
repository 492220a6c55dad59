import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { whyEnded } from './ended-engine.ts'
import { type EngineName, engineError } from './engine-error.ts'

/** The same pool, whose errors say what happened to which database and what to do; ending it again does nothing. */
export function explainedPool(pool: PostgresPool, engine: EngineName): PostgresPool {
  const explain = async (error: unknown): Promise<never> => {
    throw await explained(error, engine)
  }
  let ended: Promise<void> | null = null
  return {
    async connect() {
      const client = await pool.connect().catch(explain)
      const query = (sql: string, parameters: readonly unknown[]) => client.query(sql, parameters).catch(explain)
      return { query, release: () => client.release() } as PostgresPoolClient
    },
    end() {
      ended ??= pool.end().catch(explain)
      return ended
    },
  }
}

/** The error to show for what an engine met, opened or not. */
export async function explained(error: unknown, engine: EngineName): Promise<unknown> {
  const told = engineError(error, engine)
  return engine.kind === 'pglite' ? whyEnded(told, engine.name) : told
}
