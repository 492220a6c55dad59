import { expect, it } from 'vitest'
import { type Action, actionOf, KEYS, keyOf } from './keys.ts'

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false }

it.each<[string, boolean, Action | null]>([
  ['j', false, 'next'],
  ['j', true, 'next'],
  ['a', false, 'accept'],
  ['A', false, 'accept-above'],
  ['ArrowDown', true, 'down'],
  ['ArrowDown', false, null],
  ['x', true, 'retract'],
  ['x', false, null],
  ['w', false, 'words'],
  ['+', false, 'add'],
  ['Escape', true, 'leave'],
  ['Escape', false, null],
  ['q', false, null],
])('%s, in the fields: %s, does %s', (key, inFields, action) => {
  expect(actionOf({ ...PLAIN, key }, { inFields, coding: false })).toBe(action)
})

it.each<[string, boolean, Action | null]>([
  ['a', false, 'accept'],
  ['r', false, 'reject'],
  ['u', false, 'undo'],
  ['c', false, 'mode'],
  ['+', false, 'add'],
  ['x', true, 'retract'],
  ['A', false, null],
  ['m', false, null],
  ['s', false, null],
  ['n', false, null],
  ['w', true, null],
])('while coding %s, in the fields: %s, does %s', (key, inFields, action) => {
  expect(actionOf({ ...PLAIN, key }, { inFields, coding: true })).toBe(action)
})

it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s no key is ours', (held) => {
  for (const { key } of KEYS)
    expect(actionOf({ ...PLAIN, [held]: true, key }, { inFields: true, coding: false })).toBeNull()
})

it('no key has two meanings', () => {
  expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length)
  expect(KEYS.map(({ action }) => keyOf(action))).toEqual(KEYS.map(({ key }) => key))
})
