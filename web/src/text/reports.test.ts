import { expect, it } from 'vitest'
import type { StatementView } from '../../../src/model/views.ts'
import { reportsOf } from './reports.ts'

const source = (id: string) => ({ id, title: null, publisher: id, published: null, url: null })
const statement = (value: string, place: string, start: number, more: Partial<StatementView> = {}): StatementView => ({
  id: `${value}${place}${start}`,
  subject: 'ev_1',
  note: null,
  property: 'side',
  value,
  entity: null,
  date: null,
  polarity: 'affirmed',
  modality: 'stated',
  attribution: null,
  rank: 'normal',
  origin: 'source',
  dataset: null,
  rule: 'en/x',
  confidence: 0.9,
  valid: null,
  recordedAt: '2024-11-14T00:00:00Z',
  recordedBy: 'test',
  qualifiers: {},
  batch: 'ba_1',
  decision: null,
  evidence: [{ start, end: start + 5, exact: 'words', source: source(place) }],
  ...more,
})

it.each<[string, StatementView[], [string[], string[], number][]]>([
  ['one statement', [statement('China', 'a', 1)], [[['China'], [], 1]]],
  ['one value in two sources', [statement('China', 'a', 1), statement('China', 'b', 1)], [[['China'], [], 2]]],
  [
    'two values by the same words',
    [statement('China', 'a', 1), statement('Russia', 'a', 1)],
    [[['China', 'Russia'], [], 1]],
  ],
  [
    'two values by other words',
    [statement('China', 'a', 1), statement('Russia', 'a', 9)],
    [
      [['China'], [], 1],
      [['Russia'], [], 1],
    ],
  ],
  [
    'a value stated and the same denied',
    [statement('China', 'a', 1), statement('China', 'b', 1, { polarity: 'negated' })],
    [
      [['China'], [], 1],
      [['China'], ['Negated'], 1],
    ],
  ],
])('folds %s', (_, statements, expected) => {
  expect(reportsOf(statements).map(({ values, cautions, grounds }) => [values, cautions, grounds.length])).toEqual(
    expected,
  )
})
