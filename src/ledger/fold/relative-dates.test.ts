import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NewStatement } from '../../model/statement.ts'
import { sourceOf } from '../../model/testing/sources.ts'
import type { Value } from '../../model/value.ts'
import { newId } from '../append/build.ts'
import { foldedRows } from '../testing/folded.ts'
import { stated } from '../testing/statements.ts'
import { temporaryLedger } from '../testing/temporary.ts'

let memory: Awaited<ReturnType<typeof temporaryLedger>>
beforeAll(async () => {
  memory = await temporaryLedger()
}, 120_000)
afterAll(() => memory.close())

const by = { by: 'test', reason: 'test' }
const TEXT = 'They met.'
let stories = 0

const counted = (event: string, words: string): Value => {
  const [, n, unit, direction] = /^(\d+) (\w+?)s? (before|after)$/.exec(words) ?? []
  const count = Number(n)
  return { type: 'relative', event, least: count, most: count, unit: unit as 'day', direction: direction as 'after' }
}
const on = (edtf: string): Value => ({ type: 'date', edtf })

/** Adds a story that tells of a call in a place, with the date that it gives. */
async function tell(place: string, date: Value | null) {
  const id = newId('ev')
  const text = `${TEXT} ${++stories}`
  const said = (property: string, value: Value): NewStatement =>
    stated({ subject: id, property, value, evidence: [{ start: 0, end: 9, exact: TEXT }] }, { id: newId('sm') })
  const statements = [
    said('type', { type: 'code', scheme: 'event-type', code: 'conference' }),
    said('status', { type: 'code', scheme: 'event-status', code: 'held' }),
    said('place', { type: 'text', text: place }),
    ...(date ? [said('date', date)] : []),
  ]
  const added = await memory.ledger.addSource(
    sourceOf(text, { published: '2024-12-01' }),
    async () => ({ entities: [{ id, kind: 'Event', key: id }], statements }),
    { by: 'test' },
  )
  return { id, batch: added.batch ?? '', dated: date ? (statements.at(-1)?.id ?? '') : '' }
}

const dated = (subject: string, value: Value): NewStatement =>
  stated({ subject, property: 'date', value, evidence: [] }, { origin: 'analyst' })
const give = (event: string, date: Value) => memory.ledger.append({ by: 'test', statements: [dated(event, date)] })
const dates = (...events: { id: string }[]) =>
  Promise.all(events.map(async ({ id }) => (await memory.ledger.event(id))?.date ?? null))

/** Does what must be refused, and sees that nothing was stored. */
async function refused(act: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = [await memory.ledger.head(), await foldedRows(memory.db)]
  await expect(act()).rejects.toMatchObject({ code: 'date-cycle', message: expect.stringMatching(message) })
  expect([await memory.ledger.head(), await foldedRows(memory.db)]).toEqual(before)
}

it('a chain of three dates follows every change of the first', async () => {
  const first = await tell('Oslo', on('2024-11-12'))
  const second = await tell('Rome', counted(first.id, '2 days after'))
  const third = await tell('Lima', counted(second.id, '1 month before'))
  const all = [first, second, third]
  expect(await dates(...all)).toEqual(['2024-11-12', '2024-11-14', '2024-10'])

  const corrected = await memory.ledger.correct(first.dated, { value: on('2024-12-30') }, by)
  expect(await dates(...all)).toEqual(['2024-12-30', '2025-01-01', '2024-12'])
  expect((await memory.ledger.chronology({ from: '2025-01-01', to: '2025-01-01' })).items.map((e) => e.id)).toEqual([
    second.id,
  ])

  await memory.ledger.undo(corrected.batch, by)
  expect(await dates(...all)).toEqual(['2024-11-12', '2024-11-14', '2024-10'])

  const retracted = await memory.ledger.retract(first.dated, by)
  expect(await dates(...all)).toEqual([null, null, null])
  await memory.ledger.undo(retracted.batch, by)
  expect(await dates(...all)).toEqual(['2024-11-12', '2024-11-14', '2024-10'])

  const again = await tell('Oslo', on('2024-11-20'))
  await memory.ledger.merge(first.id, again.id, by)
  await memory.ledger.rank(again.dated, 'preferred', by)
  expect(await dates(...all)).toEqual(['2024-11-20', '2024-11-22', '2024-10'])

  const before = await foldedRows(memory.db)
  await memory.ledger.rebuild()
  expect(await foldedRows(memory.db)).toEqual(before)
})

it('the event tells in words what its date is counted from, beside the date', async () => {
  const first = await tell('Kazan', on('2024-11-12'))
  const second = await tell('Doha', counted(first.id, '2 days after'))
  const event = await memory.ledger.event(second.id)
  const { title } = (await memory.ledger.event(first.id)) ?? { title: '' }
  expect(event).toMatchObject({ date: '2024-11-14', dateTold: `2 days after ${title}` })
  expect(event?.statements.find((s) => s.property === 'date')).toMatchObject({
    value: `2 days after ${title}`,
    date: '2024-11-14',
    entity: first.id,
  })
  expect(event?.history).toMatchObject([{ status: 'held', date: '2024-11-14' }])
  await give(second.id, on('2024-11-14'))
  expect((await memory.ledger.event(second.id))?.dateTold).toBeNull()
})

it('dates that tell each other are refused by the titles of their events', async () => {
  const first = await tell('Baku', null)
  const second = await tell('Riga', counted(first.id, '1 day after'))
  const third = await tell('Bonn', counted(second.id, '1 day after'))
  await refused(
    () => give(first.id, counted(third.id, '1 day after')),
    /in Baku".* by that of .*in Bonn".* by that of .*in Riga"/,
  )
  await refused(() => give(first.id, counted(first.id, '1 day after')), /in Baku".* told by that of the same event/)
})

it('a merge that closes a cycle is refused', async () => {
  const first = await tell('Cairo', on('2024-11-12'))
  const second = await tell('Tunis', counted(first.id, '1 day after'))
  const third = await tell('Rabat', counted(second.id, '1 day after'))
  await refused(() => memory.ledger.merge(first.id, third.id, by), /in Cairo"/)
  await refused(() => memory.ledger.merge(first.id, second.id, by), /in Cairo".* told by that of the same event/)
})

it('what would bring a cycle back is refused: the undoing of an undoing, of a retraction, of a rank', async () => {
  const first = await tell('Sofia', on('2024-11-12'))
  const second = await tell('Minsk', counted(first.id, '1 day after'))
  const undone = await memory.ledger.undo(second.batch, by)
  const turned = await tell('Paris', null)
  await memory.ledger.merge(second.id, turned.id, by)
  await give(first.id, counted(turned.id, '1 day before'))
  await refused(() => memory.ledger.undo(undone.batch, by), /in Sofia"/)

  const third = await tell('Delhi', on('2024-11-12'))
  const fourth = await tell('Tokyo', counted(third.id, '1 day after'))
  const retracted = await memory.ledger.retract(fourth.dated, by)
  await give(third.id, counted(fourth.id, '1 day before'))
  await refused(() => memory.ledger.undo(retracted.batch, by), /in Delhi"/)

  const fifth = await tell('Seoul', on('2024-11-12'))
  const sixth = await tell('Hanoi', counted(fifth.id, '1 day after'))
  await memory.ledger.rank(sixth.dated, 'deprecated', by)
  await give(fifth.id, counted(sixth.id, '1 day before'))
  await refused(() => memory.ledger.rank(sixth.dated, 'normal', by), /in Seoul"/)
})
