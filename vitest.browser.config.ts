import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file has a server and a browser of its own.
    maxWorkers: '100%',
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
})
