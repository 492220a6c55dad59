import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Mapping } from '../import/table/mapping.ts'
import { ENGINES, type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { cell, rows, workbookOf } from '../read/testing/workbooks.ts'
import { addStory } from './add-story.ts'
import { enterByHand, RecordByHand } from './by-hand.ts'
import { dryRun, NOTHING_ON_RECORD } from './dry-run.ts'
import { importRecords, type RowWriter, recordsIn } from './import-records.ts'

/** Rows of files are put on record once, whatever came before. */

interface Trip {
  readonly id: string
  readonly who?: string
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly locale?: string
  readonly remarks?: string
}

const trips = (...rows: readonly Trip[]): string =>
  `<trips>${rows
    .map(
      ({ id, who = 'Jane Roe', from = '1991-04-02', to = from, country = 'Norway', locale = 'Oslo', remarks = '' }) =>
        `\n<trip role="secretary" who="${who}"><id>${id}</id><role>secretary</role><name>${who}</name><start-date>${from}</start-date>` +
        `<end-date>${to}</end-date><country>${country}</country><locale>${locale}</locale><remarks>${remarks}</remarks></trip>`,
    )
    .join('')}\n</trips>\n`

const bring = async (writer: RowWriter, text: string, name = 'trips.xml') => {
  const records = await recordsIn(name, Buffer.from(text))
  if (!records) throw new Error('of no format')
  return importRecords(writer, records, { by: 'test' })
}
const came = async (report: ReturnType<typeof bring>) => (await report).rows.map((row) => `${row.id} ${row.came}`)

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  beforeAll(async () => {
    made = await workspaces(engine)
    workspace = await openWorkspace(await made.fresh('w'))
  }, 180_000)
  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })
  const at = (day: number) => ({ from: `1991-04-${String(day).padStart(2, '0')}` })

  it('a file is put on record with its words, and once', async () => {
    const text = trips({ id: '1', ...at(2) }, { id: '2', ...at(8), country: 'Yugoslavia', locale: 'Belgrade' })
    const first = await bring(workspace, text)
    expect(first.rows.map((row) => row.came)).toEqual(['added', 'added'])
    const before = await workspace.head()
    expect(await came(bring(workspace, text, 'again.xml'))).toEqual(['1 known', '2 known'])
    expect((await workspace.head()).seq).toBe(before.seq)
    const [, two] = first.rows
    const event = await workspace.event(two && 'entity' in two ? two.entity : '')
    expect(event).toMatchObject({ type: 'visit', status: 'held', date: '1991-04-08', place: 'Belgrade' })
    expect(event?.sides.map((side) => side.name).sort()).toEqual(['United States', 'Yugoslavia'])
    expect(event?.participants).toMatchObject([
      { name: 'Jane Roe', office: 'Secretary of State', for: { code: 'USA' } },
    ])
    const source = await workspace.source(first.source ?? '')
    expect(source?.text).toBe(text)
  })

  it('a row that stands under two ids is one event, also when the second comes later', async () => {
    const twice = { ...at(12), remarks: 'Met the king.' }
    const one = await bring(workspace, trips({ id: '10', ...twice }, { id: '11', ...twice }))
    const two = await bring(workspace, trips({ id: '12', ...twice }))
    expect([...one.rows, ...two.rows]).toMatchObject([
      { came: 'added' },
      { came: 'doubled', of: '10' },
      { came: 'doubled', of: '10' },
    ])
    expect(new Set([...one.rows, ...two.rows].map((row) => 'entity' in row && row.entity)).size).toBe(1)
    expect(await came(bring(workspace, trips({ id: '11', ...twice }, { id: '12', ...twice })))).toEqual([
      '11 known',
      '12 known',
    ])
  })

  it('what the same person did there in the same days is a question', async () => {
    const { rows } = await bring(
      workspace,
      trips(
        { id: '20', ...at(15), to: '1991-04-17', remarks: 'Met the king.' },
        { id: '21', ...at(15), to: '1991-04-18', remarks: 'Met the king and the queen.' },
        { id: '22', ...at(18), to: '1991-04-19', country: 'Sweden', locale: 'Stockholm' },
      ),
    )
    const asked = rows.map((row) => (row.came === 'added' ? row.questions.length : row.came))
    expect(asked).toEqual([0, 1, 0])
  })

  it('what a story tells already is the same event', async () => {
    const told = await addStory(
      workspace,
      sourceOf('HELSINKI, May 6, 1991 - U.S. Secretary of State Jane Roe visited Finland on Monday.\n', {
        published: '1991-05-06',
      }),
      { by: 'test' },
    )
    const { rows } = await bring(
      workspace,
      trips({ id: '30', from: '1991-05-06', country: 'Finland', locale: 'Helsinki' }),
    )
    expect(rows).toMatchObject([{ came: 'joined', entity: told.events[0]?.id }])
  })

  it('a row that changed takes the place of what it said of the same event, and undo brings that back', async () => {
    const one = await bring(workspace, trips({ id: '40', ...at(25), remarks: 'Met the king.' }))
    const two = await bring(workspace, trips({ id: '40', ...at(25), to: '1991-04-26', remarks: 'Met the king.' }))
    const [first] = one.rows
    const id = first && 'entity' in first ? first.entity : ''
    expect(two.rows).toMatchObject([{ came: 'changed', entity: id }])
    expect(await workspace.event(id)).toMatchObject({ date: '1991-04-25/1991-04-26', place: 'Oslo' })
    expect((await workspace.conflicts()).filter(({ entity }) => entity === id)).toEqual([])
    expect(
      await came(bring(workspace, trips({ id: '40', ...at(25), to: '1991-04-26', remarks: 'Met the king.' }))),
    ).toEqual(['40 known'])
    await workspace.undo(two.batches[0] ?? '', { by: 'Ann', reason: 'the former was right' })
    expect(await workspace.event(id)).toMatchObject({ date: '1991-04-25' })
  })

  it('rows that cannot be taken hold up no other, and say why', async () => {
    const { rows, batches } = await bring(
      workspace,
      trips({ id: '50', from: '1991-13-01' }, { id: '51', ...at(28) }, { id: '51', ...at(29) }),
    )
    expect(rows).toMatchObject([
      { line: 2, came: 'refused', reason: '"1991-13-01" is no day of the calendar.' },
      { line: 3, came: 'added' },
      { line: 4, came: 'refused', reason: 'The row of line 3 has the same id.' },
    ])
    expect(batches).toHaveLength(1)
  })

  it('what was undone is not on record, and can come again', async () => {
    const text = trips({ id: '60', from: '1991-06-01' })
    const { batches } = await bring(workspace, text)
    await workspace.undo(batches[0] ?? '', { by: 'Ann', reason: 'the wrong file' })
    expect(await came(bring(workspace, text))).toEqual(['60 added'])
    expect(await came(bring(workspace, text))).toEqual(['60 known'])
  })

  it('a dry run tells the same, and stores nothing', async () => {
    const text = trips(
      { id: '1', ...at(2) },
      { id: '70', from: '1991-07-01' },
      { id: '71', from: '1991-07-01' },
      { id: '72', from: 'soon' },
    )
    const before = await workspace.head()
    const dry = await came(bring(dryRun(workspace.importIndex), text))
    expect(await workspace.head()).toEqual(before)
    expect(dry).toEqual(['1 known', '70 added', '71 doubled', '72 refused'])
    expect(await came(bring(workspace, text))).toEqual(dry)
    expect(await came(bring(dryRun(NOTHING_ON_RECORD), text))).toEqual([
      '1 added',
      '70 added',
      '71 doubled',
      '72 refused',
    ])
  })

  it('persons, their offices and events of other files are on record once, and joined by their ids', async () => {
    const entities = [
      { id: 'e1', schema: 'Event', properties: { name: ['Talks'], startDate: ['2002-03-04'], involved: ['p1'] } },
      { id: 'x1', schema: 'Occupancy', properties: { holder: ['p1'], post: ['o1'], startDate: ['2001'] } },
      { id: 'p1', schema: 'Person', properties: { name: ['Zoe Unlike'], alias: ['Zoë U.'] } },
      { id: 'o1', schema: 'Position', properties: { name: ['Minister of Fish'], country: ['no'] } },
    ]
    const text = entities.map((one) => JSON.stringify(one)).join('\n')
    const { rows } = await bring(workspace, text, 'a.jsonl')
    expect(rows.map((row) => row.came)).toEqual(['added', 'added', 'added', 'added'])
    const [, held, person] = rows.map((row) => 'entity' in row && row.entity)
    expect(held).toBe(person)
    const [event] = rows
    const shown = await workspace.event(event && 'entity' in event ? event.entity : '')
    expect(shown?.participants.map(({ person: id, name }) => [id, name])).toEqual([[person, 'Zoe Unlike']])
    expect(await came(bring(workspace, text, 'a.jsonl'))).toEqual(['e1 known', 'x1 known', 'p1 known', 'o1 known'])
  })

  it('a capital is a state where it is a side, and a city where it is a place, in a table as by hand', async () => {
    const mapping = Mapping.parse({
      dataset: 'capitals',
      kind: 'Event',
      properties: {
        type: { value: 'meeting' },
        status: { value: 'held' },
        date: 'On',
        place: 'City',
        side: { column: 'Who', split: ';' },
      },
    })
    const table = Buffer.from('On,City,Who\n1981-05-06,Beijing,Beijing;the Kremlin\n1982-05-06,Moscow,China;Russia\n')
    const records = await recordsIn('capitals.csv', table, { mapping })
    await importRecords(workspace, records ?? expect.fail(), { by: 'test' })
    const event = {
      type: 'meeting',
      status: 'held',
      date: '1983-05-06',
      place: 'Beijing',
      sides: ['Beijing', 'Russia'],
    }
    await enterByHand(workspace, RecordByHand.parse({ event }), { by: 'test', reason: 'a test' })
    const { items } = await workspace.chronology({ from: '1981-01-01', to: '1983-12-31' })
    expect(items.map(({ place, sides }) => [place, sides.map(({ code }) => code).sort()])).toEqual([
      ['Beijing', ['CHN', 'RUS']],
      ['Moscow', ['CHN', 'RUS']],
      ['Beijing', ['CHN', 'RUS']],
    ])
    const called = (await workspace.sides()).map(({ name }) => name)
    expect(called.filter((name) => ['Beijing', 'the Kremlin'].includes(name))).toEqual([])
  })

  it('of a workbook the sheet is on record as CSV, each statement with its words in it', async () => {
    const bytes = workbookOf({
      Notes: rows([cell('A1', 'x')]),
      Visits: rows(
        [cell('A1', 'From'), cell('B1', 'Country')],
        [],
        [cell('A3', 44288, 1), cell('B3', 'Finland')],
        [cell('A4', 'soon'), cell('B4', 'Sweden')],
      ),
    })
    const mapping = Mapping.parse({
      dataset: 'sheet of visits',
      sheet: 'Visits',
      kind: 'Event',
      dates: ['dd.MM.yyyy'],
      properties: { type: { value: 'visit' }, status: { value: 'held' }, date: 'From', side: 'Country' },
    })
    const records = await recordsIn('visits.xlsx', bytes, { mapping })
    const report = await importRecords(workspace, records ?? expect.fail(), { by: 'test' })
    expect(report.rows).toMatchObject([
      { line: 3, came: 'added' },
      { line: 4, came: 'refused', reason: '"soon" in From is no date of the form dd.MM.yyyy.' },
    ])
    const source = await workspace.source(report.source ?? '')
    expect(source?.text).toBe('From,Country\n\n2021-04-02,Finland\nsoon,Sweden\n')
    const spans = source?.items.flatMap((item) => item.spans) ?? []
    expect(spans.map(({ exact }) => exact)).toContain('2021-04-02,Finland')
    for (const { start, end, exact } of spans) expect(source?.text.slice(start, end)).toBe(exact)
  })

  it.each([
    ['no UTF-8', 'trips.xml', Buffer.from([0x3c, 0x74, 0xff, 0xfe, 0xfd]), 'input-not-utf8'],
    ['a NUL', 'trips.xml', Buffer.from('<trips>\0</trips>'), 'input-binary'],
    ['a ZIP', 'trips.xml', Buffer.from('PK\u0003\u0004'), 'input-binary'],
    ['nothing', 'trips.xml', Buffer.from(' '), 'input-empty'],
    ['cut off', 'trips.xml', Buffer.from('<trips><trip>'), 'input-invalid'],
  ])('a file with %s changes nothing', async (_what, name, bytes, code) => {
    const before = await workspace.head()
    const brought = async () => {
      const records = await recordsIn(name, bytes)
      if (records) await importRecords(workspace, records, { by: 'test' })
    }
    await expect(brought()).rejects.toMatchObject({ code })
    expect(await workspace.head()).toEqual(before)
  })

  it('an import that is broken off goes on where it was', async () => {
    const rows = Array.from({ length: 203 }, (_, i) => ({ id: `a${i}`, from: `${1600 + i}-01-01` }))
    const records = await recordsIn('many.xml', Buffer.from(trips(...rows)))
    if (!records) throw new Error('of no format')
    const first = await importRecords(workspace, records, { by: 'test', goOn: () => false })
    expect([first.rows.length, first.left]).toEqual([200, 3])
    const second = await importRecords(workspace, records, { by: 'test' })
    expect(second.rows.map((row) => row.came)).toEqual([...Array(200).fill('known'), ...Array(3).fill('added')])
  }, 60_000)

  it('rows that come in any order and number of files are each on record once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 1e9 }),
        async (files, run) => {
          for (const ids of files) {
            const rows = [...new Set(ids)].map((n) => ({
              id: `p${run}-${n}`,
              from: `18${10 + n}-02-03`,
              who: `W ${run} ${n}`,
            }))
            await bring(workspace, trips(...rows))
          }
          const all = [...new Set(files.flat())].map((n) => ({
            id: `p${run}-${n}`,
            from: `18${10 + n}-02-03`,
            who: `W ${run} ${n}`,
          }))
          const again = await bring(workspace, trips(...all))
          expect(again.rows.every((row) => row.came === 'known')).toBe(true)
        },
      ),
      { numRuns: 5 },
    )
  }, 60_000)
})
