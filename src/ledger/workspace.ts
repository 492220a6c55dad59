import { resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import { ulid } from 'ulid'
import type { Batch, EntityIndex } from '../model/batch.ts'
import { RapporteurError } from '../model/errors.ts'
import type { SourceText } from '../model/source.ts'
import type {
  EventView,
  MechanismSummary,
  MechanismView,
  PersonSummary,
  PersonView,
  SourceRef,
  SourceSummary,
  SourceView,
} from '../model/views.ts'
import { append } from './append.ts'
import { entityIndex } from './entity-index.ts'
import { create, damaged, inspect } from './folder.ts'
import { takeInventory } from './inventory.ts'
import { type Lock, lockWorkspace } from './lock.ts'
import { migrate } from './migrate.ts'
import { packageRoot } from './package-root.ts'
import { PARSERS, pglitePool } from './pglite-pool.ts'
import { loadSchema, type Schema } from './schema.ts'
import type { Tables } from './tables.ts'
import { type ChronologyFilter, type ChronologyPage, chronology } from './views/chronology.ts'
import { eventView } from './views/events.ts'
import { mechanismSummaries, mechanismView } from './views/mechanisms.ts'
import { personSummaries, personView } from './views/people.ts'
import { sourceSummaries, sourceView } from './views/sources.ts'

export interface Added {
  readonly source: SourceRef
  /** False where the same text was on record already; then nothing was written. */
  readonly added: boolean
  readonly statements: number
  readonly events: { readonly id: string; readonly title: string; readonly isNew: boolean }[]
}

export interface Stats {
  readonly sources: number
  readonly events: number
  readonly mechanisms: number
  readonly people: number
  readonly statements: number
}

/** The record of one workspace: its ledger, opened by this process alone. */
export interface Workspace {
  readonly folder: string
  /** Says where the workspace is served, for a second process that finds it in use. */
  serve(address: string): Promise<void>
  /** Appends a source with what was resolved of it, in one transaction. */
  addSource(
    source: SourceText,
    resolveBatch: (index: EntityIndex) => Promise<Batch>,
    options: { readonly by: string; readonly bytes?: Uint8Array },
  ): Promise<Added>
  chronology(filter?: ChronologyFilter): Promise<ChronologyPage>
  event(id: string): Promise<EventView | null>
  sources(): Promise<SourceSummary[]>
  source(id: string): Promise<SourceView | null>
  mechanisms(): Promise<MechanismSummary[]>
  mechanism(idOrName: string): Promise<MechanismView | null>
  people(): Promise<PersonSummary[]>
  person(id: string): Promise<PersonView | null>
  sides(): Promise<{ code: string; name: string; events: number }[]>
  stats(): Promise<Stats>
  close(): Promise<void>
}

/**
 * Opens a workspace, or with `create` makes one where there is none.
 *
 * @throws RapporteurError `workspace-missing`, `workspace-locked`, `workspace-damaged`, `workspace-newer`, `disk-full`.
 * @example
 * const workspace = await openWorkspace('./workspace', { create: true })
 * const { items } = await workspace.chronology({ sides: ['CHN', 'RUS'] })
 * await workspace.close()
 */
export async function openWorkspace(path: string, options: { readonly create?: boolean } = {}): Promise<Workspace> {
  const folder = resolve(path)
  try {
    await inspect(folder).catch(async (error) => {
      if (!(options.create && error instanceof RapporteurError && error.code === 'workspace-missing')) throw error
      await create(folder)
    })
    const lock = await lockWorkspace(folder)
    try {
      const schema = loadSchema(`${packageRoot()}/data/schema`)
      const db = await database(folder)
      await migrate(db).catch(async (error) => {
        await db.destroy()
        if (error instanceof RapporteurError || isFull(error)) throw error
        throw damaged(folder, 'its tables cannot be read', error)
      })
      return new Ledger(folder, db, lock, schema)
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw named(error, folder)
  }
}

async function database(folder: string): Promise<Kysely<Tables>> {
  try {
    const engine = await PGlite.create({ dataDir: `${folder}/db`, parsers: PARSERS })
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pglitePool(engine) }) })
  } catch (cause) {
    if (isFull(cause)) throw cause
    throw damaged(folder, 'its database does not open', cause)
  }
}

const isFull = (error: unknown): boolean => /ENOSPC|No space left|disk full/i.test(String(error))

function named(error: unknown, folder: string): unknown {
  if (!isFull(error)) return error
  return new RapporteurError(
    'disk-full',
    `There is no room left on the disk of ${folder}.`,
    'Free some space and try again; what was stored before is whole.',
    { cause: error },
  )
}

class Ledger implements Workspace {
  constructor(
    readonly folder: string,
    private readonly db: Kysely<Tables>,
    private readonly lock: Lock,
    private readonly schema: Schema,
  ) {}

  serve(address: string): Promise<void> {
    return this.lock.serve(address)
  }

  async addSource(
    source: SourceText,
    resolveBatch: (index: EntityIndex) => Promise<Batch>,
    options: { readonly by: string; readonly bytes?: Uint8Array },
  ): Promise<Added> {
    try {
      return await this.db.transaction().execute(async (db) => {
        const known = await db
          .selectFrom('source')
          .select(['id', 'title', 'publisher', 'published', 'url'])
          .where('sha256_text', '=', source.sha256.text)
          .executeTakeFirst()
        if (known) return { source: known, added: false, statements: 0, events: await titles(db, known.id, new Set()) }
        const batch = await resolveBatch(entityIndex(db))
        const id = `src_${ulid()}`
        await append(db, this.schema, { id, text: source, bytes: options.bytes ?? null }, batch, options.by)
        const { title, publisher, published, url } = source
        const fresh = new Set(batch.entities.map((e) => e.id))
        return {
          source: { id, title, publisher, published, url },
          added: true,
          statements: batch.statements.length,
          events: await titles(db, id, fresh),
        }
      })
    } catch (error) {
      throw named(error, this.folder)
    }
  }

  chronology(filter: ChronologyFilter = {}) {
    return chronology(this.db, filter)
  }
  event(id: string) {
    return eventView(this.db, id)
  }
  sources() {
    return sourceSummaries(this.db)
  }
  source(id: string) {
    return sourceView(this.db, id)
  }
  mechanisms() {
    return mechanismSummaries(this.db)
  }
  mechanism(idOrName: string) {
    return mechanismView(this.db, idOrName)
  }
  people() {
    return personSummaries(this.db)
  }
  person(id: string) {
    return personView(this.db, id)
  }

  async sides() {
    const rows = await this.db
      .selectFrom('side')
      .innerJoin('event_side', 'event_side.side', 'side.id')
      .select(['code', 'name', (e) => e.fn.countAll<number>().as('events')])
      .groupBy(['code', 'name'])
      .orderBy('name')
      .execute()
    return rows.map((r) => ({ ...r, events: Number(r.events) }))
  }

  async stats(): Promise<Stats> {
    const count = async (table: 'source' | 'event' | 'mechanism' | 'person' | 'statement') =>
      Number(
        (
          await this.db
            .selectFrom(table)
            .select((e) => e.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    return {
      sources: await count('source'),
      events: await count('event'),
      mechanisms: await count('mechanism'),
      people: await count('person'),
      statements: await count('statement'),
    }
  }

  async close(): Promise<void> {
    try {
      await this.db.destroy()
      await takeInventory(this.folder)
    } catch (error) {
      throw named(error, this.folder)
    } finally {
      await this.lock.release()
    }
  }
}

async function titles(db: Kysely<Tables>, source: string, fresh: ReadonlySet<string>): Promise<Added['events']> {
  const rows = await db
    .selectFrom('event_source')
    .innerJoin('event', 'event.id', 'event_source.event')
    .select(['id', 'title'])
    .where('source', '=', source)
    .orderBy('earliest')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({ ...r, isNew: fresh.has(r.id) }))
}
