import { describe, expect, it } from 'vitest'
import type { Mapping } from '../../../src/import/table/mapping.ts'
import type { ColumnView } from '../../../src/model/import-view.ts'
import type { KindView, PropertyView } from '../../../src/model/schema-view.ts'
import { NO_USE, usesFor, usesOf, withUse } from './mapping.ts'

const range = (name: string, types: string[], of: PropertyView['of'] = null) => ({
  ...{ name, label: name, types, of, scheme: null, codes: null },
})
const property = (name: string, types: string[], more: Partial<PropertyView> = {}): PropertyView => ({
  ...range(name, types),
  cardinality: 'many',
  qualifiers: [],
  ...more,
})
const kind: KindView = {
  kind: 'Event',
  properties: [
    property('type', ['code'], { cardinality: 'one' }),
    property('date', ['date'], { cardinality: 'one' }),
    property('title', ['text']),
    property('place', ['text'], { cardinality: 'one' }),
    property('side', ['entity'], { of: ['State'], qualifiers: [range('role', ['code'])] }),
    property('participant', ['entity'], {
      of: ['Person'],
      qualifiers: [range('office', ['text']), range('for', ['text']), range('role', ['code'])],
    }),
    property('mechanism', ['entity'], { of: ['Mechanism'], cardinality: 'one' }),
    property('follows', ['entity'], { of: ['Event'] }),
    property('topic', ['text']),
    property('url', ['url']),
    property('possibly-same-as', ['entity'], { of: ['Event'] }),
    property('recognised-by', ['text']),
  ],
}
const column = (name: string, more: Partial<ColumnView> = {}): ColumnView => ({
  name,
  filled: 1,
  distinct: 1,
  samples: [],
  values: null,
  dates: null,
  split: null,
  ...more,
})
const MAPPING: Mapping = {
  dataset: 'd',
  language: 'en',
  quotes: true,
  kind: 'Event',
  id: 'No',
  properties: {
    type: { value: 'visit' },
    status: { value: 'held' },
    date: { from: { column: 'Start', dates: ['d.M.yyyy'] }, to: 'End' },
    side: [{ value: 'Norway' }, { column: 'Country', qualifiers: { role: { value: 'guest' } } }],
    participant: { column: 'Guest', qualifiers: { office: 'Office', for: 'Country' } },
    title: { columns: ['A', 'B'] },
  },
}

it.each<[string, string[]]>([
  ['No', ['id']],
  ['Start', ['from:date']],
  ['End', ['to:date']],
  ['Country', ['property:side', 'with:participant:for']],
  ['Office', ['with:participant:office']],
  ['A', []],
  ['Other', []],
])('the uses of %s', (name, uses) => {
  expect(usesOf(MAPPING, name)).toEqual(uses)
})

describe('a column is put to another use', () => {
  it.each<[string, ColumnView, string, string, object]>([
    ['none', column('No'), 'id', NO_USE, { properties: MAPPING.properties }],
    ['the last day', column('End'), 'to:date', NO_USE, { properties: { date: { from: { column: 'Start' } } } }],
    [
      'a day alone takes the place of two',
      column('Day', { dates: ['yyyy'] }),
      NO_USE,
      'property:date',
      { properties: { date: { column: 'Day', dates: ['yyyy'] } } },
    ],
    [
      'an end is added to the beginning',
      column('Until'),
      NO_USE,
      'to:date',
      { properties: { date: { from: { column: 'Start', dates: ['d.M.yyyy'] }, to: { column: 'Until' } } } },
    ],
    [
      'one more side, beside the others',
      column('Others', { split: ';' }),
      NO_USE,
      'property:side',
      {
        properties: {
          side: [{ value: 'Norway' }, { column: 'Country' }, { column: 'Others', split: ';' }],
        },
      },
    ],
    ['a side is none', column('Country'), 'property:side', NO_USE, { properties: { side: { value: 'Norway' } } }],
    [
      'the office is another column',
      column('Post'),
      NO_USE,
      'with:participant:office',
      { properties: { participant: { column: 'Guest', qualifiers: { office: { column: 'Post' }, for: 'Country' } } } },
    ],
    [
      'the office is none',
      column('Office'),
      'with:participant:office',
      'property:place',
      { properties: { participant: { column: 'Guest', qualifiers: { for: 'Country' } }, place: 'Office' } },
    ],
    [
      'what every row had comes from a column',
      column('Kind'),
      NO_USE,
      'property:type',
      { properties: { type: 'Kind' } },
    ],
  ])('%s', (_what, own, from, to, expected) => {
    const changed = withUse(MAPPING, own, { from, to, kind })
    expect(changed).toMatchObject(expected)
    expect(changed.properties.title).toEqual(MAPPING.properties.title)
  })

  it('and back again is as before', () => {
    const own = column('Other')
    for (const { use } of usesFor(MAPPING, kind).filter(({ use }) => /^(property:(topic|place|url)|with)/.test(use))) {
      if (use.startsWith('with:participant:office') || use.startsWith('with:participant:for')) continue
      const there = withUse(MAPPING, own, { from: NO_USE, to: use, kind })
      expect(usesOf(there, 'Other'), use).toEqual([use])
      expect(usesOf(withUse(there, own, { from: use, to: NO_USE, kind }), 'Other'), use).toEqual([])
    }
  })
})

it('offers no use that a table cannot be put to', () => {
  const offered = usesFor(MAPPING, kind).map(({ use }) => use)
  expect(offered).toContain('property:mechanism')
  for (const use of ['property:follows', 'property:recognised-by', 'property:possibly-same-as'])
    expect(offered).not.toContain(use)
})
