import { expect, it } from 'vitest'
import { comparedOf } from './analysis-asked.ts'

it.each([
  [{}, {}],
  [{ by: 'decade', from: '2024', to: 'today', sides: '' }, {}],
  [
    { by: 'month', from: '2024-01-01', to: '2024-12-31', sides: 'CHN+RUS' },
    { by: 'month', from: '2024-01-01', to: '2024-12-31', sides: ['CHN+RUS'] },
  ],
  [{ sides: ['A+B', 'C+D', 7] }, { sides: ['A+B', 'C+D'] }],
])('reads %j', (fields, asked) => {
  expect(comparedOf(fields)).toEqual(asked)
})
