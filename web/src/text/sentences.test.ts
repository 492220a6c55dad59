import { expect, it } from 'vitest'
import { sentencesWith } from './sentences.ts'

const SENTENCES = [
  [0, 10],
  [11, 20],
  [21, 30],
].map(([start = 0, end = 0]) => ({ span: { start, end } }))

it.each<[string, [number, number][], number[]]>([
  ['words within one', [[12, 15]], [11]],
  ['words across two', [[8, 12]], [0, 11]],
  [
    'two passages',
    [
      [1, 2],
      [25, 30],
    ],
    [0, 21],
  ],
  ['the space between', [[10, 11]], []],
  ['no words', [], []],
])('%s', (_, words, starts) => {
  const found = sentencesWith(
    SENTENCES,
    words.map(([start, end]) => ({ start, end })),
  )
  expect(found.map((s) => s.span.start)).toEqual(starts)
})
