import { expect, it } from 'vitest'
import { filterOf, parseQuery, writeQuery } from './filter.ts'

it.each([
  ['', {}],
  ['?side=CHN', { side: ['CHN'] }],
  ['?side=CHN&side=RUS', { side: ['CHN', 'RUS'] }],
  ['?side=CHN&side=CHN', { side: ['CHN'] }],
  ['?type=visit&from=2024-01-01&to=2024-12-31', { type: 'visit', from: '2024-01-01', to: '2024-12-31' }],
  ['?type=party&from=yesterday&side=&other=1', {}],
])('%j narrows to %j', (query, expected) => {
  expect(filterOf(parseQuery(query))).toEqual(expected)
})

it.each([
  [{}, ''],
  [{ side: ['CHN', 'RUS'], type: 'call' }, '?side=CHN&side=RUS&type=call'],
  [{ side: [], from: undefined, to: '2024-01-01' }, '?to=2024-01-01'],
  [{ side: ['Shanghai Cooperation Organisation'] }, '?side=Shanghai+Cooperation+Organisation'],
])('%j is written %j', (fields, expected) => {
  expect(writeQuery(fields)).toBe(expected)
})
