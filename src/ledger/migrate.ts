import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import * as statements from './migrations/0001-statements.ts'
import * as projections from './migrations/0002-projections.ts'
import * as chain from './migrations/0003-chain.ts'
import * as versions from './migrations/0004-versions.ts'
import * as dyads from './migrations/0005-dyads.ts'
import * as search from './migrations/0006-search.ts'
import * as relationships from './migrations/0007-relationships.ts'
import * as lost from './migrations/0008-lost.ts'
import * as daysInOrder from './migrations/0009-days-in-order.ts'
import * as questions from './migrations/0010-questions.ts'
import * as review from './migrations/0011-review.ts'
import * as names from './migrations/0012-names.ts'
import * as levels from './migrations/0013-levels.ts'
import * as requests from './migrations/0014-requests.ts'
import * as changes from './migrations/0015-changes.ts'
import * as waiting from './migrations/0016-waiting.ts'
import type { Tables } from './tables.ts'

/** All migrations in order; a number once released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-statements': statements,
  '0002-projections': projections,
  '0003-chain': chain,
  '0004-versions': versions,
  '0005-dyads': dyads,
  '0006-search': search,
  '0007-relationships': relationships,
  '0008-lost': lost,
  '0009-days-in-order': daysInOrder,
  '0010-questions': questions,
  '0011-review': review,
  '0012-names': names,
  '0013-levels': levels,
  '0014-requests': requests,
  '0015-changes': changes,
  '0016-waiting': waiting,
}

type Migrations = Readonly<Record<string, Migration>>

const migrator = (db: Kysely<Tables>, migrations: Migrations) =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } })

/**
 * Whether a database has seen these migrations and no other, so that there is nothing to do: a single query, where the migrator reads the columns of
 * every table several times over, which takes longer than anything else that opening a workspace asks.
 */
async function isNewest(db: Kysely<Tables>, migrations: Migrations): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch((error) => {
      if (codeOf(error) === NO_SUCH_TABLE) return { rows: [] }
      throw error
    })
  return rows.map(({ name }) => name).join('\n') === Object.keys(migrations).sort().join('\n')
}

/** Number of the last migration that a database has seen, where newer ones wait; null where none do, and for an empty database. */
export async function outdated(db: Kysely<Tables>, migrations: Migrations = MIGRATIONS): Promise<string | null> {
  if (await isNewest(db, migrations)) return null
  const all = await migrator(db, migrations).getMigrations()
  if (all.every((m) => m.executedAt)) return null
  return all.findLast((m) => m.executedAt)?.name.slice(0, 4) ?? null
}

/**
 * Brings a database to the newest form, in one transaction: where a migration fails, the database is as it was.
 *
 * @param first What is to be done before the first migration, in the same transaction.
 * @throws RapporteurError `workspace-newer` where a newer version of this program has migrated it further.
 */
export async function migrate(
  db: Kysely<Tables>,
  {
    migrations = MIGRATIONS,
    first,
  }: { readonly migrations?: Migrations; readonly first?: ((db: Kysely<Tables>) => Promise<void>) | undefined } = {},
): Promise<void> {
  if (await isNewest(db, migrations)) return
  const waiting = (await migrator(db, migrations).getMigrations()).find((m) => !m.executedAt)
  const all: Record<string, Migration> = { ...migrations }
  if (waiting && first)
    all[waiting.name] = {
      async up(trx) {
        await first(trx)
        await waiting.migration.up(trx)
      },
    }
  let { error } = await migrator(db, all).migrateToLatest()
  // Of two that open an empty database at once, one finds that the other has just made the tables by which migrations are locked.
  for (let again = 0; again < 3 && MADE_MEANWHILE.test(codeOf(error)); again++)
    error = (await migrator(db, all).migrateToLatest()).error
  if (!error) return
  if (error instanceof Error && error.message.includes('previously executed migration ')) {
    throw new RapporteurError(
      'workspace-newer',
      'The workspace was written by a newer version of Rapporteur.',
      'Install that version, or a newer one.',
      { cause: error },
    )
  }
  throw error
}

/** SQLSTATE: unique violation (of the catalogue), duplicate table. */
const MADE_MEANWHILE = /^(23505|42P07)$/

const NO_SUCH_TABLE = '42P01'

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | undefined)?.code)
