import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chosenWords, moved } from './caret.ts'

const TEXT = 'Wang Yi met.\nThe 19th round 😀 ended.'
/** `Right`, `Ctrl+Shift+Right`. */
function press(at: number, ...keys: string[]) {
  return keys.reduce(
    (choice, name) => {
      const parts = name.split('+')
      const key = { Left: 'ArrowLeft', Right: 'ArrowRight' }[parts.at(-1) ?? ''] ?? parts.at(-1) ?? ''
      return (
        moved(TEXT, choice, {
          key,
          shiftKey: parts.includes('Shift'),
          ctrlKey: parts.includes('Ctrl'),
          altKey: parts.includes('Alt'),
        }) ?? choice
      )
    },
    { anchor: at, focus: at },
  )
}

it.each<[number, string[], number, number]>([
  [0, ['Right'], 1, 1],
  [0, ['Left'], 0, 0],
  [3, ['Left'], 2, 2],
  [0, ['Shift+Right', 'Shift+Right'], 0, 2],
  [2, ['Shift+Left', 'Shift+Left', 'Shift+Left'], 2, 0],
  [0, ['Shift+Right', 'Shift+Right', 'Right'], 2, 2],
  [0, ['Shift+Right', 'Shift+Right', 'Left'], 0, 0],
  [0, ['Ctrl+Right'], 4, 4],
  [0, ['Alt+Right'], 4, 4],
  [0, ['Ctrl+Right', 'Ctrl+Right'], 7, 7],
  [0, ['Ctrl+Shift+Right', 'Ctrl+Shift+Right'], 0, 7],
  [7, ['Ctrl+Left'], 5, 5],
  [7, ['Ctrl+Left', 'Ctrl+Left', 'Ctrl+Left'], 0, 0],
  [15, ['Home'], 13, 13],
  [3, ['End'], 12, 12],
  [15, ['End'], TEXT.length, TEXT.length],
  [15, ['Ctrl+Home'], 0, 0],
  [3, ['Ctrl+End'], TEXT.length, TEXT.length],
  [28, ['Right'], 30, 30],
  [30, ['Left'], 28, 28],
  [3, ['a'], 3, 3],
])('from %i, %j leads to %i and %i', (at, keys, anchor, focus) => {
  expect(press(at, ...keys)).toEqual({ anchor, focus })
})

it('never leaves the text', () => {
  const key = fc.constantFrom(
    'Left',
    'Right',
    'Home',
    'End',
    'Ctrl+Left',
    'Ctrl+Right',
    'Shift+Right',
    'Ctrl+Shift+Left',
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: TEXT.length }), fc.array(key, { maxLength: 40 }), (at, keys) => {
      const { anchor, focus } = press(at, ...keys)
      for (const offset of [anchor, focus]) expect(offset >= 0 && offset <= TEXT.length).toBe(true)
    }),
  )
})

it.each([
  [0, 7, { start: 0, end: 7, exact: 'Wang Yi' }],
  [8, 0, { start: 0, end: 7, exact: 'Wang Yi' }],
  [4, 5, null],
  [3, 3, null],
])('%i to %i chooses %j', (anchor, focus, words) => {
  expect(chosenWords(TEXT, { anchor, focus })).toEqual(words)
})
