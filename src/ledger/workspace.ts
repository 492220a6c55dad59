import { resolve } from 'node:path'
import { Kysely } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import { orDiskFull } from './disk-full.ts'
import type { Engine } from './engine/engine.ts'
import { type Brief, openPglite } from './engine/pglite.ts'
import { compiledEngine } from './engine/pglite-files.ts'
import { tryOpening } from './engine/try-opening.ts'
import type { Progress } from './fold/rebuild.ts'
import { create, damaged, inspect } from './folder.ts'
import { takeInventory, wasClosed } from './inventory.ts'
import { keepFolder, keepTables } from './keep.ts'
import { type BatchLog, Ledger } from './ledger.ts'
import { lockWorkspace } from './lock.ts'
import { checkedLines } from './log/check.ts'
import { type Log, openLog } from './log/log.ts'
import { migrate, outdated } from './migrate.ts'
import { reconcile } from './reconcile.ts'
import { ReviewedLedger } from './reviewed-ledger.ts'
import { loadSchema } from './schema.ts'
import type { Tables } from './tables.ts'

export type { Added } from './ledger.ts'

/** Whether a workspace is named by the URL of a PostgreSQL database rather than by a folder. */
export const isDatabase = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

export interface OpenOptions extends Brief {
  /** Makes a folder a workspace where there is none. */
  readonly create?: boolean | undefined
  /** Brings the tables of a database to the form of this version. Those of a folder are brought to it in any case. */
  readonly migrate?: boolean | undefined
  /** Told, in a sentence, that tables were brought to a newer form and where what was before is kept. */
  readonly tell?: ((notice: string) => void) | undefined
  /** Told how far it is where the record is folded anew, since another version folded it by other rules. */
  readonly folding?: Progress | undefined
}

/**
 * Opens a workspace: a folder, or the URL of a PostgreSQL database. With `create` a folder is made one where there is none; an empty
 * database needs no more than to be there.
 *
 * @throws RapporteurError `workspace-missing`, `workspace-locked`, `workspace-damaged`, `workspace-newer`, `workspace-older` for a database
 * that is to be migrated, `log-damaged`, `disk-full`, `database-unreachable`, `database-unsuitable`.
 * @example
 * const workspace = await openWorkspace('./workspace', { create: true })
 * const { items } = await workspace.chronology({ sides: ['CHN', 'RUS'] })
 * await workspace.close()
 */
export async function openWorkspace(place: string, options: OpenOptions = {}): Promise<Workspace> {
  if (isDatabase(place)) return openDatabase(place, options)
  const folder = resolve(place)
  // It is compiled on other threads while this one looks at the folder; whether it can be is told when it is needed.
  compiledEngine().catch(() => undefined)
  try {
    await inspect(folder).catch(async (error) => {
      if (!(options.create && error instanceof RapporteurError && error.code === 'workspace-missing')) throw error
      await create(folder)
    })
    return await openFolder(folder, options)
  } catch (error) {
    throw orDiskFull(error, folder)
  }
}

/** Opens a folder whose files were looked at. `prepare` is what is to be done first, once no other process can open it. */
export async function openFolder(
  folder: string,
  {
    prepare,
    tell,
    folding,
    brief,
  }: Pick<OpenOptions, 'brief' | 'tell' | 'folding'> & { readonly prepare?: () => Promise<void> } = {},
): Promise<Workspace> {
  const lock = await lockWorkspace(folder)
  try {
    await prepare?.()
    if (!(await wasClosed(folder))) await tryOpening(`${folder}/db`).catch(unreadable(folder))
    let engine = await engineIn(folder, { brief })
    let log: Log | null = null
    try {
      const version = await outdated(tablesOf(engine)).catch(unreadable(folder))
      let kept: string | null = null
      if (version !== null) {
        await engine.close()
        kept = await keepFolder(folder, version)
        engine = await engineIn(folder, { brief })
      }
      const db = tablesOf(engine)
      await migrate(db).catch(unreadable(folder))
      if (kept)
        tell?.(`The workspace ${folder} is brought to the form of this version; as it was it is kept in ${kept}.`)
      log = await openLog(folder)
      const own = log
      return await opened(db, log, folding, {
        folder,
        serve: (address) => lock.serve(address),
        async close() {
          try {
            await engine.close().finally(() => own.close())
            await takeInventory(folder)
          } finally {
            await lock.release()
          }
        },
      })
    } catch (error) {
      await log?.close()
      // One that broke off its work cannot be closed either: what it met first is what is to be told.
      await engine.close().catch(() => undefined)
      throw error
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function engineIn(folder: string, options: Brief): Promise<Engine> {
  return openPglite(`${folder}/db`, options).catch((cause) => {
    if (cause instanceof RapporteurError) throw cause
    throw damaged(folder, 'its database does not open', cause)
  })
}

const unreadable = (folder: string) => (error: unknown) => {
  if (error instanceof RapporteurError) throw error
  throw damaged(folder, 'its tables cannot be read', error)
}

const tablesOf = ({ dialect }: Engine) => new Kysely<Tables>({ dialect })

async function openDatabase(url: string, { migrate: asked, tell, folding }: OpenOptions): Promise<Workspace> {
  const { openPostgres } = await import('./engine/postgres.ts')
  const engine = await openPostgres(url)
  try {
    const db = tablesOf(engine)
    const version = await outdated(db)
    if (version === null) await migrate(db)
    else if (!asked) throw older(engine.name)
    else {
      let kept = ''
      await migrate(db, {
        async first(trx) {
          kept = await keepTables(trx, version)
        },
      })
      tell?.(
        `The tables of ${engine.name} are brought to the form of this version; their rows as they were are kept in its schema ${kept}.`,
      )
    }
    return await opened(db, null, folding, {
      folder: engine.name,
      serve: async () => undefined,
      close: () => engine.close(),
    })
  } catch (error) {
    await engine.close()
    throw error
  }
}

const older = (name: string) =>
  new RapporteurError(
    'workspace-older',
    `The tables of ${name} were made by an older version of Rapporteur.`,
    'Nothing was changed. Run "rapporteur migrate" when nobody uses the older version on it any more.',
  )

async function opened(
  db: Kysely<Tables>,
  log: Log | null,
  folding: Progress | undefined,
  held: Held,
): Promise<Workspace> {
  const schema = loadSchema()
  const explain = (error: unknown) => orDiskFull(error, held.folder)
  const ledger = new Ledger(db, schema, null, explain)
  if (!(await ledger.isFolded())) await ledger.rebuild(folding)
  if (log) await reconcile(db, log, ledger)
  const lines: BatchLog | null = log && {
    append: async (batch) => (await log.append(batch)).takeBack,
    appendAll: async (batches) => (await log.appendAll(batches)).takeBack,
    lines: () => checkedLines(held.folder),
  }
  return new Workspace(held, db, schema, lines, explain)
}

interface Held {
  /** The folder, or the URL of the database without its password. */
  readonly folder: string
  serve(address: string): Promise<void>
  close(): Promise<void>
}

/** The record of one workspace. That of a folder is opened by this process alone. */
export class Workspace extends ReviewedLedger {
  constructor(
    private readonly held: Held,
    ...ledger: ConstructorParameters<typeof Ledger>
  ) {
    super(...ledger)
  }

  /** The folder, or the URL of the database without its password. */
  get folder(): string {
    return this.held.folder
  }

  /** Says where the workspace is served, for a second process that finds it in use. */
  serve(address: string): Promise<void> {
    return this.held.serve(address)
  }

  async close(): Promise<void> {
    try {
      await this.held.close()
    } catch (error) {
      throw orDiskFull(error, this.folder)
    }
  }
}
