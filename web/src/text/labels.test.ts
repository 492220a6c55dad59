import { expect, it } from 'vitest'
import type { EventSummary } from '../../../src/model/views.ts'
import { count, period, propertyName } from './labels.ts'

const dated = (date: string | null, earliest: string | null, latest: string | null): EventSummary => ({
  id: 'ev_1',
  type: 'meeting',
  status: 'held',
  date,
  earliest,
  latest,
  place: null,
  title: 'Meeting',
  sides: [],
  participants: [],
  mechanism: null,
  sources: [],
})

it.each([
  ['2024-11-12', '2024-11-12', '2024-11-12', '2024', 'November'],
  ['2024-11', '2024-11-01', '2024-11-30', '2024', 'November'],
  ['2024-09/2024-11', '2024-09-01', '2024-11-30', '2024', 'Within the year'],
  ['2026', '2026-01-01', '2026-12-31', '2026', 'Within the year'],
  ['../2005', '-infinity', '2005-12-31', '2005', 'Within the year'],
  ['2005/..', '2005-01-01', 'infinity', '2005', 'Within the year'],
  [null, null, null, 'Undated', ''],
])('%s stands under %s to %s: %s, %s', (date, earliest, latest, year, month) => {
  expect(period(dated(date, earliest, latest))).toEqual({ year, month })
})

it.each([
  [0, 'no events'],
  [1, '1 event'],
  [1200, '1,200 events'],
])('%i is told as %j', (n, expected) => {
  expect(count(n, 'event')).toBe(expected)
})

it.each([
  ['holds-office', 'Holds office'],
  ['heldBy', 'Held by'],
  ['date', 'Date'],
])('the property %s is called %j', (property, expected) => {
  expect(propertyName(property)).toBe(expected)
})
