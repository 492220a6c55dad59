import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { pairwise } from '../../bench/resolve/pairwise.ts'

it('the benchmark of recognising persons runs, and does better than trigrams', async () => {
  const args = ['--import', 'tsx', 'bench/resolve/run.ts', '--sizes', '10k']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const figures = (name: string) =>
    new RegExp(`${name} +([\\d.]+) +([\\d.]+) +([\\d.]+)`).exec(stdout)?.slice(1).map(Number) ?? []
  const [precision = 0, recall = 0, f1 = 0] = figures('same-person')
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.9)
  expect(f1).toBeGreaterThan(figures('trigrams alone')[2] ?? 1)
}, 120_000)

it.each([
  ['all as they should be', [1, 1, 2], [1, 1, 2], 1, 1],
  ['two persons as one', [1, 1, 1], [1, 1, 2], 1 / 3, 1],
  ['one person as two', [1, 2, 3], [1, 1, 2], 0, 0],
  ['three of four together', [1, 1, 1, 2], [5, 5, 5, 5], 1, 1 / 2],
])('%s', (_what, found, truth, precision, recall) => {
  const counted = pairwise(found, truth)
  expect(counted.precision).toBeCloseTo(precision)
  expect(counted.recall).toBeCloseTo(recall)
})
