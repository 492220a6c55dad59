import { describe, expect, it } from 'vitest'
import type { ProposalView } from '../../../src/model/proposal-view.ts'
import type { KindView, PropertyView } from '../../../src/model/schema-view.ts'
import type { StatementView } from '../../../src/model/views.ts'
import { addable, editorOf, fieldsOf, inWords } from './fields.ts'
import { EMPTY, type Outbox, type Waiting } from './outbox.ts'

const statement = (id: string, property: string, value: string, about: Partial<StatementView> = {}) =>
  ({ id, property, value, date: null, entity: null, decision: null, ...about }) as StatementView
const property = (name: string, type: string, about: Partial<PropertyView> = {}): PropertyView => ({
  name,
  label: name,
  types: [type],
  of: null,
  scheme: null,
  codes: null,
  cardinality: 'one',
  qualifiers: [],
  ...about,
})
const KINDS: KindView[] = [
  {
    kind: 'Event',
    properties: [
      property('status', 'code', { codes: ['held', 'planned'] }),
      property('date', 'date'),
      property('side', 'entity', { of: ['State'] }),
      property('same-as', 'entity'),
    ],
  },
]
const view = (...statements: StatementView[]) =>
  ({
    kind: 'Event',
    seen: 5,
    statements,
    added: [statement('s6', 'topic', 'water', { origin: 'analyst' })],
  }) as unknown as ProposalView
const gone = { state: 'corrected', reason: '', by: 'Ann', at: '' } as const
const VIEW = view(
  statement('s1', 'date', '2024-11-12', { date: '2024-11-12', decision: gone }),
  statement('s2', 'side', 'China', { entity: 'st_1' }),
  statement('s3', 'recognised-by', '+3 the same day'),
  statement('s4', 'side', 'Laos (host)', { entity: 'st_2' }),
  statement('s5', 'date', '2024-11', { date: '2024-11' }),
)
const shows = (id: string, value: string | null): Waiting => ({
  id: 'w',
  label: '',
  path: '',
  body: {},
  entry: null,
  leaves: false,
  tries: 0,
  shows: { statement: id, value },
})
const told = (outbox: Outbox) =>
  fieldsOf(VIEW, KINDS, outbox).map((f) => `${f.name} ${f.value}${f.waiting ? ' …' : ''}`)

describe('the fields', () => {
  it.each<[string, Outbox, string[]]>([
    [
      'stand where their property first stood',
      EMPTY,
      ['Date November 2024', 'Side China', 'Side Laos (host)', 'Topic water'],
    ],
    [
      'say what is on its way',
      { ...EMPTY, waiting: [shows('s2', 'Japan')] },
      ['Date November 2024', 'Side Japan …', 'Side Laos (host)', 'Topic water'],
    ],
    [
      'leave out what was retracted',
      { ...EMPTY, waiting: [shows('s2', null)] },
      ['Date November 2024', 'Side Laos (host)', 'Topic water'],
    ],
    [
      'say what was recorded since the view was read',
      { ...EMPTY, done: [{ ...shows('s2', 'Japan'), batch: 'b', seq: 6 }] },
      ['Date November 2024', 'Side Japan', 'Side Laos (host)', 'Topic water'],
    ],
    [
      'and not what was recorded before',
      { ...EMPTY, done: [{ ...shows('s2', 'Japan'), batch: 'b', seq: 5 }] },
      ['Date November 2024', 'Side China', 'Side Laos (host)', 'Topic water'],
    ],
  ])('%s', (_, outbox, fields) => {
    expect(told(outbox)).toEqual(fields)
  })

  it('are edited as they are written', () => {
    expect(fieldsOf(VIEW, KINDS, EMPTY).map((f) => f.written)).toEqual(['2024-11', 'China', 'Laos', 'water'])
  })

  it('are marked where they came to be since', () => {
    expect(fieldsOf(VIEW, KINDS, EMPTY, ['s2', 's4', 's6']).map((f) => f.fresh)).toEqual([true, false, false, false])
  })
})

it.each([
  [statement('s', 'date', '2024', { date: '2024' }), '2024'],
  [
    statement('s', 'date', '2 days after the visit', { date: '2024-11-12' }),
    '12 November 2024: 2 days after the visit',
  ],
  [statement('s', 'place', 'Lima'), 'Lima'],
])('%j reads %s', (one, words) => {
  expect(inWords(one)).toBe(words)
})

it.each([
  [property('a', 'date'), 'date'],
  [property('a', 'code', { codes: ['b'] }), 'code'],
  [property('a', 'code'), 'text'],
  [property('a', 'entity'), 'entity'],
  [property('a', 'ordinal'), 'number'],
  [property('a', 'text'), 'text'],
  [null, 'text'],
])('%j is edited as %s', (one, editor) => {
  expect(editorOf(one)).toBe(editor)
})

it('what decides is not offered to be stated', () => {
  expect(addable(KINDS, 'Event').map(({ name }) => name)).toEqual(['status', 'date', 'side'])
  expect(addable(KINDS, 'Zebra')).toEqual([])
})
