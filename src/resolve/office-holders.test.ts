import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryLedger } from '../ledger/testing/temporary.ts'
import { OFFICE_HOLDERS, officeHolders } from './office-holders.ts'
import { officeByWords } from './offices.ts'

let memory: Awaited<ReturnType<typeof temporaryLedger>>
beforeAll(async () => {
  memory = await temporaryLedger()
}, 120_000)
afterAll(() => memory.close())

const holding = async (day: string) => {
  const office = officeByWords('secretary of the Security Council of the Russian Federation')
  const holders = await memory.ledger.holders(office?.key ?? '', day)
  return holders.map(({ person, certain }) => [person.name, certain])
}

it('the office-holders that come with the program are imported once, answer who held an office, and can be undone', async () => {
  const by = { by: 'test' }
  const done = await memory.ledger.importDataset(OFFICE_HOLDERS, officeHolders, by)
  expect(await memory.ledger.importDataset(OFFICE_HOLDERS, officeHolders, by)).toBeNull()
  expect(await holding('2024-05-01')).toEqual([['Nikolai Patrushev', true]])
  expect(await holding('2024-11-12')).toEqual([['Sergei Shoigu', false]])
  const undone = await memory.ledger.undo(done?.batch ?? '', { ...by, reason: 'test' })
  expect(await holding('2024-05-01')).toEqual([])
  await memory.ledger.undo(undone.batch, { ...by, reason: 'test' })
  expect(await holding('2024-05-01')).toEqual([['Nikolai Patrushev', true]])
}, 120_000)
