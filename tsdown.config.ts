import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
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
})
