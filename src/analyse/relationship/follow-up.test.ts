import { describe, expect, it } from 'vitest'
import { happening } from '../testing/happenings.ts'
import { followUp, pledgedIn } from './follow-up.ts'

const pledge = { text: 'agreed to hold the next round in Moscow', due: null, told: '2024-11-13', status: null }
const round = (date: string, status: 'held' | 'planned' | 'postponed' | 'cancelled' = 'held') =>
  happening({ id: date, date, status, type: 'consultation', round: 20 })

describe('what became of a pledge', () => {
  it.each([
    ['it is told', { ...pledge, status: 'kept' }, [], 'kept', []],
    ['it is told to be broken', { ...pledge, status: 'broken' }, [round('2025-03-01')], 'contradicted', []],
    ['such an event was held', pledge, [round('2024-11-12'), round('2025-03-01')], 'kept', ['2025-03-01']],
    ['the event that made it is not the next', pledge, [round('2024-11-13')], 'unknown', []],
    [
      'in the time that it names',
      { ...pledge, due: '2025' },
      [round('2024-12-01'), round('2025-03-01')],
      'kept',
      ['2025-03-01'],
    ],
    ['after the time that it names', { ...pledge, due: '2025' }, [round('2026-02-01')], 'contradicted', ['2026-02-01']],
    ['it was called off', pledge, [round('2025-03-01', 'cancelled')], 'contradicted', ['2025-03-01']],
    ['called off and held', pledge, [round('2025-03-01', 'cancelled'), round('2025-05')], 'kept', ['2025-05']],
    ['it is planned', { ...pledge, due: '2027' }, [round('2027-01', 'planned')], 'open', ['2027-01']],
    ['its time has not come', { ...pledge, due: '2027' }, [], 'open', []],
    ['its time has passed', { ...pledge, due: '2025' }, [], 'unknown', []],
    [
      'a meeting of another kind',
      pledge,
      [happening({ id: '1', date: '2025-01-01', type: 'exercise' })],
      'unknown',
      [],
    ],
    ['nothing tests it', { ...pledge, text: 'vowed to deepen ties' }, [round('2025-03-01')], 'unknown', []],
  ] as const)('%s', (_, told, events, state, rests) => {
    expect(followUp(told, events, '2026-06-01')).toMatchObject({ state, events: rests })
  })

  it.each([
    ['agreed to hold the 21st round next year', ['consultation', 'meeting', 'conference']],
    ['agreed to meet again in spring', ['meeting', 'summit', 'consultation']],
    ['pledged to visit Moscow', ['visit']],
    ['agreed to conduct joint exercises', ['exercise']],
    ['pledged to expand trade after the summit', []],
  ])('"%s" names %j', (text, types) => {
    expect(pledgedIn(text)?.types ?? []).toEqual(types)
  })
})
