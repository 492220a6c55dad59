import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KindView, PropertyView } from '../../../src/model/schema-view.ts'
import type { StatementView } from '../../../src/model/views.ts'
import type { Field } from './fields.ts'
import {
  AS_TOLD,
  type Reading,
  type Readings,
  type ReadValue,
  readAs,
  readFields,
  readingKey,
  valuesRead,
  withReading,
} from './reading.ts'

const KINDS = [
  {
    kind: 'Event',
    properties: [
      { name: 'topic', types: ['text'] },
      { name: 'date', types: ['date'] },
    ] as unknown as PropertyView[],
  },
] satisfies KindView[]
const told = (id: string, property: string, value: string, written: string, about: Partial<StatementView> = {}) =>
  ({
    statement: { id, property, value, date: null, entity: null, qualifiers: {}, ...about },
    property: null,
    name: property,
    value,
    written,
  }) as unknown as Field
const FIELDS = [
  told('s1', 'date', '2024-03-05', '2024-03-05', { date: '2024-03-05' }),
  told('s2', 'participant', 'Son (for Vietnam, co-chair)', 'Son', { qualifiers: { for: 'VNM', role: 'co-chair' } }),
  told('s3', 'participant', 'Saleumxay (co-chair)', 'Saleumxay', { qualifiers: { role: 'co-chair' } }),
  told('s4', 'mechanism', 'Talks (round 10)', 'Talks', { qualifiers: { round: '10' } }),
]
const of = (written: string, qualifiers: Record<string, string> = {}): ReadValue => ({ written, qualifiers })
const read = (reading: Reading) => readFields(FIELDS, reading, { kind: 'Event', coder: 'Ann' }, KINDS)
const values = (reading: Reading) => valuesRead(FIELDS, read(reading), reading)
const added = (property: string, written: string) => ({ id: `own ${written}`, property, ...of(written) })

describe('what is read otherwise', () => {
  it.each<[string, Reading, Record<string, string[]>]>([
    ['nothing', AS_TOLD, {}],
    ['another date', readAs(AS_TOLD, FIELDS, 's1', of('2024-03')), { date: ['2024-03'] }],
    ['no date', readAs(AS_TOLD, FIELDS, 's1', null), { date: [] }],
    [
      'another role, the side by its name as before',
      readAs(AS_TOLD, FIELDS, 's2', of('Son', { for: 'VNM', role: 'attendee' })),
      { participant: ['Son (for Vietnam, attendee)', 'Saleumxay (co-chair)'] },
    ],
    [
      'another side',
      readAs(AS_TOLD, FIELDS, 's2', of('Son', { for: 'Laos', role: 'co-chair' })),
      { participant: ['Son (for Laos, co-chair)', 'Saleumxay (co-chair)'] },
    ],
    ['another round', readAs(AS_TOLD, FIELDS, 's4', of('Talks', { round: '11' })), { mechanism: ['Talks (round 11)'] }],
    ['no round', readAs(AS_TOLD, FIELDS, 's4', of('Talks')), { mechanism: ['Talks'] }],
    ['one of two', readAs(AS_TOLD, FIELDS, 's3', null), { participant: ['Son (for Vietnam, co-chair)'] }],
    ['a value more', { ...AS_TOLD, added: [added('topic', 'water')] }, { topic: ['water'] }],
    ['a value beside another', { ...AS_TOLD, added: [added('date', '2024')] }, { date: ['2024-03-05', '2024'] }],
  ])('%s', (_, reading, expected) => {
    expect(values(reading)).toEqual(expected)
  })

  it('is nothing once it is as told again', () => {
    const otherwise = readAs(AS_TOLD, FIELDS, 's2', of('Son', { role: 'attendee' }))
    expect(readAs(otherwise, FIELDS, 's2', of('Son', { for: 'VNM', role: 'co-chair' }))).toEqual(AS_TOLD)
  })

  it('is edited and left out again, also where the story has it not', () => {
    const more = { ...AS_TOLD, added: [added('topic', 'water')] }
    expect(values(readAs(more, FIELDS, 'own water', of('floods')))).toEqual({ topic: ['floods'] })
    expect(readAs(more, FIELDS, 'own water', null)).toEqual(AS_TOLD)
  })

  it('stands beside the other values of its property, and is marked', () => {
    const fields = read({ ...readAs(AS_TOLD, FIELDS, 's1', of('2024-03')), added: [added('date', '2024')] })
    expect(fields.map((f) => [f.statement.property, f.value, f.own ?? false])).toEqual([
      ['date', 'March 2024', true],
      ['date', '2024', true],
      ['participant', 'Son (for Vietnam, co-chair)', false],
      ['participant', 'Saleumxay (co-chair)', false],
      ['mechanism', 'Talks (round 10)', false],
    ])
  })

  it('touches no property that was not edited', () => {
    const edit = fc.record({
      id: fc.constantFrom('s1', 's2', 's3', 's4'),
      value: fc.option(fc.constantFrom(of('2024'), of('Son', { role: 'chair' }), of('Talks', { round: '10' }))),
    })
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const reading = edits.reduce((own, { id, value }) => readAs(own, FIELDS, id, value), AS_TOLD)
        const touched = new Set(edits.map(({ id }) => FIELDS.find((f) => f.statement.id === id)?.statement.property))
        for (const property of Object.keys(values(reading))) expect(touched).toContain(property)
      }),
    )
  })
})

describe('readings that are kept', () => {
  const own: Reading = { ...AS_TOLD, added: [added('topic', 'water')] }

  it('are each coder’s own', () => {
    const kept = withReading({}, readingKey('Ann', 'ba.ev'), own)
    expect(kept[readingKey('Ann', 'ba.ev')]).toBe(own)
    expect(kept[readingKey('Ben', 'ba.ev')]).toBeUndefined()
  })

  it('are forgotten where they say what the story says, and the oldest of very many', () => {
    const kept = withReading({}, 'a', own)
    expect(withReading(kept, 'a', AS_TOLD)).toEqual({})
    let many: Readings = {}
    for (let i = 0; i < 400; i++) many = withReading(many, `entry ${i}`, own)
    expect(Object.keys(many)).toHaveLength(300)
    expect(many['entry 399']).toBe(own)
    expect(many['entry 0']).toBeUndefined()
  })
})
