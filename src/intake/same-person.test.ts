import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryLedger } from '../ledger/testing/temporary.ts'
import type { Participant } from '../model/record.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { OFFICE_HOLDERS, officeHolders } from '../resolve/office-holders.ts'
import { resolveStory } from '../resolve/story.ts'
import { eventOf, quote, recordOf } from '../resolve/testing/records.ts'

let memory: Awaited<ReturnType<typeof temporaryLedger>>
let stories = 0

beforeAll(async () => {
  memory = await temporaryLedger()
}, 180_000)
afterAll(() => memory.close())

type Who = readonly [name: string, office?: string | null, side?: string | null]

/** Adds a story in which each of some persons takes part in an event of their own, or all in one, and gives their ids in that order. */
async function tell(who: readonly Who[], { published = '2024-05-14', one = false, language = 'en' } = {}) {
  stories++
  const text = `Story ${stories}: ${who.map(([name]) => name).join(', and ')} met others in town ${stories}.`
  const source = sourceOf(text, { published, language })
  const participant = ([name, office = null, side = null]: Who): Participant => ({
    ...{ name, office, for: side, role: null },
    evidence: [quote(text, name)],
  })
  const place = `Town ${stories}`
  const event = (participants: Participant[]) =>
    eventOf(quote(text, `town ${stories}`), { place, sides: ['CHE', 'AUT'], date: published, participants })
  const events = one ? [event(who.map(participant))] : who.map((w) => event([participant(w)]))
  const record = recordOf(source, { events })
  const added = await memory.ledger.addSource(source, resolveStory(record), { by: 'test' })
  const told = await Promise.all(added.events.map(({ id }) => memory.ledger.event(id)))
  const ids = new Map(
    told
      .flatMap((e) => e?.statements ?? [])
      .flatMap((s) => (s.property === 'participant' ? [[s.evidence[0]?.exact, s.entity] as const] : [])),
  )
  return { batch: added.batch ?? '', ids: who.map(([name]) => ids.get(name) ?? '') }
}

const only = async (who: Who, options: Parameters<typeof tell>[1] = {}) => (await tell([who], options)).ids[0] ?? ''
const statementsOf = async (id: string, property: string) =>
  ((await memory.ledger.person(id))?.statements ?? []).filter((s) => s.property === property && !s.decision?.state)
const DECIDER = { by: 'analyst', reason: 'the ministry says so' }

describe('a person told again', () => {
  it.each<[string, Who, Who]>([
    ['with the family name first', ['Boris Tadayev', 'Minister of Trade', 'GEO'], ['Tadayev Boris', null, 'GEO']],
    ['in Cyrillic', ['Sergei Morozov', 'Minister of Trade', 'BLR'], ['Сергей Морозов', null, 'BLR']],
    ['in Chinese', ['Qiu Wenli', 'Minister of Trade', 'CHN'], ['邱文丽', null, 'CHN']],
    ['in Arabic', ['Mohammed bin Salim', 'Minister of Trade', 'OMN'], ['محمد بن سالم', 'Minister of Trade', 'OMN']],
    ['in French transliteration', ['Yuri Chebykin', 'Governor', 'KAZ'], ['Iouri Tchebykine', 'Governor', 'KAZ']],
    ['with a form of address', ['Hannah Okonkwo', null, 'NGA'], ['Dr. Hannah Okonkwo', null, 'NGA']],
    ['with a middle name', ['Peter Lindqvist', null, 'SWE'], ['Peter Erik Lindqvist', null, 'SWE']],
    [
      'by the family name, in the office',
      ['Marta Kowalczyk', 'Minister of Finance', 'POL'],
      ['Kowalczyk', 'Minister of Finance', 'POL'],
    ],
    [
      'misspelt, in the office',
      ['Ramesh Chaudhary', 'Minister of Energy', 'NPL'],
      ['Ramesh Chaudhari', 'Minister of Energy', 'NPL'],
    ],
  ])('%s is the one on record, with the spelling as alias', async (_what, first, again) => {
    const known = await only(first)
    expect(await only(again)).toBe(known)
    const [alias] = await statementsOf(known, 'alias')
    expect([alias?.value, alias?.evidence[0]?.exact]).toEqual([again[0], again[0]])
    expect(await statementsOf(known, 'recognised-by')).toHaveLength(1)
    expect((await memory.ledger.person(known))?.name).toBe(first[0])
    expect(await only(again)).toBe(known)
    expect(await statementsOf(known, 'recognised-by')).toHaveLength(1)
  })

  it.each<[string, Who, Who]>([
    [
      'with another given name',
      ['Chen Wenqiu', 'Minister of Trade', 'TWN'],
      ['Chen Wenhao', 'Minister of Trade', 'TWN'],
    ],
    [
      'by a family name that another bears',
      ['Ivan Petrenko', 'Minister of Trade', 'UKR'],
      ['Petrenko', 'Minister of Trade', 'MDA'],
    ],
    ['of another state', ['Ali Hassanov', 'Minister of Trade', 'AZE'], ['Ali Hassan', 'Minister of Trade', 'IRQ']],
    [
      'with the title alone in common',
      ['Jan Novotny', 'Prime Minister', 'CZE'],
      ['Pavel Dvorak', 'Prime Minister', 'CZE'],
    ],
    ['with another initial', ['George W. Tamm', 'President', 'EST'], ['George H. W. Tamm', 'President', 'EST']],
  ])('%s is another', async (_what, first, again) => {
    const known = await only(first)
    const other = await only(again)
    expect(other).not.toBe(known)
    expect(await statementsOf(other, 'possibly-same-as')).toEqual([])
  })

  it('of the same name in another state is another, with a question', async () => {
    const known = await only(['Kim Sok', 'Minister of Trade', 'PRK'])
    const other = await only(['Kim Sok', 'Minister of Health', 'KHM'])
    expect(other).not.toBe(known)
    const [question] = await memory.ledger.questions({ person: other })
    expect(question?.kind === 'Person' && question.persons.map((p) => p.id)).toEqual([other, known])
    expect(question?.reasons).toContain('-2.5 other states')
  })
})

it('two who take part in one event are two, however like their names are', async () => {
  const { ids } = await tell(
    [
      ['Lev Abramov', 'Minister of Trade', 'ARM'],
      ['Лев Абрамов', 'Minister of Trade', 'ARM'],
    ],
    { one: true },
  )
  expect(new Set(ids).size).toBe(2)
})

it('two spellings in two events of one story are one person', async () => {
  const { ids } = await tell([
    ['Oleg Sidorenko', 'Minister of Trade', 'TKM'],
    ['Олег Сидоренко', 'Minister of Trade', 'TKM'],
  ])
  expect(new Set(ids).size).toBe(1)
})

it('a question is answered by a merge, and open again where that is undone', async () => {
  const known = await only(['Amina Diallo', null, 'GIN'])
  const told = await only(['Diallo', null, 'GIN'])
  const open = async () => (await memory.ledger.questions({ person: told })).length
  expect(told).not.toBe(known)
  expect(await open()).toBe(1)
  const { batch } = await memory.ledger.merge(known, told, DECIDER)
  expect(await open()).toBe(0)
  expect(await only(['Amina Diallo', null, 'GIN'])).toBe(known)
  await memory.ledger.undo(batch, DECIDER)
  expect(await open()).toBe(1)
})

it('whoever is never the same stays so, whatever a later story says', async () => {
  const known = await only(['Viktor Zhdanov', 'Minister of Trade', 'TJK'])
  const other = await only(['Viktor Zhdanov', 'Minister of Health', 'KGZ'])
  await memory.ledger.separate(known, other, DECIDER)
  expect(await memory.ledger.questions({ person: other })).toEqual([])
  expect(await only(['Жданов Виктор', 'Minister of Trade', 'TJK'])).toBe(known)
  expect(await only(['Жданов Виктор', 'Minister of Health', 'KGZ'])).toBe(other)
  const unsure = await only(['Viktor Zhdanov'])
  expect(await statementsOf(unsure, 'possibly-same-as')).toHaveLength(unsure === known || unsure === other ? 0 : 2)
})

it('an undone story takes its alias along, and the person is found by it no more', async () => {
  const known = await only(['Tomas Berger', 'Minister of Trade', 'LIE'])
  const { batch, ids } = await tell([['Berger', 'Minister of Trade', 'LIE']])
  expect(ids).toEqual([known])
  await memory.ledger.undo(batch, DECIDER)
  expect(await statementsOf(known, 'alias')).toEqual([])
  expect(await only(['Berger', null, 'LIE'])).not.toBe(known)
})

describe('whoever is called by an office', () => {
  beforeAll(async () => {
    await memory.ledger.importDataset(OFFICE_HOLDERS, officeHolders, { by: 'test' })
  }, 180_000)

  it.each([
    ["China's top diplomat", '2024-05-14', 'Wang Yi'],
    ['the Chinese foreign minister', '2023-02-01', 'Qin Gang'],
    ["Washington's top diplomat", '2024-05-14', null],
  ])('%s on %s is %s', async (words, published, name) => {
    const id = await only([words, null, null], { published })
    const person = await memory.ledger.person(id)
    expect(person?.name).toBe(name ?? words)
    if (name !== null) expect(await statementsOf(id, 'alias')).toEqual([])
  })
})
