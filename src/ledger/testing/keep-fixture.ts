import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { fixtureOf } from './fixtures.ts'
import { openTables } from './tables.ts'

/** Keeps what is in a workspace that a released version made: `npx tsx src/ledger/testing/keep-fixture.ts WORKSPACE`. */
const [place = ''] = process.argv.slice(2)
const { db, close } = await openTables(place)
const fixture = await fixtureOf(db)
await close()
const file = join(packageRoot(), 'test', 'fixtures', 'schema', `${fixture.schema}.json`)
await writeFile(file, `${JSON.stringify(fixture)}\n`)
process.stdout.write(`${file}\n`)
