import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../model/edtf.ts'
import { happening } from '../testing/happenings.ts'
import { dayNumber } from '../time/days.ts'
import { roundFindings, type Told } from './findings.ts'
import type { Reading, Round } from './round.ts'

/** A round of a day, a place and a number, or of several numbers that sources give. */
function round(date: string | null, number: number | readonly number[] | null, told: Partial<Round> = {}): Round {
  const numbers = number === null ? [] : [number].flat()
  const readings = numbers.map((n): Reading => ({ number: n, sources: [`src_${n}`], decided: false }))
  return { ...happening({ id: `${date}`, date, round: numbers[0] ?? null, ...told }), readings, ...told }
}

const told = (on: string, cadence: Told['cadence'] = 'annual'): Told => ({ on, cadence, established: null })
const consultations = (first: number | readonly number[]): Round[] => [
  round('2023-09-19', first, { place: 'Moscow' }),
  round('2024-11-12', 19, { place: 'Beijing' }),
  round('2025-12-02', 20, { place: 'Moscow' }),
  round('2026', 21, { place: 'China', status: 'planned' }),
]
const numbersOf = (rounds: readonly Round[], cadence: Told['cadence'] = 'annual') =>
  roundFindings(rounds, told('2026-01-01', cadence)).rounds.map(({ number }) => number)

describe('which number a round has', () => {
  it.each<[string, Round[], (number | null)[]]>([
    ['one that its neighbours let expect', consultations([8, 18]), [18, 19, 20, 21]],
    ['whichever the views show', consultations([18, 8]), [18, 19, 20, 21]],
    ['between two others', [round('2001-05-01', 1), round('2003-05-01', [3, 13]), round('2005-05-01', 5)], [1, 3, 5]],
    ['not that of another round', [round('2001-05-01', 1), round('2002-05-01', [1, 2])], [1, 2]],
    ['not one that was before it', [round('2001-05-01', 5), round('2001-09-01', [4, 6])], [5, 6]],
    ['as shown where neighbours do not tell them apart', [round('2001-05-01', 1), round('2002-11-01', [2, 3])], [1, 2]],
    ['as shown where there is nothing to compare', [round('2001-05-01', [7, 17])], [7]],
  ])('%s', (_, rounds, expected) => {
    expect(numbersOf(rounds)).toEqual(expected)
  })

  it('as somebody decided, whatever fits', () => {
    const [first, ...others] = consultations([8, 18])
    if (!first) throw new Error('no round')
    const decided = { ...first, readings: first.readings.map((r) => ({ ...r, decided: r.number === 8 })) }
    expect(numbersOf([decided, ...others])).toEqual([8, 19, 20, 21])
  })

  it('is told with how far the others are off', () => {
    const { rounds } = roundFindings(consultations([8, 18]), told('2026-01-01'))
    expect(rounds[0]).toMatchObject({
      clear: true,
      readings: [
        { number: 18, clashes: 0, why: '1 round from the 19th, 420 days away, when about 1.1 would be expected' },
        { number: 8, clashes: 0, why: '11 rounds from the 19th, 420 days away, when about 1.1 would be expected' },
      ],
    })
  })
})

describe('how often rounds come', () => {
  it.each<[string, Round[], Told['cadence'], Record<string, unknown>]>([
    ['about once a year', consultations(18), 'annual', { median: 402.5, nearest: 'annual', agrees: true }],
    [
      'numbers missing between are divided by',
      [round('2010-05-01', 3), round('2014-05-01', 5)],
      'annual',
      { median: 730.5, nearest: 'biennial', agrees: false },
    ],
    [
      'without numbers by dates',
      [round('2010-05-01', null), round('2010-11-01', null)],
      null,
      { median: 184, nearest: 'semiannual', agrees: null, by: 'dates' },
    ],
    ['not of one round', [round('2010-05-01', 3)], 'annual', { median: null, nearest: null, agrees: null }],
    [
      'what was called off is none',
      [round('2010-05-01', 3), round('2011-05-01', 4, { status: 'cancelled' })],
      null,
      { median: null },
    ],
  ])('%s', (_, rounds, cadence, expected) => {
    expect(roundFindings(rounds, told('2026-01-01', cadence)).cadence).toMatchObject(expected)
  })

  it('is bracketed where dates are imprecise', () => {
    const { cadence } = roundFindings([round('2010-05', 3), round('2011', 4)], told('2026-01-01'))
    expect(cadence.intervals).toEqual([{ from: '2010-05', to: '2011', rounds: 1, days: 412, least: 215, most: 609 }])
  })
})

describe('missing, doubled and out of order', () => {
  it.each<[string, Round[], Record<string, unknown>]>([
    [
      'a round missing',
      [round('2010-05-01', 3), round('2012-05-01', 5)],
      { missing: [{ number: 4, about: '2011-05-02', earliest: '2010-05-01', latest: '2012-05-01' }] },
    ],
    [
      'two events of one number',
      [round('2010-05-01', 3), round('2010-05-03', 3)],
      { doubled: [{ events: ['2010-05-01', '2010-05-03'], number: 3, days: 2 }], missing: [] },
    ],
    [
      'two numbers within days of each other',
      [round('2010-05-01', 3), round('2010-05-03', 4), round('2011-05-03', 5), round('2012-05-03', 6)],
      { doubled: [{ events: ['2010-05-01', '2010-05-03'], number: null, days: 2 }] },
    ],
    [
      'the later number first',
      [round('2010-05-01', 4), round('2011-05-01', 3)],
      { outOfOrder: [{ events: ['2011-05-01', '2010-05-01'], numbers: [3, 4] }], cadence: { intervals: [] } },
    ],
    ['a month and a day in it are in no order', [round('2010-05', 3), round('2010-05-02', 4)], { outOfOrder: [] }],
  ])('%s', (_, rounds, expected) => {
    expect(roundFindings(rounds, told('2026-01-01'))).toMatchObject(expected)
  })
})

describe('the next round', () => {
  it.each<[string, Round[], Told, Record<string, unknown> | null]>([
    [
      'by two intervals, and by the plan',
      consultations(18),
      told('2026-01-15'),
      {
        number: 21,
        predicted: { earliest: '2026-10-07', latest: '2027-04-12', method: 'intervals' },
        expected: { earliest: '2026-10-07', latest: '2026-12-31' },
        host: { code: 'CHN' },
        state: 'ahead',
      },
    ],
    ['due within the window', consultations(18), told('2026-11-01'), { state: 'due', overdue: 0 }],
    ['overdue behind it', consultations(18), told('2027-01-10'), { state: 'overdue', overdue: 10 }],
    ['dormant after three periods', consultations(18), told('2029-12-01'), { state: 'dormant' }],
    [
      'by the stated cadence where one round is on record',
      [round('2024-07-01', 3)],
      told('2024-12-01'),
      { predicted: { earliest: '2024-12-11', latest: '2026-01-19', about: '2025-07-01', method: 'stated cadence' } },
    ],
    [
      'by one interval where no cadence is stated',
      [round('2024-07-01', 3), round('2024-08-01', 4)],
      told('2024-12-01', null),
      { predicted: { about: '2024-09-01', method: 'one interval' } },
    ],
    ['not without either', [round('2024-07-01', 3)], told('2024-12-01', null), null],
    [
      'a plan that is over for good is none',
      [...consultations(18), round('2025', 20, { id: 'old', status: 'planned' })],
      told('2026-01-01'),
      { planned: '2026' },
    ],
    [
      'the other host in turn',
      consultations(18).slice(0, 3),
      told('2026-01-01'),
      { host: { code: 'CHN', name: 'China' } },
    ],
  ])('%s', (_, rounds, asked, expected) => {
    const { next } = roundFindings(rounds, asked)
    if (expected === null) expect(next).toBeNull()
    else expect(next).toMatchObject(expected)
  })
})

describe('the founding that numbers imply', () => {
  it.each<[string, Round[], Told['cadence'], Record<string, unknown>]>([
    ['an annual 19th in 2024', [round('2024-11-12', 19)], 'annual', { atLatest: '2006', before: '2005', paced: null }],
    [
      'years left out since show',
      [round('2015-05-01', 10), round('2024-11-12', 18)],
      'annual',
      { atLatest: '2006', before: '2005' },
    ],
    ['every two years', [round('2024-11-12', 3)], 'biennial', { atLatest: '2020', before: '2018' }],
    ['twice a year', [round('2024-11-12', 3)], 'semiannual', { atLatest: '2023', before: '2023' }],
    ['with the pace on record', consultations(18), 'annual', { atLatest: '2006', before: '2005', paced: '2002/2007' }],
  ])('%s', (_, rounds, cadence, expected) => {
    expect(roundFindings(rounds, told('2026-01-01', cadence)).founding).toMatchObject(expected)
  })
})

describe('who hosts', () => {
  it.each<[string, [number, string][], boolean | null, number[][]]>([
    [
      'by turns',
      [
        [1, 'Moscow'],
        [2, 'Beijing'],
        [3, 'Kazan'],
      ],
      true,
      [],
    ],
    [
      'by turns over a gap',
      [
        [1, 'Moscow'],
        [3, 'Moscow'],
        [4, 'Beijing'],
      ],
      true,
      [],
    ],
    [
      'a break',
      [
        [1, 'Moscow'],
        [2, 'Moscow'],
        [3, 'Beijing'],
      ],
      false,
      [[1, 2]],
    ],
    [
      'three hosts',
      [
        [1, 'Moscow'],
        [2, 'Delhi'],
        [3, 'Beijing'],
      ],
      null,
      [],
    ],
    [
      'too few',
      [
        [1, 'Moscow'],
        [2, 'Beijing'],
      ],
      null,
      [],
    ],
  ])('%s', (_, held, alternates, breaks) => {
    const rounds = held.map(([number, place]) => round(`20${10 + number}-05-01`, number, { place }))
    const { hosts } = roundFindings(rounds, told('2026-01-01'))
    expect([hosts.alternates, hosts.breaks.map(({ numbers }) => numbers)]).toEqual([alternates, breaks])
  })
})

it('agrees with going through all numbers and days one by one', () => {
  const gaps = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 30, max: 900 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (list, start, shuffle) => {
      let [number, day] = [start, '1990-01-01']
      const rounds = [round(day, number)]
      for (const { steps, days } of list) {
        number += steps
        day = addDays(day, days)
        rounds.push(round(day, number))
      }
      const mixed = [...rounds].sort(() => (shuffle.next().value ?? 0) % 2 || -1)
      const { cadence, missing, founding } = roundFindings(mixed, told('2026-01-01', null))
      const present = new Set(rounds.map((r) => r.round))
      const absent = []
      for (let n = start; n <= number; n++) if (!present.has(n)) absent.push(n)
      expect(missing.map((m) => m.number)).toEqual(absent)
      const per = list.map(({ steps, days }) => days / steps).sort((a, b) => a - b)
      const middle = ((per[(per.length - 1) >> 1] ?? 0) + (per[per.length >> 1] ?? 0)) / 2
      expect(cadence.median).toBeCloseTo(middle, 6)
      expect(cadence.intervals.reduce((n, i) => n + i.days * i.rounds, 0)).toBeCloseTo(
        dayNumber(day) - dayNumber('1990-01-01'),
        6,
      )
      for (const one of founding?.rounds ?? []) expect((founding?.atLatest ?? '') <= one.implied).toBe(true)
    }),
    { numRuns: 60 },
  )
})
