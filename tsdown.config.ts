import { readFileSync } from 'node:fs'
import { defineConfig, type Rolldown } from 'tsdown'

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

/** Libraries of many small files that most commands load: in one file they take a fraction of the time. */
const BUNDLED = ['kysely']

/** What is bundled keeps its licence. */
const licences: Rolldown.Plugin = {
  name: 'licences-of-what-is-bundled',
  generateBundle() {
    const source = BUNDLED.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`).join(
      '\n\n',
    )
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
  },
}

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/run': 'src/cli/run.ts',
    'ledger/opening-worker': 'src/ledger/engine/opening-worker.mjs',
    'read/pdf-worker': 'src/read/pdf-worker.mjs',
    'intake/proposing-worker': 'src/intake/proposing-worker.ts',
  },
  outDir: 'dist',
  clean: ['dist/*.js', 'dist/*.ts', 'dist/licences.txt', 'dist/cli', 'dist/intake', 'dist/ledger', 'dist/read'],
  platform: 'node',
  target: 'node20',
  format: 'esm',
  dts: { entry: ['src/index.ts'] },
  fixedExtension: false,
  deps: { alwaysBundle: BUNDLED },
  plugins: [parsedWhenLoaded, licences],
})
