import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happening, happenings } from '../testing/happenings.ts'
import { bucketsOf } from '../time/buckets.ts'
import { firstOf, latestOf, levelsOf } from './ends.ts'
import { tempoOf } from './tempo.ts'

describe('tempo', () => {
  it('counts contacts by level, those without a known office last', () => {
    const contacts = [
      happening({ id: '1', date: '2023-05-01', level: 'head of state' }),
      happening({ id: '2', date: '2024-05-01', level: 'minister' }),
      happening({ id: '3', date: '2024-06', sources: ['a', 'b'] }),
    ]
    expect(tempoOf(contacts, 'year').map(({ bucket, levels, sources }) => [bucket, levels, sources])).toEqual([
      ['2023', [{ level: 'head of state', expected: 1 }], 1],
      [
        '2024',
        [
          { level: 'minister', expected: 1 },
          { level: null, expected: 1 },
        ],
        3,
      ],
    ])
    expect(levelsOf(contacts).map(({ level, contacts: n, latest }) => [level, n, latest?.event])).toEqual([
      ['head of state', 1, '1'],
      ['minister', 1, '2'],
      [null, 1, '3'],
    ])
  })

  it('its levels sum to all contacts of a bucket', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom('month', 'quarter', 'year'), (contacts, unit) => {
        const buckets = bucketsOf(contacts, unit)
        tempoOf(contacts, unit).forEach(({ levels, expected, bucket }, i) => {
          expect(bucket).toBe(buckets[i]?.bucket)
          expect(levels.reduce((n, level) => n + level.expected, 0)).toBeCloseTo(expected, 6)
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe('first and latest contact', () => {
  it.each<[string[], [string, boolean] | null, [string, boolean] | null]>([
    [[], null, null],
    [['2024-01-01'], ['0', true], ['0', true]],
    [
      ['2024-01-01', '2024-01', '2024-02-01'],
      ['0', true],
      ['2', true],
    ],
    [
      ['2024-01-10', '2024', '2024-02-01'],
      ['1', false],
      ['1', false],
    ],
    [
      ['../2005', '2024-01-01'],
      ['1', false],
      ['1', true],
    ],
  ])('of %j', (dates, first, latest) => {
    const contacts = dates.map((date, i) => happening({ id: String(i), date }))
    const shown = (end: ReturnType<typeof firstOf>) => end && [end.event, end.certain]
    expect(shown(firstOf(contacts))).toEqual(first)
    expect(shown(latestOf(contacts))).toEqual(latest)
  })
})
