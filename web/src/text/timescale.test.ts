import { expect, it } from 'vitest'
import type { EventSummary } from '../../../src/model/views.ts'
import { decimalYear, placed, yearsOf } from './timescale.ts'

const event = (earliest: string | null, latest: string | null): EventSummary => ({
  id: `${earliest}`,
  type: 'consultation',
  status: 'held',
  date: earliest,
  earliest,
  latest,
  place: null,
  title: 'Consultations',
  sides: [],
  participants: [],
  mechanism: null,
  sources: [],
})

it.each([
  ['2024-01-01', 2024],
  ['2024-07-01', 2024.5],
])('%s stands at %d', (day, expected) => {
  expect(decimalYear(day)).toBeCloseTo(expected, 2)
})

it('places rounds by time and leaves out what is not dated on both sides', () => {
  const round = (number: number | null, of: EventSummary) => ({
    number,
    shown: number,
    event: of,
    host: null,
    outcomes: [],
  })
  const rounds = [
    round(19, event('2024-11-12', '2024-11-12')),
    round(null, event('-infinity', '2005-12-31')),
    round(18, event('2023-09-19', '2023-09-19')),
    round(20, event(null, null)),
  ]
  expect(placed(rounds).map(({ round: { number } }) => number)).toEqual([18, 19])
  expect(yearsOf(placed(rounds))).toEqual([2023, 2024, 2025])
})
