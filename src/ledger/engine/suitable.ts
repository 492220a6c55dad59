/** What a server says of itself. */
export interface ServerFacts {
  /** As `server_version_num` gives it: 150004 for 15.4. */
  readonly version: string
  readonly encoding: string
  /** Those of the needed extensions that it has installed. */
  readonly extensions: readonly string[]
}

const OLDEST = 15
export const NEEDED = ['btree_gist', 'pg_trgm']

/** Why a ledger cannot live in a database of that server, and what to do; null where it can. */
export function unsuitable({ version, encoding, extensions }: ServerFacts): { what: string; advice: string } | null {
  const major = Math.floor(Number(version) / 10_000)
  if (major < OLDEST) return { what: `runs on PostgreSQL ${major}`, advice: `Use PostgreSQL ${OLDEST} or later.` }
  if (encoding !== 'UTF8')
    return {
      what: `keeps text as ${encoding}`,
      advice: 'Make one with "createdb --encoding=UTF8 --template=template0 NAME".',
    }
  const missing = NEEDED.filter((name) => !extensions.includes(name))
  if (missing.length === 0) return null
  return {
    what: `runs on a server without the extension${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}`,
    advice: 'Install the package postgresql-contrib on the server, or let its administrator do so.',
  }
}
