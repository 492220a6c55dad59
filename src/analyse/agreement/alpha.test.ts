import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nominalAlpha } from './alpha.ts'

/** Rows are coders, columns units; a point is where one did not code. */
const unitsOf = (...coders: string[]): string[][] => {
  const rows = coders.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '.' ? [] : (row[unit] ?? []))))
}

describe("Krippendorff's alpha for nominal data", () => {
  it.for([
    ['two coders, binary (Krippendorff 2011, A)', unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
    [
      'two coders, nominal (Krippendorff 2011, B)',
      unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'),
      0.692,
    ],
    [
      'four coders with gaps (Krippendorff 2011, C)',
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
      0.743,
    ],
    ['full agreement', unitsOf('a b a', 'a b a'), 1],
    ['nothing varies', unitsOf('a a a', 'a a a'), null],
    ['no two coded the same', unitsOf('a . b', '. a .'), null],
    ['nothing at all', [], null],
  ] as const)('%s', ([, units, expected]) => {
    const alpha = nominalAlpha(units)
    if (expected === null) expect(alpha).toBeNull()
    else expect(alpha).toBeCloseTo(expected, 3)
  })

  const units = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { maxLength: 30 })

  it('does not depend on the order of units, coders or names', () => {
    const renamed: Record<string, string> = { a: 'z', b: 'y', c: 'x' }
    fc.assert(
      fc.property(units, (given) => {
        const turned = given.toReversed().map((values) => values.toReversed().map((v) => renamed[v] ?? v))
        const [one, other] = [nominalAlpha(given), nominalAlpha(turned)]
        if (one === null || other === null) expect(other).toBe(one)
        else expect(other).toBeCloseTo(one, 9)
      }),
    )
  })

  it('is 1 just where all units agree', () => {
    fc.assert(
      fc.property(units, (given) => {
        const alpha = nominalAlpha(given)
        const agreed = given.filter((v) => v.length > 1).every((values) => new Set(values).size === 1)
        if (alpha !== null) expect(alpha > 1 - 1e-9).toBe(agreed)
      }),
    )
  })
})
