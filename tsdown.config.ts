import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'

/** Data as a string that is parsed when it is loaded, which takes the engine a fraction of what compiling it as an object takes. */
const parsedWhenLoaded: Rolldown.Plugin = {
  name: 'json-parsed-when-loaded',
  transform: {
    filter: { id: /[\\/](data|generated)[\\/].*\.json$/ },
    handler: (code) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))})`,
      moduleType: 'js',
    }),
  },
}

/** The words of wink's English model and their features as bytes of a file, which take a tenth of the time to read that they take as JSON. */
const packedWords: Rolldown.Plugin = {
  name: 'packed-words-of-the-english-model',
  load: {
    filter: { id: /eng-core-web-model\.json$/ },
    handler(path) {
      const { lexicon, features, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
      const { lexeme, ...others } = features
      const numbers = Buffer.from(lexicon, 'base64')
      const words = Buffer.from(lexeme.list.join('\0'))
      const file = this.emitFile({
        type: 'asset',
        fileName: 'english-words.bin',
        source: Buffer.concat([numbers, words]),
      })
      return {
        moduleType: 'js',
        code: `import { readFileSync } from 'node:fs'
const packed = readFileSync(new URL(import.meta.ROLLUP_FILE_URL_${file}))
const core = JSON.parse(${JSON.stringify(JSON.stringify({ ...rest, features: others }))})
core.lexicon = packed.subarray(0, ${numbers.length})
core.features.lexeme = { list: packed.toString('utf8', ${numbers.length}).split('\\0') }
export default core`,
      }
    },
  },
}

/** The embedded engine makes itself a `require`, by which it would hide that of CommonJS, on which the bundler relies. */
const requireOfTheEngine: Rolldown.Plugin = {
  name: 'require-of-the-engine',
  transform: {
    filter: { id: /@electric-sql[\\/]pglite[\\/]/, code: /\bvar require=/ },
    handler: (code) => ({ code: code.replace(/\brequire\b/g, 'requireOfTheEngine') }),
  },
}

/** Libraries of many small files that most commands load: in one file they take a fraction of the time. */
const BUNDLED = ['kysely', /^wink-/]

/** The same for the program alone. What adds to zod must meet the zod that is bundled. */
const OF_THE_PROGRAM = [
  '@electric-sql/pglite',
  ...['commander', 'any-ascii', 'double-metaphone', 'p-limit'],
  ...['zod', '@hono/zod-openapi', '@hono/zod-validator', '@asteasolutions/zod-to-openapi'],
]

/** What is bundled keeps its licence, whatever it is. */
const licences: Rolldown.Plugin = {
  name: 'licences-of-what-is-bundled',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
    if (!chunks.some(({ fileName }) => /^cli.run\.c?js$/.test(fileName))) return
    const folders = chunks
      .flatMap(({ moduleIds }) => moduleIds)
      .flatMap(
        (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^.*:(?=[\\/])/, ''))?.[0] ?? [],
      )
    const source = [...new Set(folders)].sort().map(licenceIn).join('\n\n')
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
  },
}

/** Name, version and licence of a package by its folder. @throws Error where it names none. */
function licenceIn(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!license) throw new Error(`${name} is bundled and names no licence.`)
  const file = readdirSync(folder).find((own) => /^licen[cs]e/i.test(own))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
}

const common: UserConfig = {
  outDir: 'dist',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  plugins: [parsedWhenLoaded, packedWords, requireOfTheEngine, licences],
}

export default defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      client: 'src/client/client.ts',
      'ledger/opening-worker': 'src/ledger/engine/opening-worker.mjs',
      'read/pdf-worker': 'src/read/pdf-worker.mjs',
      'intake/proposing-worker': 'src/intake/proposing-worker.ts',
    },
    clean: [
      ...['js', 'cjs', 'ts'].map((ending) => `dist/*.${ending}`),
      ...['english-words.bin', 'licences.txt', 'cli', 'intake', 'ledger', 'read'].map((name) => `dist/${name}`),
    ],
    format: 'esm',
    dts: { entry: ['src/index.ts', 'src/client/client.ts'] },
    deps: { alwaysBundle: BUNDLED },
  },
  {
    // The program itself is CommonJS: what Node compiled of that can be kept by every version (bin/compiled.js).
    ...common,
    entry: { 'cli/run': 'src/cli/run.ts' },
    clean: false,
    format: 'cjs',
    outputOptions: { dynamicImportInCjs: false },
    dts: false,
    deps: { alwaysBundle: [...BUNDLED, ...OF_THE_PROGRAM] },
  },
])
