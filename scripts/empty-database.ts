import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packDatabase, packedDatabase } from '../src/ledger/engine/empty-database.ts'
import { makePglite } from '../src/ledger/engine/pglite.ts'

/** `npm run build:database`: has the embedded engine make a database and packs it, so that workspaces made with this build need not wait for that. */
const folder = await mkdtemp(join(tmpdir(), 'rapporteur-empty-'))
try {
  // Else it would be unpacked from the former one.
  await rm(packedDatabase(), { force: true })
  const database = join(folder, 'db')
  await makePglite(database)
  await packDatabase(database, packedDatabase())
} finally {
  await rm(folder, { recursive: true, force: true })
}
