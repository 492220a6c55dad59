import { describe, expect, it } from 'vitest'
import type { ProposalSummary } from '../../../src/model/proposal-view.ts'
import type { QuestionView } from '../../../src/model/views.ts'
import { entriesOf, following, type Place, placeOf, stepped } from './queue.ts'

const source = (id: string) => ({ id, title: null, publisher: null, published: null, url: null })
const proposal = (entity: string): ProposalSummary => ({
  batch: 'b',
  entity,
  kind: 'Event',
  title: entity,
  source: source('s1'),
  rule: null,
  confidence: null,
  likely: null,
  state: 'pending',
  edited: false,
})
const question = (statement: string, from: string) =>
  ({ statement, score: 0.5, reasons: '', words: [{ source: source(from) }] }) as unknown as QuestionView
const PROPOSALS = [proposal('e1'), proposal('e2'), proposal('e3')]
const QUESTIONS = [question('q1', 's1'), question('q2', 's2')]

it.each<[Place, string[], string[]]>([
  [{}, [], ['q1', 'q2', 'b.e1', 'b.e2', 'b.e3']],
  [{ kind: 'Question' }, [], ['q1', 'q2']],
  [{ kind: 'Event' }, [], ['b.e1', 'b.e2', 'b.e3']],
  [{ source: 's2' }, [], ['q2', 'b.e1', 'b.e2', 'b.e3']],
  [{}, ['q1', 'b.e2'], ['q2', 'b.e1', 'b.e3']],
])('narrowed to %j, without %j, the queue is %j', (place, gone, keys) => {
  expect(entriesOf(PROPOSALS, QUESTIONS, place, new Set(gone)).map(({ key }) => key)).toEqual(keys)
})

describe('in a queue', () => {
  const entries = entriesOf(PROPOSALS, [], {}, new Set())
  it.each([
    ['b.e1', 1, 0, 'b.e2'],
    ['b.e3', 1, 0, 'b.e3'],
    ['b.e1', -1, 0, 'b.e1'],
    ['b.gone', 1, 1, 'b.e2'],
    ['b.gone', -1, 1, 'b.e1'],
    ['b.gone', 1, 9, 'b.e3'],
    [undefined, 1, 0, 'b.e1'],
  ])('from %s by %i (it stood at %i) leads to %s', (current, by, stood, to) => {
    expect(stepped(entries, current, by, stood)).toBe(to)
  })

  it.each([
    ['b.e1', 'b.e2'],
    ['b.e3', 'b.e2'],
    ['b.gone', 'b.e1'],
  ])('%s is followed by %s', (decided, next) => {
    expect(following(entries, decided)).toBe(next)
  })

  it('nothing follows where nothing waits', () => {
    expect(following([], 'b.e1')).toBeNull()
    expect(stepped([], 'b.e1', 1)).toBeNull()
  })
})

it.each([
  [
    { kind: 'Event', source: 's', order: 'text', at: 'a' },
    { kind: 'Event', source: 's', order: 'text', at: 'a' },
  ],
  [{ kind: 'Zebra', source: '', order: 'value', at: '' }, {}],
  [{ kind: ['Event'], at: 3 }, {}],
  [
    { mode: 'code', of: 'Ann', kind: 'Event' },
    { mode: 'code', of: 'Ann', kind: 'Event' },
  ],
  [{ mode: 'code', kind: 'Question' }, { mode: 'code' }],
  [{ mode: 'decide', of: 'Ann' }, { mode: 'decide' }],
  [{ mode: 'look', of: 'Ann' }, {}],
])('%j is the place %j', (fields, place) => {
  expect(placeOf(fields)).toEqual(place)
})
