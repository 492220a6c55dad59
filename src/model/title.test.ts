import { expect, it } from 'vitest'
import { eventTitle, ordinal } from './title.ts'

const event = {
  type: 'meeting',
  place: null,
  sides: ['China', 'Russia'],
  participants: [],
  mechanism: null,
  materiel: [],
} as const

it.each([
  [
    { ...event, mechanism: { name: 'China-Russia strategic security consultations', round: 19 } },
    '19th China-Russia strategic security consultations',
  ],
  [
    { ...event, mechanism: { name: 'Egypt-Turkey High-Level Strategic Cooperation Council', round: 1 } },
    '1st meeting of the Egypt-Turkey High-Level Strategic Cooperation Council',
  ],
  [{ ...event, mechanism: { name: 'Joint Sea', round: null } }, 'Joint Sea'],
  [{ ...event, type: 'visit', place: 'China', participants: ['Sergei Shoigu'] }, 'Visit of Sergei Shoigu to China'],
  [{ ...event, place: 'Saint Petersburg' }, 'Meeting of China and Russia in Saint Petersburg'],
  [{ ...event, type: 'transfer', materiel: ['S-400'] }, 'Transfer of S-400: China and Russia'],
  [{ ...event, type: 'call', participants: ['A', 'B'] }, 'Call between A and B'],
  [{ ...event, participants: ['A', 'B', 'C', 'D', 'E'] }, 'Meeting of A, B, C and 2 others'],
] as const)('%j', (given, title) => {
  expect(eventTitle(given)).toBe(title)
})

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [112, '112th'],
])('%i is %s', (n, text) => {
  expect(ordinal(n)).toBe(text)
})
