import { describe, expect, it } from 'vitest'
import { codingOf } from '../../model/codes/coding.ts'
import type { PublishedEvent } from '../../model/publication.ts'
import type { EventStatus, EventType, ParticipantRole } from '../../model/vocabulary.ts'
import { dayOf, dyadsOf } from './dyads.ts'

/** An event with sides as "FRA:host": the code, and the role where it is told. */
function event(type: EventType, sides: string, more: { date?: string; status?: EventStatus; state?: string } = {}) {
  const { date = '2024-05-06', status = 'held', state } = more
  const told = sides.split(' ').map((side) => side.split(':'))
  const codes = told.map(([code = '']) => code)
  return {
    type,
    status,
    date,
    sides: codes.map((code) => ({ code, name: code })),
    participants: [],
    coding: codingOf(type, status, codes, []),
    located: state === undefined ? null : { state, at: null, ofState: false },
    statements: told.map(([value, role]) => ({ property: 'side', value, qualifiers: role ? { role } : {} })),
  } as unknown as PublishedEvent
}

const person = (side: string, role: ParticipantRole) => ({
  person: 'pe_1',
  name: 'A',
  office: null,
  for: { code: side, name: side },
  role,
})

describe('dyads', () => {
  it.each<[string, PublishedEvent, string | string[]]>([
    ['a meeting of two', event('meeting', 'CHN RUS'), ['CHN 040 RUS', 'RUS 040 CHN']],
    ['a meeting that one only watches', event('meeting', 'CHN RUS IND:observer'), ['CHN 040 RUS', 'RUS 040 CHN']],
    ['a call', event('call', 'JPN KOR'), ['JPN 041 KOR', 'KOR 041 JPN']],
    ['a visit with its roles', event('visit', 'FRA:host USA:guest'), ['USA 042 FRA', 'FRA 043 USA']],
    [
      'a visit with the roles of persons',
      {
        ...event('visit', 'FRA USA'),
        participants: [person('USA', 'guest'), person('USA', 'attendee'), person('FRA', 'host')],
      },
      ['USA 042 FRA', 'FRA 043 USA'],
    ],
    ['a visit by its place', event('visit', 'FRA USA', { state: 'USA' }), ['FRA 042 USA', 'USA 043 FRA']],
    ['a visit to a third place', event('visit', 'FRA USA', { state: 'CHE' }), ['FRA 040 USA', 'USA 040 FRA']],
    ['a sanction', event('sanction', 'EU:actor RUS:recipient'), ['EU 163 RUS']],
    ['a sanction of nobody knows whom', event('sanction', 'EU RUS'), 'no direction'],
    ['a transfer', event('transfer', 'IND:recipient FRA:supplier'), ['FRA 072 IND']],
    ['a plan', event('visit', 'FRA USA', { status: 'planned' }), 'not held'],
    ['what has no code', event('exhibition', 'FRA USA'), 'no code'],
    ['a month', event('meeting', 'FRA USA', { date: '2024-05' }), 'no day'],
    ['one side', event('meeting', 'FRA'), 'one side'],
  ])('of %s', (_, of, expected) => {
    const found = dyadsOf(of)
    expect(
      typeof found === 'string' ? found : found.map((d) => `${d.source.code} ${d.cameo} ${d.target.code}`),
    ).toEqual(expected)
  })

  it.each([
    ['2024-11-12', '2024-11-12'],
    ['2024-11-12/2024-11-15', '2024-11-12'],
    ['2024-11-12?', null],
    ['2024-11-12~', null],
    ['2024-11', null],
    ['2024-11-12/..', null],
    ['[2024-11-12,2024-11-13]', null],
    [null, null],
  ])('%s is filed under %s', (date, day) => {
    expect(dayOf(date)).toBe(day)
  })
})
