import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columns, wrap } from './wrap.ts'

const words = (n: number) => Array.from({ length: n }, () => 'round').join(' ')

it.each([
  ['a line that fits', '    short', '    short'],
  ['a long line', `  ${words(14)}`, `  ${words(13)}\n    round`],
  ['colours, which take no room', `\u001b[1m${words(13)}\u001b[22m`, `\u001b[1m${words(13)}\u001b[22m`],
  ['a word wider than the line', `see ${'x'.repeat(90)} there`, `see\n  ${'x'.repeat(90)}\n  there`],
  ['characters of two columns', `${'战'.repeat(39)} 战略`, `${'战'.repeat(39)}\n  战略`],
])('wraps %s', (_what, text, expected) => {
  expect(wrap(text)).toBe(expected)
})

it('keeps every word in its order and no line of short words wider than 80 columns', () => {
  const word = fc.stringMatching(/^[a-z“”,.]{1,20}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.integer({ min: 0, max: 8 }), (list, indent) => {
      const wrapped = wrap(' '.repeat(indent) + list.join(' '))
      expect(wrapped.trim().split(/\s+/)).toEqual(list)
      expect(Math.max(...wrapped.split('\n').map(columns))).toBeLessThanOrEqual(80)
    }),
  )
})
