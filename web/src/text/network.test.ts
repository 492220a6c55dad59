import { expect, it } from 'vitest'
import { networkAskedOf } from './network.ts'

it.each([
  [{}, {}],
  [
    { of: 'people', from: '2015', to: '2024' },
    { of: 'people', from: '2015', to: '2024' },
  ],
  [{ limit: '5000' }, { limit: '5000' }],
  [{ limit: '200' }, {}],
  [{ limit: '7' }, {}],
  [{ of: 'sides', from: '15', to: ['2015', '2016'] }, {}],
])('%j asks for %j', (fields, asked) => {
  expect(networkAskedOf(fields)).toEqual(asked)
})
