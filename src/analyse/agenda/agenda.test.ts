import { describe, expect, it } from 'vitest'
import type { MechanismSummary } from '../../model/views.ts'
import { happening } from '../testing/happenings.ts'
import { anniversaryItems, dueOf } from './dues.ts'
import { plansAhead } from './plans.ts'
import { roundsAhead } from './rounds.ts'

const ON = '2026-06-15'
const shown = (items: readonly { uid: string; state: string; earliest: string; latest: string; fixed: boolean }[]) =>
  items.map(({ uid, state, earliest, latest, fixed }) => [uid, state, earliest, latest, fixed])

describe('what is planned', () => {
  it.each<[string, Parameters<typeof happening>[0], ...unknown[]]>([
    [
      'a day ahead',
      { id: 'a', status: 'planned', date: '2026-07-01' },
      ['event-a', 'ahead', '2026-07-01', '2026-07-01', true],
    ],
    [
      'a month that has begun',
      { id: 'a', status: 'planned', date: '2026-06' },
      ['event-a', 'due', '2026-06-01', '2026-06-30', false],
    ],
    [
      'a day that has passed',
      { id: 'a', status: 'planned', date: '2026-06-14' },
      ['event-a', 'late', '2026-06-14', '2026-06-14', true],
    ],
    [
      'put off',
      { id: 'a', status: 'postponed', date: '2026-06-14' },
      ['event-a', 'off', '2026-06-14', '2026-06-14', true],
    ],
    [
      'called off',
      { id: 'a', status: 'cancelled', date: '2026-07' },
      ['event-a', 'off', '2026-07-01', '2026-07-31', false],
    ],
    ['undated', { id: 'a', status: 'planned', date: null }],
  ])('%s', (_, plan, ...expected) => {
    expect(shown(plansAhead([happening(plan)], ON))).toEqual(expected)
  })
})

describe('the next rounds', () => {
  const mechanism: MechanismSummary = {
    id: 'm',
    name: 'Dialogue',
    parties: [],
    cadence: 'annual',
    rounds: 2,
    latest: null,
  }
  const rounds = (...dates: string[]) =>
    dates.map((date, i) => happening({ id: date, date, mechanism: 'm', round: i + 3 }))
  it.each<[string, ReturnType<typeof rounds>, ...unknown[]]>([
    [
      'ahead',
      rounds('2024-05-10', '2025-05-20', '2026-05-15'),
      ['round-m-6', 'ahead', '2027-04-08', '2027-06-26', false],
    ],
    [
      'late',
      rounds('2023-05-10', '2024-05-12', '2025-05-11'),
      ['round-m-6', 'late', '2026-05-01', '2026-05-23', false],
    ],
    ['not of what fell asleep', rounds('2018-05-10', '2019-05-12', '2020-05-11')],
    ['not of what never met', []],
  ])('%s', (_, held, ...expected) => {
    expect(shown(roundsAhead([mechanism], new Map([[mechanism.id, held]]), [], ON))).toEqual(expected)
  })
})

describe('what falls due', () => {
  const pledge = (text: string, date: string | null, status: string | null = null) =>
    ({
      id: 'c',
      kind: 'Commitment',
      text,
      parties: [],
      date,
      status,
      occasion: null,
      sources: [],
      told: '2026-01-10',
    }) as const
  const held = happening({ id: 'r', date: '2026-05-01', type: 'consultation', round: 4 })
  it.each<[string, ReturnType<typeof pledge>, string | null]>([
    ['later', pledge('pledged to open a consulate', '2026-09'), 'ahead'],
    ['now', pledge('pledged to open a consulate', '2026'), 'due'],
    ['passed without word', pledge('pledged to open a consulate', '2026-03'), 'late'],
    ['kept by what was held', pledge('decided to hold the next round', '2026'), null],
    ['on record as kept', pledge('pledged to open a consulate', '2026-09', 'kept'), null],
    ['without a time', pledge('pledged to open a consulate', null), null],
  ])('%s', (_, one, state) => {
    expect(dueOf(one, [held], ['CHN', 'RUS'], ON)?.state ?? null).toBe(state)
  })

  it('anniversaries by fives, for two years', () => {
    const items = anniversaryItems(
      'CHN+RUS',
      { of: 'ties', date: '1972-09-29', derived: false, said: [] },
      ['CHN', 'RUS'],
      ON,
    )
    expect(shown(items)).toEqual([['anniversary-CHN+RUS-55', 'ahead', '2027-09-29', '2027-09-29', true]])
  })
})
