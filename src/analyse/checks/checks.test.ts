import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssertedWindow } from '../../model/assertion.ts'
import { addDays } from '../../model/edtf.ts'
import { isDay } from '../../model/iso-day.ts'
import { happening, happenings } from '../testing/happenings.ts'
import { type Claim, countingCheck } from './counting.ts'
import { coverageOf } from './coverage.ts'
import { windowFrom } from './window.ts'

const years = (count: number): AssertedWindow => ({ kind: 'length', count, unit: 'year' })
const months = (count: number): AssertedWindow => ({ kind: 'length', count, unit: 'month' })

describe('where a window begins', () => {
  it.each<[AssertedWindow, string, number, string | null, string | null]>([
    [months(2), '2024-11-12', 2, '2024-09-12', '2024-09-01'],
    [months(2), '2024-04-30', 2, '2024-02-29', '2024-02-01'],
    [years(5), '2024-11-12', 2, '2019-11-12', '2019-01-01'],
    [years(5), '2024-11-12', 1, '2019-11-12', '2019-11-12'],
    [{ kind: 'length', count: 2, unit: 'week' }, '2024-11-14', 2, '2024-10-31', '2024-10-28'],
    [{ kind: 'length', count: 10, unit: 'day' }, '2024-11-12', 2, '2024-11-02', '2024-11-02'],
    [{ kind: 'calendar', unit: 'year' }, '2024-11-12', 3, '2024-01-01', '2024-01-01'],
    [{ kind: 'calendar', unit: 'week' }, '2024-11-17', 3, '2024-11-11', '2024-11-11'],
    [{ kind: 'since', date: '2019' }, '2024-11-12', 1, '2020-01-01', '2020-01-01'],
    [{ kind: 'since', date: '2019' }, '2024-11-12', 3, '2020-01-01', '2019-01-01'],
    [{ kind: 'ever' }, '2024-11-12', 1, null, null],
  ])('%j up to %s, number %d', (window, on, number, strict, loose) => {
    expect(windowFrom(window, on, number)).toEqual({ strict, loose })
  })
})

describe('which of how many', () => {
  const COVERED = { enough: true, why: 'covered' }
  const THIN = { enough: false, why: 'thin' }
  const on = '2024-11-12'
  const claim = (number: number, window: AssertedWindow, told: Partial<Claim> = {}): Claim => ({
    number,
    from: windowFrom(window, on, number),
    earliest: on,
    latest: on,
    what: 'the meetings',
    selecting: null,
    ...told,
  })
  const held = (...dates: string[]) => dates.map((date) => happening({ id: date, date }))

  it.each<[string, Claim, string[], typeof COVERED, string]>([
    ['the second of two', claim(2, months(2)), ['2024-10-01'], THIN, 'supported'],
    ['as loosely as a month is used', claim(2, months(2)), ['2024-09-10'], THIN, 'supported'],
    ['a month that lies within', claim(2, months(2)), ['2024-09'], THIN, 'supported'],
    [
      'a month that may lie before',
      claim(2, months(2)),
      ['2024-10-01', '2024-08-20/2024-09-20'],
      THIN,
      'not enough on record',
    ],
    ['three where two are said', claim(2, months(2)), ['2024-10-01', '2024-10-20'], THIN, 'contradicted'],
    [
      'three, but of a selection',
      claim(2, months(2), { selecting: 'significant' }),
      ['2024-10-01', '2024-10-20'],
      COVERED,
      'not enough on record',
    ],
    ['none beside it, and covered', claim(2, months(2)), [], COVERED, 'contradicted'],
    ['none beside it, and thin', claim(2, months(2)), [], THIN, 'not enough on record'],
    ['the first in five years', claim(1, years(5)), ['2018-05-01'], COVERED, 'supported'],
    ['the first, thinly covered', claim(1, years(5)), ['2018-05-01'], THIN, 'not enough on record'],
    ['not the first', claim(1, years(5)), ['2021-05-01'], THIN, 'contradicted'],
    ['perhaps not the first', claim(1, years(5)), ['2019'], COVERED, 'not enough on record'],
    [
      'first since 2019, another in 2019',
      claim(1, { kind: 'since', date: '2019' }),
      ['2019-05-01'],
      COVERED,
      'supported',
    ],
    ['the first ever has an earlier one', claim(1, { kind: 'ever' }), ['1950-05-01'], THIN, 'contradicted'],
    [
      'what came later does not count',
      claim(2, { kind: 'calendar', unit: 'year' }),
      ['2024-05-01', '2024-12-01'],
      THIN,
      'supported',
    ],
    [
      'what was on the same day may',
      claim(2, { kind: 'calendar', unit: 'year' }),
      ['2024-05-01', on],
      THIN,
      'not enough on record',
    ],
  ])('%s', (_, asked, dates, coverage, verdict) => {
    expect(countingCheck(asked, held(...dates), coverage, new Set()).verdict).toBe(verdict)
  })

  it('is not supported by what the claiming source alone tells', () => {
    const [other] = held('2024-10-01')
    if (!other) throw new Error('none')
    const { verdict, why } = countingCheck(claim(2, months(2)), [other], THIN, new Set(other.sources))
    expect([verdict, why]).toEqual([
      'not enough on record',
      'With this one, 2 of the meetings are on record from 1 September 2024, but only this source tells of the others.',
    ])
  })

  it('never says more than the days of the events bear out, counted one by one', () => {
    fc.assert(
      fc.property(
        happenings,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (events, number, count, enough) => {
          const asked = claim(number, years(count))
          const { verdict } = countingCheck(asked, events, enough ? COVERED : THIN, new Set())
          // Each event can be on its first or its last day, at the two extremes.
          const dated = events.filter(({ earliest, latest }) => isDay(earliest) && isDay(latest))
          const inside = (day: string | null, from: string | null) => (day ?? '') >= (from ?? '') && (day ?? '') <= on
          const most =
            1 +
            dated.filter(
              ({ earliest, latest }) =>
                inside(earliest, asked.from.loose) ||
                inside(latest, asked.from.loose) ||
                ((earliest ?? '') < on && (latest ?? '') > on),
            ).length
          const least =
            1 +
            dated.filter(({ earliest, latest }) => inside(earliest, asked.from.strict) && (latest ?? '') < on).length
          if (verdict === 'supported') expect(number >= least && number <= most).toBe(true)
          if (verdict === 'contradicted') expect(number < least || (enough && number > most)).toBe(true)
          if (verdict !== 'contradicted') expect(number < least).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('whether the record covers a window', () => {
  const told = (date: string, source: string) => happening({ id: `${date} ${source}`, date, sources: [source] })
  const all = [told('2019-05-01', 'a'), told('2020-05-01', 'b'), told('2021-05-01', 'c'), told('2022-05-01', 'd')]
  it.each<[string, typeof all, string | null, boolean, string]>([
    ['each year, three sources, and one before', all, '2020-01-01', true, '3 sources tell of these sides in that time'],
    ['none before', all, '2018-01-01', false, 'does not reach back before 1 January 2018'],
    ['two sources', all.slice(0, 3), '2020-01-01', false, 'only 2 sources tell'],
    [
      'a year without',
      [...all.slice(0, 2), told('2020-06-01', 'x'), told('2022-05-01', 'd')],
      '2020-01-01',
      false,
      'in 2021',
    ],
    ['no beginning', all, null, false, 'reaches back to the beginning'],
  ])('%s', (_, events, from, enough, why) => {
    const found = coverageOf(events, from, '2022-12-31')
    expect(found.enough).toBe(enough)
    expect(found.why).toContain(why)
  })

  it('is thin for a window that reaches beyond what is on record', () => {
    expect(coverageOf(all, '2020-01-01', addDays('2022-12-31', 200)).enough).toBe(false)
  })
})
