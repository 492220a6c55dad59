import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebian } from './debian.mjs'

const DEBIAN = '/usr/lib/postgresql'

const found = () =>
  [
    process.env.POSTGRES_BIN,
    ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(delimiter),
  ].some((folder) => folder && existsSync(join(folder, 'initdb')))

/** Whether there is a PostgreSQL server for the tests; installs Debian's where this is Debian, the user is root, and there is none. */
export function postgres() {
  if (found()) return true
  installDebian('postgresql', 'PostgreSQL for the tests of the ledger on a server')
  return found()
}

export const ADVICE =
  'The tests on PostgreSQL were left out: install its server ("apt-get install postgresql", or your system\'s package) or name the folder of its binaries in POSTGRES_BIN.'
