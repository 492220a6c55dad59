import { expect, it } from 'vitest'
import { type Entered, enteredLabel, isComplete, recordOf } from './by-hand.ts'

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
    { kind: 'event', values: { type: 'call', status: 'held', participants: 'Wang Yi; Foreign Minister; CHN\n\nBo' } },
    true,
    {
      event: {
        type: 'call',
        status: 'held',
        participants: [
          { name: 'Wang Yi', office: 'Foreign Minister', for: 'CHN' },
          { name: 'Bo', office: null, for: null },
        ],
      },
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
  expect(isComplete(entered)).toBe(complete)
  expect(recordOf(entered)).toEqual(record)
})

it('is called by what it is known by', () => {
  expect(enteredLabel({ kind: 'claim', values: { text: 'It was so' } })).toBe('Enter claim “It was so”')
})
