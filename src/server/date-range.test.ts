import { describe, expect, it } from 'vitest'
import { dateRange } from './date-range.ts'

describe('dateRange', () => {
  it.each([
    [undefined, undefined, {}],
    ['2023-09', '2024', { from: '2023-09-01', to: '2024-12-31' }],
    ['2024-11-12', '2024-11-12', { from: '2024-11-12', to: '2024-11-12' }],
    ['../2005', undefined, {}],
    [undefined, '2005/..', {}],
    ['2024-09/2024-11', undefined, { from: '2024-09-01' }],
  ])('%s to %s', (from, to, expected) => {
    expect(dateRange(from, to)).toEqual(expected)
  })

  it.each([
    ['2025', '2024', 'input-invalid'],
    ['yesterday', undefined, 'date-invalid'],
    [undefined, '2024-02-30', 'date-invalid'],
  ])('refuses %s to %s', (from, to, code) => {
    expect(() => dateRange(from, to)).toThrow(expect.objectContaining({ code }))
  })
})
