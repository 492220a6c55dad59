import { expect, it } from 'vitest'
import { printable, printableParts } from './printable.ts'

it.each([
  ['Wang Yi 王毅 – “talks”', 'Wang Yi 王毅 – “talks”'],
  ['two\r\n\tlines', 'two lines'],
  ['\u001b]0;title\u0007\u001b[2J', '\ufffd]0;title\ufffd\ufffd[2J'],
  ['\u009b31m', '\ufffd31m'],
  ['abc\u202ecba\u2066x', 'abc\ufffdcba\ufffdx'],
])('%j is shown as %j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

it('reaches every text of a record and leaves the rest', () => {
  const record = { title: 'a\nb', round: 19, events: [{ place: null, sides: ['\u0007x'] }] }
  expect(printableParts(record)).toEqual({ title: 'a b', round: 19, events: [{ place: null, sides: ['\ufffdx'] }] })
})
