import { expect, it } from 'vitest'
import { reasonsOf } from './reasons.ts'

it.each([
  ['', [], []],
  ['+4 the same round', ['the same round'], []],
  [
    '+3 the same day; -2.5 other numbers; +0.5 one kind of engagement',
    ['the same day', 'one kind of engagement'],
    ['other numbers'],
  ],
  ['-5 other sides, in one mechanism', [], ['other sides, in one mechanism']],
])('%j', (text, speaking, against) => {
  expect(reasonsOf(text)).toEqual({ speaking, against })
})
