import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isImprecise } from '../../model/edtf.ts'
import { happening, happenings } from '../testing/happenings.ts'
import { isPlaced } from '../time/buckets.ts'
import { dayNumber } from '../time/days.ts'
import { silenceSince, silencesOf } from './silences.ts'

const at = (...dates: (string | null)[]) => dates.map((date, i) => happening({ id: String(i), date }))

describe('times without contact', () => {
  it.each<[string, (string | null)[], ...unknown[]]>([
    ['one contact has none', ['2024-01-01']],
    ['days', ['2024-01-01', '2024-01-11'], ['2024-01-01', '2024-01-11', 10, 10, ['0'], ['1']]],
    [
      'a stretch ends on its last day',
      ['2024-01-01/2024-01-05', '2024-01-11'],
      ['2024-01-05', '2024-01-11', 6, 6, ['0'], ['1']],
    ],
    [
      'a month can have been any of its days',
      ['2024-01', '2024-03-11'],
      ['2024-01-31', '2024-03-11', 40, 70, ['0'], ['1']],
    ],
    [
      'what can fall between divides it',
      ['2020-01-01', '2021', '2022-06-01'],
      ['2020-01-01', '2021-01-01', 366, 730, ['0'], ['1']],
      ['2021-12-31', '2022-06-01', 152, 516, ['1'], ['2']],
    ],
    ['what overlaps leaves none sure', ['2021', '2021-06-01', '2021-07-15']],
    [
      'undated ones tell nothing',
      ['2024-01-01', null, '2024-02-01'],
      ['2024-01-01', '2024-02-01', 31, 31, ['0'], ['2']],
    ],
  ])('%s', (_, dates, ...expected) => {
    const found = silencesOf(at(...dates), 5).sort((a, b) => (a.from < b.from ? -1 : 1))
    expect(found.map((s) => [s.from, s.to, s.shortest, s.longest, s.before, s.after])).toEqual(expected)
  })

  it('goes on since the latest contact', () => {
    expect(silenceSince(at('2024-01-01', '2024-03'), '2024-04-10')).toMatchObject({
      from: '2024-03-31',
      shortest: 10,
      longest: 40,
      open: true,
      before: ['1'],
    })
    expect(silenceSince(at('2024-03'), '2024-03-10')).toBeNull()
    expect(silenceSince([], '2024-03-10')).toBeNull()
  })

  it('last no less and no more than any days that the dates allow', () => {
    fc.assert(
      fc.property(happenings, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (events, chance) => {
        const contacts = events.filter(isPlaced)
        for (let turn = 0; turn < 5; turn++) {
          const days = contacts.map(({ date, earliest, latest }) => {
            const [first, last] = [dayNumber(earliest), dayNumber(latest)]
            if (!isImprecise(date ?? '')) return [first, last] as const
            const share = chance.next().value ?? 0
            const day = turn === 0 ? first : turn === 1 ? last : first + Math.round(share * (last - first))
            return [day, day] as const
          })
          for (const { from, to, shortest, longest } of silencesOf(contacts, 99)) {
            const before = days.filter((_, i) => (contacts[i]?.latest ?? '') <= from)
            const after = days.filter((_, i) => (contacts[i]?.earliest ?? '') >= to)
            expect(before.length + after.length).toBe(contacts.length)
            const length = Math.min(...after.map(([start]) => start)) - Math.max(...before.map(([, end]) => end))
            expect(length).toBeGreaterThanOrEqual(shortest)
            expect(length).toBeLessThanOrEqual(longest)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
