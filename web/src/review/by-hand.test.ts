import { expect, it } from 'vitest'
import type { KindView } from '../../../src/model/schema-view.ts'
import { type Entered, enteredLabel, isComplete, recordOf } from './by-hand.ts'

const KINDS = [
  {
    kind: 'Event',
    properties: [{ name: 'participant', codes: null, qualifiers: [{ name: 'role', codes: ['co-chair', 'guest'] }] }],
  },
] as unknown as KindView[]

it.each<[Entered, boolean, object]>([
  [
    {
      kind: 'event',
      values: { type: 'call', status: 'held', date: '2024-11', sides: 'China, RUS ,', round: '3', mechanism: 'Talks' },
    },
    true,
    {
      event: {
        type: 'call',
        status: 'held',
        date: '2024-11',
        sides: ['China', 'RUS'],
        mechanism: { name: 'Talks', round: 3 },
      },
    },
  ],
  [
    {
      kind: 'event',
      values: {
        type: 'call',
        status: 'held',
        participants: 'Wang Yi; Foreign Minister; CHN; Co-chair\n\nBo;;;guest\nLi',
      },
    },
    true,
    {
      event: {
        type: 'call',
        status: 'held',
        participants: [
          { name: 'Wang Yi', office: 'Foreign Minister', for: 'CHN', role: 'co-chair' },
          { name: 'Bo', office: null, for: null, role: 'guest' },
          { name: 'Li', office: null, for: null, role: null },
        ],
      },
    },
  ],
  [
    { kind: 'event', values: { type: 'call', status: 'held', participants: 'Bo; ; ; boss' } },
    false,
    {
      event: { type: 'call', status: 'held', participants: [{ name: 'Bo', office: null, for: null, role: 'boss' }] },
    },
  ],
  [{ kind: 'event', values: { type: 'call', status: '' } }, false, { event: { type: 'call' } }],
  [
    { kind: 'event', values: { type: 'call', status: 'held', date: 'May' } },
    false,
    { event: { type: 'call', status: 'held', date: 'May' } },
  ],
  [{ kind: 'claim', values: { text: ' It was so ' } }, true, { claim: { text: 'It was so' } }],
  [{ kind: 'relation', values: { parties: ' , ' } }, true, { relation: { parties: [] } }],
  [
    { kind: 'relation', values: { parties: 'CHN, LAO', anniversary: '0' } },
    false,
    { relation: { parties: ['CHN', 'LAO'], anniversary: 0 } },
  ],
])('%j is complete: %s, and sent as %j', (entered, complete, record) => {
  expect(isComplete(entered, KINDS)).toBe(complete)
  expect(recordOf(entered)).toEqual(record)
})

it('is called by what it is known by', () => {
  expect(enteredLabel({ kind: 'claim', values: { text: 'It was so' } })).toBe('Enter claim “It was so”')
})
