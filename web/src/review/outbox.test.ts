import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, added, EMPTY, leaving, type Outbox, settled, takenBack, type Waiting } from './outbox.ts'

const decision = (id: string, about: Partial<Waiting> = {}): Waiting => ({
  id,
  label: id,
  path: '/api/x',
  body: {},
  entry: 'e1',
  leaves: false,
  tries: 0,
  ...about,
})
const edit = decision('edit')
const accept = decision('accept', { leaves: true, body: { seen: 5 } })
const of = (...waiting: Waiting[]): Outbox => waiting.reduce(added, EMPTY)
const refused = (code: string): Answer => ({ kind: 'refused', code, message: 'm', advice: 'a' })
const done = (batch: string, seq: number, more: object = {}): Answer => ({ kind: 'done', batch, seq, ...more })
const ids = ({ waiting }: Outbox) => waiting.map((w) => w.id)

describe('an answer', () => {
  it.each<[string, Outbox, string, Answer, string[], string | null]>([
    ['done: it is sent', of(edit, accept), 'edit', done('b6', 6), ['accept'], null],
    ['unreached: it waits on, in its place', of(edit, accept), 'edit', { kind: 'unreached' }, ['edit', 'accept'], null],
    [
      'decided already at the first try: it is told',
      of(accept),
      'accept',
      refused('decided-already'),
      [],
      'decided-already',
    ],
    [
      'decided already once it was sent before: it is done',
      of({ ...accept, tries: 1 }),
      'accept',
      refused('decided-already'),
      [],
      null,
    ],
    ['changed meanwhile: it is told', of(accept), 'accept', refused('changed-meanwhile'), [], 'changed-meanwhile'],
    [
      'an edit refused: nor is accepted what was not shown',
      of(edit, accept),
      'edit',
      refused('input-invalid'),
      [],
      'input-invalid',
    ],
    [
      'an edit refused: another entry is decided all the same',
      of(edit, { ...accept, entry: 'e2' }),
      'edit',
      refused('input-invalid'),
      ['accept'],
      'input-invalid',
    ],
    [
      'a person refused: nor is the field corrected to them',
      of(decision('new', { entry: null }), { ...edit, takes: { field: 'value', from: 'new' } }),
      'new',
      refused('input-invalid'),
      [],
      'input-invalid',
    ],
  ])('%s', (_, outbox, id, answer, left, code) => {
    const { outbox: after, notice } = settled(outbox, id, answer)
    expect(ids(after)).toEqual(left)
    expect(notice?.code ?? null).toBe(code)
  })

  it('fills in the id of what was made', () => {
    const outbox = of(decision('new', { entry: null }), { ...edit, takes: { field: 'value', from: 'new' } })
    const { waiting } = settled(outbox, 'new', done('b6', 6, { entity: 'per_1' })).outbox
    expect(waiting[0]).toMatchObject({ body: { value: 'per_1' } })
    expect(waiting[0]?.takes).toBeUndefined()
  })
})

describe('own changes stand between seeing and deciding', () => {
  it('that were sent before the decision was made', () => {
    const edited = settled(of(edit), 'edit', done('b6', 6)).outbox
    expect(added(edited, accept).waiting[0]?.body).toEqual({ seen: 5, own: ['b6'] })
    expect(added(edited, { ...accept, body: { seen: 6 } }).waiting[0]?.body).toEqual({ seen: 6 })
    expect(added(edited, { ...accept, entry: 'e2' }).waiting[0]?.body).toEqual({ seen: 5 })
  })

  it('that are sent after it was made', () => {
    const after = settled(of(edit, accept), 'edit', done('b6', 6)).outbox
    expect(after.waiting[0]?.body).toEqual({ seen: 5, own: ['b6'] })
  })
})

it('what waits or was just decided has left the queue, until the queue knows', () => {
  const sent = settled(of(accept), 'accept', done('b6', 6)).outbox
  expect([...leaving(of(accept), 5)]).toEqual(['e1'])
  expect([...leaving(sent, 5)]).toEqual(['e1'])
  expect([...leaving(sent, 6)]).toEqual([])
  const undone = settled(added(sent, decision('undo', { entry: null })), 'undo', done('b7', 7, { undone: 'b6' })).outbox
  expect([...leaving(undone, 5)]).toEqual([])
})

it('what is coded leaves the queue of its coder, what is decided that of those who decide', () => {
  const both = of(accept, decision('code', { entry: 'e2', leaves: true, coder: 'Ann' }))
  const sent = settled(both, 'code', done('b6', 6)).outbox
  for (const outbox of [both, sent]) {
    expect([...leaving(outbox, 5)]).toEqual(['e1'])
    expect([...leaving(outbox, 5, 'Ann')]).toEqual(['e2'])
    expect([...leaving(outbox, 5, 'Ben')]).toEqual([])
  }
  expect(takenBack(both, null)?.taken.id).toBe('accept')
  expect(takenBack(both, null, true)?.taken.id).toBe('code')
})

it.each([
  ['the last one that was not sent', of(edit, accept), null, 'accept', ['edit']],
  ['not one that is on its way', of(accept), 'accept', undefined, ['accept']],
  ['not an undoing', of(accept, decision('undo', { back: true })), null, undefined, ['accept', 'undo']],
  ['not one that may have arrived', of({ ...accept, tries: 1 }), null, undefined, ['accept']],
  [
    'with what was made for it',
    of(decision('new', { entry: null }), { ...edit, takes: { field: 'value', from: 'new' } }),
    null,
    'edit',
    [],
  ],
])('is taken back: %s', (_, outbox, sending, taken, left) => {
  const back = takenBack(outbox, sending)
  expect(back?.taken.id).toBe(taken)
  expect(ids(back?.outbox ?? outbox)).toEqual(left)
})

it('loses nothing and keeps the order, however the connection is', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (reached, n) => {
      let outbox = of(...Array.from({ length: n }, (_, i) => decision(`d${i}`, { entry: `e${i}` })))
      const sent: string[] = []
      for (const there of reached) {
        const [next] = outbox.waiting
        if (!next) break
        outbox = settled(outbox, next.id, there ? done(`b${sent.length}`, sent.length) : { kind: 'unreached' }).outbox
        if (there) sent.push(next.id)
      }
      expect([...sent, ...ids(outbox)]).toEqual(Array.from({ length: n }, (_, i) => `d${i}`))
    }),
  )
})
