import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likely } from './likely.ts'

describe('how likely a proposal is right', () => {
  it.for([
    [0.9, 0, 0, 0.9],
    [0.9, 0, 10, 0.45],
    [0.9, 10, 0, 0.95],
    [0.5, 5, 5, 0.5],
    [null, 0, 0, null],
    [null, 3, 1, 0.75],
  ] as const)('stated as %s, accepted %i times and rejected %i times: %s', ([stated, accepted, rejected, expected]) => {
    const found = likely(stated, { accepted, rejected }, 10)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(expected, 10)
  })

  it('rises with each acceptance, falls with each rejection, and stays between 0 and 1', () => {
    const count = fc.nat(1000)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), count, count, (stated, accepted, rejected) => {
        const now = likely(stated, { accepted, rejected }, 10) ?? Number.NaN
        expect(likely(stated, { accepted: accepted + 1, rejected }, 10)).toBeGreaterThanOrEqual(now)
        expect(likely(stated, { accepted, rejected: rejected + 1 }, 10)).toBeLessThanOrEqual(now)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(1)
      }),
    )
  })
})
