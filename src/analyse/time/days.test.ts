import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber, dayOf, daysBetween } from './days.ts'

it.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2024-03-01', 19_783],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
])('%s is day %i', (day, number) => {
  expect(dayNumber(day)).toBe(number)
  expect(dayOf(number)).toBe(day)
})

it('counts days as the calendar of the platform does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      expect(dayNumber(day)).toBe(number)
      expect(daysBetween('1970-01-01', day)).toBe(number)
    }),
    { numRuns: 1000 },
  )
})
