import { type Kysely, Migrator } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import * as statements from './migrations/0001-statements.ts'
import * as projections from './migrations/0002-projections.ts'
import * as chain from './migrations/0003-chain.ts'
import * as versions from './migrations/0004-versions.ts'
import * as dyads from './migrations/0005-dyads.ts'
import * as search from './migrations/0006-search.ts'
import type { Tables } from './tables.ts'

/** All migrations in order; a number once released is never changed. */
const MIGRATIONS = {
  '0001-statements': statements,
  '0002-projections': projections,
  '0003-chain': chain,
  '0004-versions': versions,
  '0005-dyads': dyads,
  '0006-search': search,
}

/**
 * Brings a database to the newest form.
 *
 * @throws RapporteurError `workspace-newer` where a newer version of this program has migrated it further.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest()
  if (!error) return
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    throw new RapporteurError(
      'workspace-newer',
      'The workspace was written by a newer version of Rapporteur.',
      'Install that version, or a newer one.',
      { cause: error },
    )
  }
  throw error
}
