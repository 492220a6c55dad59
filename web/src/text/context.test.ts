import { expect, it } from 'vitest'
import { contextOf, shorten } from './context.ts'

it.each([
  ['one two three', 'two', 120, 'one ', ' three'],
  ['first\none two three\nlast', 'two', 120, 'one ', ' three'],
  ['alpha beta gamma two delta epsilon zeta', 'two', 12, '… beta gamma ', ' delta …'],
  ['two', 'two', 5, '', ''],
])('shows in %j the words %j within %i characters', (text, exact, reach, before, after) => {
  const start = text.indexOf(exact)
  expect(contextOf(text, start, start + exact.length, reach)).toEqual({ before, exact, after })
})

it.each([
  ['short words', 20, 'short words'],
  ['two\n lines', 20, 'two lines'],
  ['abcdefghij klmnopqrst', 13, 'abcde … pqrst'],
])('shortens %j to %i characters', (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected)
})
