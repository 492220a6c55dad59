import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesAt, isAbsent, isBlank } from './bytes.ts'

/** Files and folders without which PostgreSQL does not start. PGlite would make a new database where the first is missing. */
const NEEDED = [
  'PG_VERSION',
  'postgresql.conf',
  'pg_hba.conf',
  'pg_ident.conf',
  'global/pg_control',
  'global/pg_filenode.map',
  'pg_xact',
  'pg_multixact/members',
  'pg_multixact/offsets',
  'pg_wal',
  'base/1/PG_VERSION',
  'base/1/pg_filenode.map',
  'base/5/PG_VERSION',
  'base/5/pg_filenode.map',
]
/** Of these only the beginning is looked at; PostgreSQL writes something there in every one. */
const BEGINNING = 512

const SEGMENT = 16 * 1024 * 1024

/**
 * What is wrong with a database folder that is not open, in words that name the file, or null where it looks whole.
 * It only reads: PostgreSQL itself would change a damaged folder before it gives up.
 *
 * @example await whatIsDamaged('workspace/db') // "db/pg_xact/0000 is overwritten with zeros"
 */
export async function whatIsDamaged(db: string): Promise<string | null> {
  for (const name of NEEDED) {
    const wrong = await wrongWith(join(db, name))
    if (wrong) return `db/${name} is ${wrong}`
  }
  const [commits] = (await readdir(join(db, 'pg_xact'))).sort()
  const wrong = commits ? await wrongWith(join(db, 'pg_xact', commits)) : 'missing'
  if (wrong) return `db/pg_xact/${commits ?? '0000'} is ${wrong}`
  if (!/^\d+\s*$/.test(await readFile(join(db, 'PG_VERSION'), 'utf8'))) return 'db/PG_VERSION is overwritten'
  const control = controlOf(await readFile(join(db, 'global/pg_control')))
  if (!control) return 'db/global/pg_control is cut short'
  for (const position of [control.redo, control.checkpoint]) {
    const wrong = await wrongAt(db, control.timeline, position)
    if (wrong) return wrong
  }
  return null
}

async function wrongWith(path: string): Promise<string | null> {
  try {
    const entry = await stat(path)
    if (!entry.isFile()) return null
    if (entry.size === 0) return 'empty'
    return isBlank(await bytesAt(path, 0, BEGINNING)) ? 'overwritten with zeros' : null
  } catch (error) {
    if (isAbsent(error)) return 'missing'
    throw error
  }
}

interface Control {
  readonly timeline: number
  /** Positions in the write-ahead log, in bytes from its beginning. */
  readonly checkpoint: bigint
  readonly redo: bigint
}

/** The fields of `ControlFileData` (PostgreSQL's src/include/catalog/pg_control.h) that say where recovery starts. */
function controlOf(bytes: Buffer): Control | null {
  if (bytes.length < 296) return null
  return {
    checkpoint: bytes.readBigUInt64LE(32),
    redo: bytes.readBigUInt64LE(40),
    timeline: bytes.readUInt32LE(48),
  }
}

/** Looks for the length of the record at a position of the write-ahead log. Its tail is PostgreSQL's own to judge. */
async function wrongAt(db: string, timeline: number, position: bigint): Promise<string | null> {
  const size = BigInt(SEGMENT)
  const parts = [BigInt(timeline), position >> 32n, (position & 0xffffffffn) / size]
  const name = `pg_wal/${parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('')}`
  try {
    const length = await bytesAt(join(db, name), Number(position % size), 4)
    return length.length < 4 || isBlank(length) ? `db/${name} is cut short or overwritten` : null
  } catch (error) {
    if (isAbsent(error)) return `db/${name} is missing`
    throw error
  }
}
