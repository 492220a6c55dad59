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

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/run': 'src/cli/run.ts',
    'ledger/opening-worker': 'src/ledger/engine/opening-worker.mjs',
    'read/pdf-worker': 'src/read/pdf-worker.mjs',
    'intake/proposing-worker': 'src/intake/proposing-worker.ts',
  },
  outDir: 'dist',
  clean: ['dist/*.js', 'dist/*.ts', 'dist/cli', 'dist/intake', 'dist/ledger', 'dist/read'],
  platform: 'node',
  target: 'node20',
  format: 'esm',
  dts: { entry: ['src/index.ts'] },
  fixedExtension: false,
  plugins: [parsedWhenLoaded],
})
