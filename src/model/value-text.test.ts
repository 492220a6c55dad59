import { expect, it } from 'vitest'
import type { Value } from './value.ts'
import { valueText } from './value-text.ts'

const labels = new Map([
  ['ev_1', 'the summit'],
  ['CHN', 'China'],
])

it.each<[Value, string]>([
  [{ type: 'money', amount: 200_000_000, currency: 'USD' }, '200,000,000 USD'],
  [{ type: 'quantity', amount: 1.5, unit: 'km' }, '1.5 km'],
  [{ type: 'country', country: 'CHN' }, 'China'],
  [{ type: 'relative', event: 'ev_1', direction: 'after', least: 2, most: 2, unit: 'day' }, '2 days after the summit'],
  [
    { type: 'relative', event: 'ev_1', direction: 'before', least: 1, most: 3, unit: 'month' },
    '1 to 3 months before the summit',
  ],
  [{ type: 'relative', event: 'ev_1', direction: 'before', least: 0, most: null, unit: 'day' }, 'before the summit'],
  [
    { type: 'relative', event: 'ev_1', direction: 'after', least: 1, most: null, unit: 'year' },
    'at least 1 year after the summit',
  ],
  [{ type: 'relative', event: 'ev_2', direction: 'same', least: 0, most: 0, unit: 'day' }, 'the same day as ev_2'],
  [{ type: 'coordinates', latitude: 59.94, longitude: 30.31 }, '59.94, 30.31'],
])('%j reads %s', (value, text) => {
  expect(valueText(value, labels)).toBe(text)
})
