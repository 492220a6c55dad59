import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewStatement } from '../model/statement.ts'
import type { Value } from '../model/value.ts'
import { newId } from './append/build.ts'
import { stated } from './testing/statements.ts'
import { ENGINES, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** Who held an office when: as it is told, as it is refused, and as it is answered for a day. */

interface Told {
  readonly who: string
  readonly period: string
  readonly acting?: true
  readonly conflicting?: string
}

interface Row {
  readonly what: string
  /** 1 unless another number is given; null where it is not known. */
  readonly seats?: number | null
  readonly told: readonly Told[]
  /** What the refusal of the last one says; none where all are accepted. */
  readonly refused?: readonly string[]
  /** By day: who held it, with a question mark where that is not certain. */
  readonly on: Readonly<Record<string, readonly string[]>>
}

const held = (who: string, period: string, more: Partial<Told> = {}): Told => ({ who, period, ...more })

const TABLE: readonly Row[] = [
  {
    what: 'one follows the other on the same day',
    told: [held('Ada', '2008-05-12/2024-05-12'), held('Bea', '2024-05-12/..')],
    on: {
      '2008-05-11': [],
      '2008-05-12': ['Ada'],
      '2024-05-11': ['Ada'],
      '2024-05-12': ['Bea', 'Ada?'],
      '2030-01-01': ['Bea'],
    },
  },
  {
    what: 'the same, told in the other order',
    told: [held('Bea', '2024-05-12/..'), held('Ada', '2008-05-12/2024-05-12')],
    on: { '2024-05-11': ['Ada'], '2024-05-13': ['Bea'] },
  },
  {
    what: 'only the month of the change is known',
    told: [held('Ada', '2008-05/2024-05'), held('Bea', '2024-05/2025-01')],
    on: {
      '2008-05-15': ['Ada?'],
      '2010-01-01': ['Ada'],
      '2024-05-15': ['Ada?', 'Bea?'],
      '2024-06-01': ['Bea'],
      '2025-01-31': ['Bea?'],
      '2025-02-01': [],
    },
  },
  {
    what: 'only the years are known',
    told: [held('Ada', '2008/2012'), held('Bea', '2012/2016')],
    on: { '2010-07-01': ['Ada'], '2012-07-01': ['Ada?', 'Bea?'], '2014-07-01': ['Bea'] },
  },
  {
    what: 'two surely overlap',
    told: [held('Ada', '2010-01-01/2014-12-31'), held('Bea', '2014-06-01/2018-01-01')],
    refused: ['Ada', 'Bea', '2010-01-01/2014-12-31', '2014-06-01/2018-01-01'],
    on: { '2012-01-01': ['Ada'], '2014-07-01': ['Ada'], '2016-01-01': [] },
  },
  {
    what: 'one begins while the other goes on',
    told: [held('Ada', '2010-01-01/..'), held('Bea', '2020-01-01/..')],
    refused: ['Ada', 'Bea', '2010-01-01/..', '2020-01-01/..'],
    on: { '2021-01-01': ['Ada'] },
  },
  {
    what: 'a day lies within the period of another',
    told: [held('Ada', '2010-01/2014-12'), held('Bea', '2012-03-04')],
    refused: ['Ada', 'Bea', '2012-03-04'],
    on: { '2012-03-04': ['Ada'] },
  },
  {
    what: 'months overlap by more than the month of the change',
    told: [held('Ada', '2010-01/2014-12'), held('Bea', '2014-10/2016-01')],
    refused: ['2010-01/2014-12', '2014-10/2016-01'],
    on: { '2014-11-15': ['Ada'] },
  },
  {
    what: 'sources differ and the second is marked so',
    told: [
      held('Ada', '2010-01-01/2014-12-31'),
      held('Bea', '2014-06-01/2018-01-01', { conflicting: 'two lists differ' }),
    ],
    on: {
      '2012-01-01': ['Ada'],
      '2014-07-01': ['Ada', 'Bea (two lists differ)'],
      '2016-01-01': ['Bea (two lists differ)'],
    },
  },
  {
    what: 'somebody acts for the holder',
    told: [held('Ada', '2010-01-01/2014-12-31'), held('Bea', '2012-03-01/2012-04-01', { acting: true })],
    on: { '2012-02-29': ['Ada'], '2012-03-15': ['Ada', 'acting Bea'], '2012-04-02': ['Ada'] },
  },
  {
    what: 'two act at once',
    told: [
      held('Ada', '2010-01-01/2010-06-01', { acting: true }),
      held('Bea', '2010-03-01/2010-09-01', { acting: true }),
    ],
    on: { '2010-04-01': ['acting Ada', 'acting Bea'] },
  },
  {
    what: 'the office has two seats',
    seats: 2,
    told: [held('Ada', '2010-01-01/2014-12-31'), held('Bea', '2011-01-01/2018-01-01')],
    on: { '2012-01-01': ['Ada', 'Bea'] },
  },
  {
    what: 'how many seats it has is not known',
    seats: null,
    told: [held('Ada', '2010-01-01/2014-12-31'), held('Bea', '2011-01-01/2018-01-01')],
    on: { '2012-01-01': ['Ada', 'Bea'] },
  },
  {
    what: 'when it began is not known',
    told: [held('Ada', '/2012-05-01'), held('Bea', '2011-01-01/2018-01-01')],
    on: { '1990-01-01': ['Ada?'], '2011-06-01': ['Bea', 'Ada?'], '2012-05-02': ['Bea'] },
  },
  {
    what: 'it began before anybody looked',
    told: [held('Ada', '../2012-05-01')],
    on: { '1990-01-01': ['Ada?'], '2012-05-02': [] },
  },
  {
    what: 'when it ended is not known',
    told: [held('Ada', '2010-01-01/'), held('Bea', '2015-01-01/2018-01-01')],
    on: { '2009-12-31': [], '2011-01-01': ['Ada?'], '2016-01-01': ['Bea', 'Ada?'] },
  },
  {
    what: 'an end is only about right',
    told: [held('Ada', '2010-01-01/2014-12~'), held('Bea', '2014-06-01/2018-01-01')],
    on: { '2014-07-01': ['Bea', 'Ada?'] },
  },
  {
    what: 'two terms of one person follow each other on the same day',
    told: [held('Ada', '2000-05-07/2004-05-07'), held('Ada', '2004-05-07/2008-05-07'), held('Bea', '2008-05-07/..')],
    on: { '2002-01-01': ['Ada'], '2006-01-01': ['Ada'], '2009-01-01': ['Bea'] },
  },
  {
    what: 'one tenure is told by the month and to the day',
    told: [held('Ada', '2000-05/2004-05'), held('Ada', '2000-05-07/2004-05-01')],
    on: { '2000-05-06': [], '2000-05-07': ['Ada'], '2004-05-02': [] },
  },
  {
    what: 'somebody comes back after another',
    told: [held('Ada', '2000-01-01/2004-01-01'), held('Bea', '2004-01-01/2008-01-01'), held('Ada', '2008-01-01/..')],
    on: { '2003-01-01': ['Ada'], '2005-01-01': ['Bea'], '2009-01-01': ['Ada'] },
  },
]

const DECIDER = { by: 'test', reason: 'for the test' }

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  beforeAll(async () => {
    made = await workspaces(engine)
    workspace = await openWorkspace(await made.fresh('tenures'))
  }, 180_000)
  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })

  const entity = (id: string): Value => ({ type: 'entity', entity: id })
  const said = (subject: string, property: string, value: Value, more: Partial<NewStatement> = {}) =>
    stated({ subject, property, value, evidence: [] }, { origin: 'analyst', ...more })

  /** An office with its persons, nobody in it yet. */
  async function office(seats: number | null, people: readonly string[]) {
    const id = newId('off')
    const owner = newId('st')
    const ids = new Map([...new Set(people)].map((who) => [who, newId('per')] as const))
    await workspace.append({
      by: 'test',
      sources: [],
      entities: [
        { id, kind: 'Office', key: id },
        { id: owner, kind: 'State', key: owner },
        ...[...ids.values()].map((key) => ({ id: key, kind: 'Person' as const, key })),
      ],
      statements: [
        said(id, 'title', { type: 'text', text: 'Chair' }),
        said(id, 'for', entity(owner)),
        said(owner, 'name', { type: 'text', text: 'Ruritania' }),
        ...(seats === null ? [] : [said(id, 'seats', { type: 'integer', integer: seats })]),
        ...[...ids].map(([who, person]) => said(person, 'name', { type: 'text', text: who })),
      ],
    })
    return { id, ids }
  }

  const tell = (person: string, office: string, { period, acting, conflicting }: Told) => {
    const text = (value: string): Value => ({ type: 'text', text: value })
    const qualifiers = {
      ...(acting ? { acting: text('acting') } : {}),
      ...(conflicting ? { conflicting: text(conflicting) } : {}),
    }
    const statements = [said(person, 'holds-office', entity(office), { valid: period, qualifiers })]
    return workspace.append({ by: 'test', sources: [], entities: [], statements })
  }

  async function on(office: string, day: string): Promise<string[]> {
    const holders = await workspace.holders(office, day)
    return holders.map(
      ({ person, certain, acting, conflicting }) =>
        `${acting ? 'acting ' : ''}${person.name}${certain ? '' : '?'}${conflicting ? ` (${conflicting})` : ''}`,
    )
  }

  it.each(TABLE)('$what', async ({ seats = 1, told, refused, on: days }) => {
    const { id, ids } = await office(
      seats,
      told.map(({ who }) => who),
    )
    for (const [at, one] of told.entries()) {
      const telling = tell(ids.get(one.who) ?? '', id, one)
      if (!refused || at < told.length - 1) await telling
      else {
        const error = await telling.then(
          () => null,
          (met) => met,
        )
        expect(error).toMatchObject({ code: 'tenure-overlap', advice: expect.stringContaining('conflicting') })
        for (const words of ['Chair (Ruritania)', ...refused]) expect(error.message).toContain(words)
      }
    }
    for (const [day, wanted] of Object.entries(days)) expect([day, await on(id, day)]).toEqual([day, wanted])
  })

  it('a batch that brings office, persons and an overlap is refused with their names', async () => {
    const [off, ada, bea] = [newId('off'), newId('per'), newId('per')]
    const before = await workspace.head()
    const batch = workspace.append({
      by: 'test',
      sources: [],
      entities: [
        { id: off, kind: 'Office', key: off },
        { id: ada, kind: 'Person', key: ada },
        { id: bea, kind: 'Person', key: bea },
      ],
      statements: [
        said(off, 'title', { type: 'text', text: 'Treasurer' }),
        said(off, 'seats', { type: 'integer', integer: 1 }),
        said(ada, 'name', { type: 'text', text: 'Ada' }),
        said(bea, 'name', { type: 'text', text: 'Bea' }),
        said(ada, 'holds-office', entity(off), { valid: '2010/2014' }),
        said(bea, 'holds-office', entity(off), { valid: '2012/2016' }),
      ],
    })
    await expect(batch).rejects.toMatchObject({
      code: 'tenure-overlap',
      message: expect.stringMatching(/Treasurer has one seat.*Ada \(2010\/2014\) and Bea \(2012\/2016\)/),
    })
    expect(await workspace.head()).toEqual(before)
  })

  it('two offices that would then overlap are not merged, and are once a tenure is retracted', async () => {
    const one = await office(1, ['Ada'])
    const two = await office(null, ['Bea'])
    await tell(one.ids.get('Ada') ?? '', one.id, held('Ada', '2010-01-01/2014-12-31'))
    const second = await tell(two.ids.get('Bea') ?? '', two.id, held('Bea', '2012-01-01/2016-12-31'))
    for (const [a, b] of [
      [one.id, two.id],
      [two.id, one.id],
    ] as const)
      await expect(workspace.merge(a, b, DECIDER)).rejects.toMatchObject({
        code: 'tenure-overlap',
        message: expect.stringMatching(/Chair \(Ruritania\).*Ada \(2010-01-01\/2014-12-31\) and Bea/),
        advice: expect.stringContaining('retract the tenure whose period is wrong'),
      })
    expect(await on(two.id, '2013-01-01')).toEqual(['Bea'])
    await workspace.retract(second.statements[0] ?? '', DECIDER)
    await workspace.merge(two.id, one.id, DECIDER)
    expect(await on(two.id, '2013-01-01')).toEqual(['Ada'])
    await expect(workspace.undo(second.batch, DECIDER)).resolves.toBeDefined()
  })

  it('an undoing that would bring back an overlap is refused, and says what to do', async () => {
    const { id, ids } = await office(1, ['Ada', 'Bea'])
    const first = await tell(ids.get('Ada') ?? '', id, held('Ada', '2010-01-01/2014-12-31'))
    const undone = await workspace.undo(first.batch, DECIDER)
    const second = await tell(ids.get('Bea') ?? '', id, held('Bea', '2012-01-01/2016-12-31'))
    await expect(workspace.undo(undone.batch, DECIDER)).rejects.toMatchObject({
      code: 'tenure-overlap',
      message: expect.stringMatching(/Ada \(2010-01-01\/2014-12-31\) and Bea \(2012-01-01\/2016-12-31\)/),
      advice: expect.stringMatching(/^Nothing was changed: this would bring back a tenure/),
    })
    expect(await on(id, '2013-01-01')).toEqual(['Bea'])
    await workspace.undo(second.batch, DECIDER)
    await workspace.undo(undone.batch, DECIDER)
    expect(await on(id, '2013-01-01')).toEqual(['Ada'])
  })

  it('a tenure that is marked as conflicting lets another stand beside it, until that is undone', async () => {
    const { id, ids } = await office(1, ['Ada', 'Bea'])
    const [ada = '', bea = ''] = ids.values()
    const told = await tell(ada, id, held('Ada', '2010-01-01/2014-12-31'))
    const statement = told.statements[0] ?? ''
    const second = () => tell(bea, id, held('Bea', '2012-01-01/2016-12-31'))
    await expect(second()).rejects.toMatchObject({ code: 'tenure-overlap' })
    const marked = await workspace.markConflicting(statement, { by: 'test', reason: 'two lists differ' })
    expect(await on(id, '2013-01-01')).toEqual(['Ada (two lists differ)'])
    const { batch } = await second()
    expect(await on(id, '2013-01-01')).toEqual(['Ada (two lists differ)', 'Bea'])
    await expect(workspace.undo(marked.batch, DECIDER)).rejects.toMatchObject({ code: 'tenure-overlap' })
    await workspace.undo(batch, DECIDER)
    await workspace.undo(marked.batch, DECIDER)
    expect(await on(id, '2013-01-01')).toEqual(['Ada'])
    await expect(second()).rejects.toMatchObject({ code: 'tenure-overlap' })
  })

  it.each<[string, (made: { person: string; tenure: string; marked: string }) => string, string]>([
    ['a person', ({ person }) => person, 'input-invalid'],
    ['what is not on record', () => 'sm_none', 'not-found'],
    ['one that is marked', ({ marked }) => marked, 'decided-already'],
    ['the one before it was marked', ({ tenure }) => tenure, 'decided-already'],
  ])('%s is not marked as conflicting', async (_what, chosen, code) => {
    const { id, ids } = await office(1, ['Ada'])
    const [person = ''] = ids.values()
    const tenure = (await tell(person, id, held('Ada', '2010/2014'))).statements[0] ?? ''
    const marked = (await workspace.markConflicting(tenure, DECIDER)).statements[0] ?? ''
    const before = await workspace.head()
    const marking = workspace.markConflicting(chosen({ person, tenure, marked }), DECIDER)
    await expect(marking).rejects.toMatchObject({ code, advice: expect.stringMatching(/^Nothing was changed/) })
    expect(await workspace.head()).toEqual(before)
  })

  it.each([
    ['a name', 'name'],
    ['an office without a period', 'holds-office'],
  ])('%s is not marked as conflicting either', async (_what, property) => {
    const { id, ids } = await office(1, ['Ada'])
    const [person = ''] = ids.values()
    const seen = property === 'name' ? { type: 'text' as const, text: 'Ada Lovelace' } : entity(id)
    const told = await workspace.append({ by: 'test', statements: [said(person, property, seen)] })
    const marking = workspace.markConflicting(told.statements[0] ?? '', DECIDER)
    await expect(marking).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('that an office has one seat is not said where two hold it', async () => {
    const { id, ids } = await office(2, ['Ada', 'Bea'])
    for (const who of ['Ada', 'Bea']) await tell(ids.get(who) ?? '', id, held(who, '2010/2014'))
    const seats = (await workspace.office(id))?.statements.find((s) => s.property === 'seats')?.id ?? ''
    await expect(workspace.correct(seats, { value: { type: 'integer', integer: 1 } }, DECIDER)).rejects.toMatchObject({
      code: 'tenure-overlap',
    })
    expect(await on(id, '2012-01-01')).toEqual(['Ada', 'Bea'])
  })

  it('and all is as folding it anew makes it', async () => {
    expect(await workspace.verify()).toMatchObject({ faults: [] })
  })
})
