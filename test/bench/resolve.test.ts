import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Chance } from '../../bench/ledger/chance.ts'
import { KeyIndex } from '../../bench/resolve/key-index.ts'
import { pairwise } from '../../bench/resolve/pairwise.ts'
import { type Growth, Stock } from '../../bench/resolve/stock.ts'

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

describe('a stock of names grows with its bearers', () => {
  const parts = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'ru']
  const words = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => ({ latin: a + b + c, native: null }))))
  const drawn = (growth: Growth, bearers: number) => {
    const [stock, chance] = [new Stock(words, growth), new Chance(1)]
    return Array.from({ length: bearers }, () => stock.draw(chance).latin)
  }

  // Pitman and Yor: (strength / discount) * ((1 + n / strength) ** discount - 1), and strength * ln(1 + n / strength) without a discount.
  it.each<[Growth, number, number]>([
    [{ discount: 0.65, strength: 20 }, 200, 115],
    [{ discount: 0.65, strength: 20 }, 2000, 591],
    [{ discount: 0, strength: 5 }, 200, 18],
    [{ discount: 0, strength: 5 }, 2000, 30],
  ])('%j: of %i bearers about %i names', (growth, bearers, names) => {
    const found = new Set(drawn(growth, bearers)).size
    expect(Math.abs(found / names - 1)).toBeLessThan(0.2)
  })

  it('of names that are all on a list there are no others', () => {
    const listed = new Set(words.map(({ latin }) => latin))
    expect(drawn({ discount: 0, strength: 500 }, 1000).every((name) => listed.has(name))).toBe(true)
  })
})

describe('persons that share keys', () => {
  const index = new KeyIndex(4)
  for (const [person, keys] of [['a', 'b'], ['a', 'c'], ['a'], ['a', 'b', 'c']].entries()) index.add(person, keys, [])

  it.each<[string, string[], number, number[]]>([
    ['those that share most come first', ['b', 'c'], 5, [3, 0, 1]],
    ['the rarest keys are read first', ['a', 'c'], 2, [3, 1]],
    ['as many as are asked for', ['b', 'c'], 2, [3, 0]],
    ['unknown keys find nobody', ['z'], 5, []],
  ])('%s', (_what, keys, most, found) => {
    expect(index.nearest(keys, most)).toEqual(found)
  })

  it('where more have a key than are read, the latest are found', () => {
    const common = new KeyIndex(2)
    for (let person = 0; person < 5; person++) common.add(person, ['a'], [])
    expect(common.nearest(['a'], 5)).toEqual([3, 4])
  })
})
