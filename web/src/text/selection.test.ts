import { expect, it } from 'vitest'
import { parseSelection, selectionHash } from './selection.ts'

it.each([
  ['s=10-20', { start: 10, end: 20 }, null],
  ['s=10-20&item=ev_1', { start: 10, end: 20 }, 'ev_1'],
  ['item=ev%261', null, 'ev&1'],
  ['', null, null],
])('%j selects %j and %j, and is written back the same', (hash, span, item) => {
  expect(parseSelection(`#${hash}`)).toEqual({ span, item })
  expect(selectionHash({ span, item })).toBe(hash)
})

it.each(['s=20-10', 's=5-5', 's=a-b', 's=-1-4', 'words', 's=1-2-3', 'item='])('%j selects nothing', (hash) => {
  expect(parseSelection(hash)).toEqual({ span: null, item: null })
})
