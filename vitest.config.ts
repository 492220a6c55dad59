import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/longest-first.ts'

const UNIT = ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts', 'web/src/**/*.test.ts']
const BROWSER = 'test/browser/**/*.test.ts'

const shared = {
  // A file of tests would load the program anew, which takes longer than most of them.
  isolate: false,
  // Three for two processors: files wait at times, for a page, a process or a lock.
  maxWorkers: '150%',
}

/** Both suites take their files from one queue, so that all processors are busy to the end. */
export default defineConfig({
  test: {
    globalSetup: 'test/setup/run-folder.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: UNIT,
          exclude: [BROWSER, 'node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: [BROWSER],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
})
