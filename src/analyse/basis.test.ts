import { describe, expect, it } from 'vitest'
import { isImprecise } from '../model/edtf.ts'
import { basisOf } from './basis.ts'
import { happening } from './testing/happenings.ts'

describe('what a figure rests on', () => {
  it('counts events, sources, what waits and what is not dated to the day', () => {
    const events = [
      happening({ id: '1', date: '2024-11-12', sources: ['a', 'b'] }),
      happening({ id: '2', date: '2023-09', sources: ['a'], waiting: true }),
      happening({ id: '3', sources: ['c'] }),
      happening({ id: '4', date: '../2005' }),
    ]
    expect(basisOf(events, { from: '2000-01-01' })).toEqual({
      events: 4,
      waiting: 1,
      sources: 4,
      first: '2023-09-01',
      last: '2024-11-12',
      from: '2000-01-01',
      to: null,
      imprecise: 2,
      undated: 1,
    })
    expect(basisOf([])).toMatchObject({ events: 0, first: null, last: null })
  })

  it.each([
    ['2024-11-12', false],
    ['2024-11-12/2024-11-14', false],
    ['2024-11', true],
    ['2024-11-12~', true],
    ['[2024-11-12,2024-11-13]', true],
    ['2024-09/2024-11', true],
    ['2024-11-12/..', true],
  ])('%s is imprecise: %s', (date, expected) => {
    expect(isImprecise(date)).toBe(expected)
  })
})
