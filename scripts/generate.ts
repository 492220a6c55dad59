import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadSchema } from '../src/ledger/schema.ts'
import { manPage } from './man/page.ts'
import { modelPage } from './model/page.ts'
import { schemesModule } from './model/schemes.ts'
import { modelTypes } from './model/types.ts'

/** `npm run generate`: makes docs/model.md and src/model/generated from data/schema, and man/rapporteur.1 from the declarations of the commands. */
const root = fileURLToPath(new URL('..', import.meta.url))
const schema = loadSchema(`${root}data/schema`)
const types = `${root}src/model/generated/properties.ts`
mkdirSync(`${root}src/model/generated`, { recursive: true })
writeFileSync(`${root}docs/model.md`, modelPage(schema))
const schemes = `${root}src/model/generated/schemes.ts`
writeFileSync(types, modelTypes(schema))
writeFileSync(schemes, schemesModule(schema))
execFileSync('npx', ['biome', 'check', '--write', types, schemes], { cwd: root, stdio: 'inherit' })

// What the help says of the workspace depends on it.
delete process.env.DATABASE_URL
const { program } = await import('../src/cli/main.ts')
mkdirSync(`${root}man`, { recursive: true })
writeFileSync(`${root}man/rapporteur.1`, manPage(program()))
