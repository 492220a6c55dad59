import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

it('gives every item in its order, whichever is done first and whatever fails, with few begun ahead', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ fails: fc.boolean(), turns: fc.nat(5) }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (items, ahead) => {
        let [begun, most, given] = [0, 0, 0]
        const outcomes = []
        for await (const outcome of inOrder(items, ahead, async (item) => {
          begun++
          most = Math.max(most, begun - given)
          for (let turn = 0; turn < item.turns; turn++) await Promise.resolve()
          if (item.fails) throw new Error('failed')
          return items.indexOf(item)
        })) {
          given++
          outcomes.push(outcome)
        }
        expect(outcomes.map(({ item }) => item)).toEqual(items)
        expect(outcomes.map((outcome) => 'error' in outcome)).toEqual(items.map(({ fails }) => fails))
        expect(most).toBeLessThanOrEqual(ahead)
      },
    ),
  ))
