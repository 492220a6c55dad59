import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changePoints, costOf, penaltyOf, SHORTEST } from './change-points.ts'

describe('where the rate of counts changes', () => {
  it.each([
    ['nothing', [], []],
    ['too few', [0, 9], []],
    ['a constant rate', [2, 3, 2, 1, 2, 3, 2, 2, 1, 3], []],
    ['none at all', [0, 0, 0, 0, 0, 0, 0], []],
    ['a rise', [0, 1, 0, 0, 1, 8, 9, 7, 10, 8], [5]],
    ['a fall to nothing', [6, 5, 7, 6, 5, 0, 0, 0, 0], [5]],
    ['a rise and a fall', [1, 0, 1, 1, 9, 8, 9, 10, 1, 0, 1, 0], [4, 8]],
    ['one outlier is no run', [1, 1, 1, 1, 9, 1, 1, 1, 1], []],
  ])('%s', (_, counts, points) => {
    expect(changePoints(counts)).toEqual(points)
  })

  it('costs as little as the best of all ways to cut the series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: SHORTEST, maxLength: 14 }), (counts) => {
        const cost = costOf(counts)
        const total = (points: readonly number[]) =>
          [0, ...points].reduce((sum, at, i) => sum + cost(at, points[i] ?? counts.length), 0) +
          penaltyOf(counts.length) * points.length
        const least = Math.min(...cuts(counts.length).map(total))
        expect(total(changePoints(counts))).toBeCloseTo(least, 9)
      }),
      { numRuns: 200 },
    )
  })

  it('finds no change in most series of one rate', () => {
    const random = seeded(7)
    const series = Array.from({ length: 200 }, () => Array.from({ length: 40 }, () => poisson(2, random)))
    expect(series.filter((counts) => changePoints(counts).length > 0).length).toBeLessThan(20)
  })
})

/** All ways to cut a series of that length into runs that are long enough. */
function cuts(n: number, from = 0): number[][] {
  const ways: number[][] = n - from >= SHORTEST ? [[]] : []
  for (let at = from + SHORTEST; at <= n - SHORTEST; at++) for (const rest of cuts(n, at)) ways.push([at, ...rest])
  return ways
}

/** A linear congruential generator: the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Knuth's way. */
function poisson(mean: number, random: () => number): number {
  let [count, product] = [0, random()]
  while (product > Math.exp(-mean)) {
    count++
    product *= random()
  }
  return count
}
