import { describe, expect, it } from 'vitest'
import { locate } from '../../model/locate.ts'
import { happening } from '../testing/happenings.ts'
import { placesOf } from './places.ts'

describe('where a place is', () => {
  it.each([
    ['Beijing', 'CHN', false, 39.91],
    ['Beijing, China', 'CHN', false, 39.91],
    ['China', 'CHN', true, 39.91],
    ['Saint Petersburg', 'RUS', false, 59.94],
    ['Washington', 'USA', false, 38.9],
    ['Singapore', 'SGP', false, 1.29],
    ['Brasilia', 'BRA', false, -15.78],
    ['La Paz', 'BOL', false, -16.5],
  ] as const)('%s', (place, state, ofState, latitude) => {
    const located = locate(place)
    expect(located).toMatchObject({ state, ofState })
    expect(located?.at?.latitude).toBeCloseTo(latitude, 1)
  })

  it.each(['Atlantis', '', 'the margins of a summit'])('%j is not known', (place) => {
    expect(locate(place)).toBeNull()
  })
})

it('counts places, and tells which are abroad', () => {
  const people = [{ person: 'wang', office: null, for: 'CHN', role: null }]
  const contacts = [
    happening({ id: '1', date: '2024-01-01', place: 'Moscow', people }),
    happening({ id: '2', date: '2024-02', place: 'Beijing', people }),
    happening({ id: '3', date: '2024-03-01', place: 'Moscow', people }),
    happening({ id: '4', date: '2024-03-01', place: 'Atlantis', people }),
    happening({ id: '5', people }),
  ]
  const found = placesOf(contacts, ({ person }) => person === 'wang')
  expect(found.map(({ place, abroad, events, first, latest }) => [place, abroad, events, first, latest])).toEqual([
    ['Moscow', true, ['1', '3'], '2024-01-01', '2024-03-01'],
    ['Atlantis', false, ['4'], '2024-03-01', '2024-03-01'],
    ['Beijing', false, ['2'], '2024-02-01', '2024-02-29'],
  ])
})
