import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, bounds, isEdtf, overlaps, precision } from './edtf.ts'

describe('bounds', () => {
  it.each([
    ['2024-11-12', '2024-11-12', '2024-11-12'],
    ['2024-11', '2024-11-01', '2024-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-11-XX', '2024-11-01', '2024-11-30'],
    ['2024-11~', '2024-11-01', '2024-11-30'],
    ['2024?', '2024-01-01', '2024-12-31'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2024-09/2024-11', '2024-09-01', '2024-11-30'],
    ['2024-11-11/2024-11-15', '2024-11-11', '2024-11-15'],
    ['../2005', '-infinity', '2005-12-31'],
    ['2005/..', '2005-01-01', 'infinity'],
  ])('%s runs from %s to %s', (edtf, earliest, latest) => {
    expect(bounds(edtf)).toEqual({ earliest, latest })
  })

  it.each([
    '',
    '24-11-12',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2024-11-12/2024-11-11',
    '../..',
    'yesterday',
    '2024/2025/2026',
    '2024-21-03',
    '202X-11',
    '2024-1-1',
    '2024-11-12T10:00',
  ])('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false)
    expect(() => bounds(text)).toThrow(/is not a date in EDTF/)
  })

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -4000, max: 4000 }),
        (y, m, n) => {
          const first = `${y}-${String(m).padStart(2, '0')}-15`
          const other = addDays(first, n)
          const text = n >= 0 ? `${first}/${other}` : `${other}/${first}`
          const { earliest, latest } = bounds(text)
          expect(earliest <= latest).toBe(true)
          expect(addDays(other, -n)).toBe(first)
        },
      ),
    )
  })
})

it.each([
  ['2024-11-12', 'day'],
  ['2024-11', 'month'],
  ['2024-22', 'season'],
  ['2024~', 'year'],
  ['202X', 'decade'],
  ['2024/2025', 'range'],
] as const)('%s is precise to the %s', (edtf, expected) => {
  expect(precision(edtf)).toBe(expected)
})

it.each([
  ['2024-11', '2024-11-12', true],
  ['2024', '2023-12-31', false],
  ['2005/..', '2024', true],
  ['../2005', '2006', false],
])('%s and %s can mean the same day: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected)
})

it.each([
  ['2024-11', -2, '2024-09'],
  ['2024-11', 2, '2025-01'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(from, months)).toBe(expected)
})
