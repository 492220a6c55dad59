import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PlainSchema } from '../src/ledger/schema.ts'
import { schemaIn } from '../src/ledger/schema-folder.ts'
import { clientTypes } from './api/types.ts'
import { manPage } from './man/page.ts'
import { crosswalkModule } from './model/crosswalk.ts'
import { modelPage } from './model/page.ts'
import { schemesModule } from './model/schemes.ts'
import { modelTypes } from './model/types.ts'

/** `npm run generate`: makes docs/model.md, src/model/generated and src/ledger/generated from data/schema, src/client/generated from the routes of the server, and man/rapporteur.1 from the declarations of the commands. */
const root = fileURLToPath(new URL('..', import.meta.url))
const schema = schemaIn(`${root}data/schema`)
const types = `${root}src/model/generated/properties.ts`
mkdirSync(`${root}src/model/generated`, { recursive: true })
const plain: PlainSchema = {
  kinds: [...schema.values()],
  schemes: Object.fromEntries(schema.schemes),
  qualifiers: schema.qualifiers,
  common: schema.common,
}
mkdirSync(`${root}src/ledger/generated`, { recursive: true })
writeFileSync(`${root}src/ledger/generated/schema.json`, `${JSON.stringify(plain, null, 1)}\n`)
writeFileSync(`${root}docs/model.md`, modelPage(schema))
const schemes = `${root}src/model/generated/schemes.ts`
writeFileSync(types, modelTypes(schema))
writeFileSync(schemes, schemesModule(schema))
const crosswalk = `${root}src/model/generated/crosswalk.ts`
writeFileSync(crosswalk, crosswalkModule(schema))
const client = `${root}src/client/generated/api.ts`
mkdirSync(`${root}src/client/generated`, { recursive: true })
writeFileSync(client, await clientTypes())
execFileSync(
  'npx',
  ['biome', 'check', '--write', types, schemes, crosswalk, `${root}src/ledger/generated/schema.json`],
  {
    cwd: root,
    stdio: 'inherit',
  },
)

// What the help says of the workspace depends on it.
delete process.env.DATABASE_URL
const { program } = await import('../src/cli/main.ts')
mkdirSync(`${root}man`, { recursive: true })
writeFileSync(`${root}man/rapporteur.1`, manPage(program()))
