import { describe, expect, it } from 'vitest'
import { anniversariesAhead } from './anniversaries.ts'

describe('anniversaries to come', () => {
  it.each([
    ['1949', '2024-11-15', ['75 in 2024']],
    ['1949-10-02', '2024-09-15', ['75 in 2024-10-02']],
    ['1949-10-02', '2024-11-15', []],
    ['2001-07-16', '2024-11-15', ['25 in 2026-07-16']],
    ['1996-02-29', '2025-01-01', ['30 in 2026-02-28']],
    ['1949~', '2024-01-01', ['75 in 2024~']],
    ['2024-11-12', '2025-01-01', []],
    ['../2005', '2025-01-01', []],
    [null, '2025-01-01', []],
  ])('of %s on %s', (date, on, expected) => {
    const found = anniversariesAhead([{ of: 'ties', date, derived: false, statements: [], sources: [] }], on)
    expect(found.map(({ years, date: at }) => `${years} in ${at}`)).toEqual(expected)
  })
})
