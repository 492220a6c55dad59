import { expect, it } from 'vitest'
import { bCubed } from './b-cubed.ts'

const mentions = (...pairs: string[]) => pairs.map((pair) => ({ happening: pair[0] ?? '', event: pair[1] ?? '' }))

it.each([
  ['all as they should be', ['a1', 'a1', 'b2'], 1, 1],
  ['all in one event', ['a1', 'a1', 'b1'], (2 / 3 + 2 / 3 + 1 / 3) / 3, 1],
  ['each in an event of its own', ['a1', 'a2', 'b3'], 1, (1 / 2 + 1 / 2 + 1) / 3],
  [
    'one of five in the event of two others',
    ['a1', 'a1', 'b2', 'b2', 'a2'],
    (1 + 1 + 2 / 3 + 2 / 3 + 1 / 3) / 5,
    11 / 15,
  ],
])('%s', (_what, pairs, precision, recall) => {
  const found = bCubed(mentions(...pairs))
  expect(found.precision).toBeCloseTo(precision)
  expect(found.recall).toBeCloseTo(recall)
})
