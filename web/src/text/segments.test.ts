import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceItem } from '../../../src/model/views.ts'
import { closest, itemsAt, linesOf } from './segments.ts'

const item = (id: string, ...spans: [number, number][]): SourceItem => ({
  id,
  kind: 'event',
  label: id,
  polarity: null,
  attribution: null,
  rule: null,
  confidence: null,
  spans: spans.map(([start, end]) => ({ start, end, exact: 'x' })),
})

const drawn = (text: string, items: SourceItem[]) =>
  linesOf(text, items).map(({ segments }) =>
    segments.map(({ start, end, items: on }) => [text.slice(start, end), on.map(({ id }) => id).join()]),
  )

describe('linesOf', () => {
  it.each<[string, string, SourceItem[], string[][][]]>([
    ['a text without records', 'one two', [], [[['one two', '']]]],
    [
      'one span',
      'one two',
      [item('a', [4, 7])],
      [
        [
          ['one ', ''],
          ['two', 'a'],
        ],
      ],
    ],
    [
      'nested spans',
      'abcdef',
      [item('a', [0, 6]), item('b', [2, 4])],
      [
        [
          ['ab', 'a'],
          ['cd', 'a,b'],
          ['ef', 'a'],
        ],
      ],
    ],
    [
      'overlapping spans',
      'abcdef',
      [item('a', [0, 4]), item('b', [2, 6])],
      [
        [
          ['ab', 'a'],
          ['cd', 'a,b'],
          ['ef', 'b'],
        ],
      ],
    ],
    [
      'a span over a line break',
      'ab\n\ncd',
      [item('a', [1, 5])],
      [
        [
          ['a', ''],
          ['b', 'a'],
        ],
        [
          ['c', 'a'],
          ['d', ''],
        ],
      ],
    ],
    [
      'one record at two places',
      'abcd',
      [item('a', [0, 1], [3, 4])],
      [
        [
          ['a', 'a'],
          ['bc', ''],
          ['d', 'a'],
        ],
      ],
    ],
  ])('draws %s', (_, text, items, expected) => {
    expect(drawn(text, items)).toEqual(expected)
  })

  it('keeps every character that is not a line break, once and in order', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 60 }), spans, (text, cut) => {
        const items = cut.map(([start, length], index) => item(String(index), [start, start + length]))
        const kept = text.split('\n').filter((line) => line.trim() !== '')
        expect(drawn(text, items).map((line) => line.map(([part]) => part).join(''))).toEqual(kept)
      }),
    )
  })
})

it('splits at the offsets that it is given, and begins and ends where it is told', () => {
  const [line] = linesOf('one two three', [], { from: 4, to: 13, at: [6] })
  expect(line?.segments.map(({ start, end }) => [start, end])).toEqual([
    [4, 6],
    [6, 13],
  ])
})

it.each([
  [0, 2, 'a'],
  [2, 3, 'a,b'],
  [4, 6, 'b'],
  [6, 9, ''],
])('finds the records between %i and %i', (start, end, expected) => {
  const items = [item('a', [0, 4]), item('b', [2, 6])]
  expect(
    itemsAt(items, start, end)
      .map(({ id }) => id)
      .join(),
  ).toBe(expected)
})

it('takes the record with the shortest words as the closest', () => {
  expect(closest([item('long', [0, 9]), item('short', [2, 4])])?.id).toBe('short')
})
