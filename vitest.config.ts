import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts', 'web/src/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // By default one processor is left idle, which of two is half of the time.
    maxWorkers: '100%',
    // A file of tests would load the program anew, which takes longer than most of them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'test/setup/run-folder.ts',
  },
})
