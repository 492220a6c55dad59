import { describe, expect, it } from 'vitest'
import { happening } from '../testing/happenings.ts'
import { standingOf } from './mechanisms.ts'

const rounds = (...dates: string[]) =>
  dates.map((date, i) => happening({ id: String(i), date, type: 'consultation', round: i + 18 }))

describe('how a mechanism stands', () => {
  it.each([
    ['annual', ['2023-09-20', '2024-11-12'], '2025-06-01', 'active', 365, 'stated'],
    ['annual', ['2023-09-20', '2024-11-12'], '2026-11-01', 'late', 365, 'stated'],
    ['annual', ['2023-09-20'], '2027-11-01', 'dormant', 365, 'stated'],
    [null, ['2023-09-20', '2024-09-20', '2025-09-20'], '2026-01-01', 'active', 366, 'observed'],
    [null, ['2023-09-20', '2024-09-20'], '2026-01-01', 'active', 366, 'observed'],
    [null, ['2023-09-20'], '2026-01-01', 'unknown', null, null],
    ['annual', [], '2026-01-01', 'unknown', 365, 'stated'],
  ] as const)('%s, %j on %s: %s', (cadence, dates, on, state, interval, basis) => {
    expect(standingOf({ id: 'mec_1', name: 'Talks', cadence }, rounds(...dates), on)).toMatchObject({
      state,
      interval,
      basis,
      rounds: dates.length,
      latestRound: dates.length > 0 ? 17 + dates.length : null,
    })
  })

  it('counts no round that is only planned', () => {
    const planned = happening({ id: '9', date: '2025-12-01', status: 'planned', round: 20 })
    const standing = standingOf(
      { id: 'm', name: 'Talks', cadence: 'annual' },
      [...rounds('2023-09-20'), planned],
      '2025-12-02',
    )
    expect(standing).toMatchObject({ state: 'late', latestRound: 18, events: ['0'] })
  })
})
