import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happening, happenings } from '../testing/happenings.ts'
import { bucketsOf, isPlaced, type Unit } from './buckets.ts'
import { dayNumber } from './days.ts'

const shown = (dates: readonly (string | null)[], unit: Unit, window?: { from?: string; to?: string }) =>
  bucketsOf(
    dates.map((date, i) => happening({ id: String(i), date })),
    unit,
    window,
  ).map(({ bucket, sure, possible, expected }) => [bucket, sure, possible, Math.round(expected * 1000) / 1000])

describe('events by time', () => {
  it.each<[string, (string | null)[], Unit, { from?: string; to?: string }?, ...(string | number)[][]]>([
    ['a day counts once', ['2024-11-12'], 'month', {}, ['2024-11', 1, 1, 1]],
    [
      'gaps are shown',
      ['2024-01-05', '2024-03-05'],
      'month',
      {},
      ['2024-01', 1, 1, 1],
      ['2024-02', 0, 0, 0],
      ['2024-03', 1, 1, 1],
    ],
    ['a month is sure in its quarter', ['2024-11'], 'quarter', {}, ['2024-Q4', 1, 1, 1]],
    [
      'a year is spread by days',
      ['2023'],
      'quarter',
      {},
      ['2023-Q1', 0, 1, 0.247],
      ['2023-Q2', 0, 1, 0.249],
      ['2023-Q3', 0, 1, 0.252],
      ['2023-Q4', 0, 1, 0.252],
    ],
    ['a stretch over the new year', ['2023-12-31/2024-01-03'], 'year', {}, ['2023', 0, 1, 0.25], ['2024', 0, 1, 0.75]],
    ['what is not dated is left out', [null, '2024', '../2005'], 'year', {}, ['2024', 1, 1, 1]],
    [
      'a window is filled and cuts',
      ['2023', '2025-02-01'],
      'year',
      { from: '2022-05-01', to: '2024-01-01' },
      ['2022', 0, 0, 0],
      ['2023', 1, 1, 1],
      ['2024', 0, 0, 0],
    ],
  ])('%s', (_, dates, unit, window, ...expected) => {
    expect(shown(dates, unit, window)).toEqual(expected)
  })

  it('agree with counting each day of each event', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom<Unit>('month', 'quarter', 'year'), (events, unit) => {
        const buckets = bucketsOf(events, unit)
        const placed = events.filter(isPlaced)
        expect(buckets.reduce((n, b) => n + b.expected, 0)).toBeCloseTo(placed.length, 6)
        for (const bucket of buckets) {
          const shares = placed.map((e) => share(e, bucket))
          expect(bucket.expected).toBeCloseTo(
            shares.reduce((a, b) => a + b, 0),
            6,
          )
          expect(bucket.possible).toBe(shares.filter((s) => s > 0).length)
          expect(bucket.sure).toBe(shares.filter((s) => s === 1).length)
        }
      }),
      { numRuns: 30 },
    )
  })
})

function share({ earliest, latest }: { earliest: string; latest: string }, { from, to }: { from: string; to: string }) {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  let [inside, all] = [0, 0]
  for (let day = dayNumber(earliest); day <= dayNumber(latest); day++) {
    all++
    if (day >= start && day <= end) inside++
  }
  return inside / all
}
