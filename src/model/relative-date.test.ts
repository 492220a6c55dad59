import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds, isEdtf } from './edtf.ts'
import { resolveRelative } from './relative-date.ts'
import { edtfDates } from './testing/dates.ts'
import type { Relation } from './value.ts'

/** "2 months before", "1 to 3 days after", "1+ year after", "same month". */
function relation(words: string): Relation {
  const same = /^same (day|week|month|year)$/.exec(words)
  if (same) return { direction: 'same', least: 0, most: 0, unit: same[1] as Relation['unit'] }
  const [, least, most, open, unit, direction] =
    /^(\d+)(?: to (\d+))?(\+)? (day|week|month|year)s? (before|after)$/.exec(words) ?? []
  return {
    direction: direction as Relation['direction'],
    least: Number(least),
    most: open ? null : Number(most ?? least),
    unit: unit as Relation['unit'],
  }
}

describe('resolveRelative', () => {
  it.each([
    // From a day: as precise as the unit.
    ['2024-11-12', '2 days after', '2024-11-14'],
    ['2024-11-12', '1 day before', '2024-11-11'],
    ['2024-03-01', '1 day before', '2024-02-29'],
    ['2024-12-31', '1 day after', '2025-01-01'],
    ['2024-11-12', '2 weeks after', '[2024-11-25..2024-12-01]'],
    ['2024-11-12', '1 week before', '[2024-11-04..2024-11-10]'],
    ['2024-11-17', '1 week after', '[2024-11-18..2024-11-24]'],
    ['2024-11-12', '2 months before', '2024-09'],
    ['2024-11-30', '3 months after', '2025-02'],
    ['2024-11-12', '1 year before', '2023'],
    ['2024-11-12', '75 years before', '1949'],
    // The same day, week, month or year.
    ['2024-11-12', 'same day', '2024-11-12'],
    ['2024-11-11/2024-11-15', 'same day', '2024-11-11/2024-11-15'],
    ['2005/..', 'same day', '2005/..'],
    ['2024-11-12', 'same week', '[2024-11-11..2024-11-17]'],
    ['2024-11-12', 'same month', '2024-11'],
    ['2024-11-11/2024-11-15', 'same month', '2024-11'],
    ['2024-09/2024-11', 'same year', '2024'],
    ['2024-12-30/2025-01-02', 'same year', '[2024..2025]'],
    // Bounds.
    ['2024-11-12', '1 to 3 days after', '[2024-11-13..2024-11-15]'],
    ['2024-11-12', '1 to 2 months before', '[2024-09..2024-10]'],
    ['2024-11-12', '1 to 2 weeks after', '[2024-11-18..2024-12-01]'],
    ['2024-11-12', '0 to 1 year after', '[2024..2025]'],
    ['2024-11-12', '0+ days after', '[2024-11-12..]'],
    ['2024-11-12', '0+ days before', '[..2024-11-12]'],
    ['2024-11-12', '1+ year after', '[2025..]'],
    ['2024-11-12', '2+ months before', '[..2024-09]'],
    // From what is less precise than a day.
    ['2024-11', '1 day after', '[2024-11-02..2024-12-01]'],
    ['2024-11', '2 months before', '2024-09'],
    ['2024-11', '1 year after', '2025'],
    ['2024-11', '1 week after', '[2024-11-04..2024-12-08]'],
    ['2024', '1 year before', '2023'],
    ['2024', '1 month after', '[2024-02..2025-01]'],
    ['202X', '1 year after', '[2021..2030]'],
    ['2024-22', '1 month after', '[2024-07..2024-09]'],
    ['2023-24', '1 year after', '[2024..2025]'],
    ['2025-41', '1 month before', '[2025-06..2025-11]'],
    // From an event that lasted: backwards from its beginning, onwards from its end.
    ['2024-11-11/2024-11-15', '2 days after', '2024-11-17'],
    ['2024-11-11/2024-11-15', '2 days before', '2024-11-09'],
    ['2024-09/2024-11', '1 month after', '2024-12'],
    ['2005/..', '1 year before', '2004'],
    ['2005/..', '1 year after', null],
    ['../2005', '1 year before', null],
    ['/2005', '1 year after', '2006'],
    ['2005/', '1 year after', null],
    ['2005/', 'same year', null],
    // From one of several days, and from all of them.
    ['[2024-11-12,2024-11-14]', '2 days after', '[2024-11-14,2024-11-16]'],
    ['[2024-11-12,2024-11-14]', '1 month after', '2024-12'],
    ['[2024-11-12..2024-11-14]', '1 day after', '[2024-11-13..2024-11-15]'],
    ['[2005..]', '1 year after', null],
    ['{2024-11-12,2024-11-14}', '1 day after', '2024-11-15'],
    ['{2024-11-12,2024-11-14}', '1 day before', '2024-11-11'],
    // What is unsure stays so.
    ['2024-11-12~', '2 days after', '2024-11-14~'],
    ['2024-11?', '1 month after', '2024-12?'],
    ['2024%', '1 year before', '2023%'],
    ['2024-11~-?12', '1 day after', '2024-11-13%'],
    ['2024-11~', '0+ days after', '[2024-11-01~..]'],
    // Beyond the years that dates can have.
    ['9999-12-31', '1 day after', null],
    ['0001', '1 year before', null],
    ['2024', '1000000 years after', null],
    ['2024-11-12', '900000000 days before', null],
  ])('%s, %s: %s', (base, words, expected) => {
    expect(resolveRelative(base, relation(words))).toBe(expected)
  })

  const relations = fc
    .record({
      direction: fc.constantFrom<Relation['direction']>('before', 'after', 'same'),
      least: fc.nat(40),
      more: fc.option(fc.nat(40)),
      unit: fc.constantFrom<Relation['unit']>('day', 'week', 'month', 'year'),
    })
    .map(({ more, ...rest }): Relation => ({ ...rest, most: more === null ? null : rest.least + more }))
  const key = (day: string) => (day === '-infinity' ? '' : day === 'infinity' ? '~' : day)

  it('gives a date or leaves it open, whatever the other date and the relation', () => {
    fc.assert(
      fc.property(edtfDates, relations, (base, told) => {
        const edtf = resolveRelative(base, told)
        expect(edtf === null || isEdtf(edtf)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('what is counted onwards does not begin before what it is counted from, nor does what is counted backwards end after it', () => {
    fc.assert(
      fc.property(edtfDates, relations, (base, told) => {
        // A week, month or year reaches over the days around that from which it is counted.
        fc.pre(told.direction !== 'same' && told.unit === 'day')
        const edtf = resolveRelative(base, told)
        if (edtf === null) return
        const [own, other] = [bounds(edtf), bounds(base)]
        if (told.direction === 'after') expect(key(own.earliest) >= key(other.earliest)).toBe(true)
        else expect(key(own.latest) <= key(other.latest)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
