import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Mapping } from '../import/table/mapping.ts'
import type { ColumnView, ImportLine } from '../model/import-view.ts'
import { cell, rows, workbookOf } from '../read/testing/workbooks.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

/** Files of records by the API: what their columns mean, what they would come to, and on record. */

let served: ServedWorkspace
beforeAll(async () => {
  served = await servedWorkspace()
}, 60_000)
afterAll(() => served?.remove())

interface Sent {
  readonly file?: File
  readonly [field: string]: string | File | undefined
}

function post(path: string, fields: Sent): Response | Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.append(name, value)
  return served.app.request(path, { method: 'POST', headers: HOST, body })
}
const linesIn = async (answer: Response): Promise<ImportLine[]> =>
  (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const file = (content: string | Uint8Array, name = 'Visits 2021.csv') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
const VISITS = `No;Start;City;Country;Guest
1;02.04.2021;Oslo;Finland;Jane Roe
2;soon;Oslo;Sweden;John Roe
3;05.04.2021;Bergen;Atlantis;
`

it('suggests what the columns mean, tells what the rows would come to, and puts them on record once', async () => {
  const answer = await post('/api/import/suggest', { file: file(VISITS) })
  expect(answer.status).toBe(200)
  const { mapping, columns, head, ...told } = (await answer.json()) as {
    mapping: Mapping
    columns: ColumnView[]
    head: string
  }
  expect(told).toEqual({ rows: 3, sheet: null, sheets: null, notes: [] })
  expect(columns.map(({ name, samples }) => [name, samples[0]])).toEqual([
    ['No', '1'],
    ['Start', '02.04.2021'],
    ['City', 'Oslo'],
    ['Country', 'Finland'],
    ['Guest', 'Jane Roe'],
  ])
  expect(mapping).toMatchObject({
    dataset: 'Visits 2021',
    separator: ';',
    id: 'No',
    properties: { type: { value: 'visit' }, side: 'Country', participant: { column: 'Guest' } },
  })

  const text = JSON.stringify(mapping)
  const before = await served.workspace.head()
  const dry = await post('/api/import', { file: file(head), mapping: text, dryRun: 'true' })
  expect(dry.headers.get('content-type')).toMatch(/^application\/jsonl/)
  const [begun, ...rest] = await linesIn(dry)
  expect(begun).toEqual({ kind: 'progress', done: 0, of: 3 })
  const rowsTold = rest.filter((line) => line.kind === 'row')
  expect(rowsTold.map(({ line, came }) => [line, came])).toEqual([
    [2, 'added'],
    [3, 'refused'],
    [4, 'added'],
  ])
  expect(rowsTold[0]?.says).toEqual([
    { property: 'type', label: 'Type of engagement', text: 'visit', known: null },
    { property: 'status', label: 'Status', text: 'held', known: null },
    { property: 'date', label: 'When', text: '2021-04-02', known: null },
    { property: 'side', label: 'Side', text: 'Finland', known: true },
    { property: 'participant', label: 'Participant', text: 'Jane Roe (Finland)', known: null },
    { property: 'place', label: 'Where', text: 'Oslo', known: null },
  ])
  expect(rowsTold[2]?.says.find(({ property }) => property === 'side')).toMatchObject({
    text: 'Atlantis',
    known: false,
  })
  expect(await served.workspace.head()).toEqual(before)

  const first = (await linesIn(await post('/api/import', { file: file(VISITS), mapping: text }))).at(-1)
  expect(first).toMatchObject({ kind: 'end', rows: 3, left: 0, text: '3 rows: 2 added, 1 refused' })
  expect(first?.kind === 'end' && first.batches).toHaveLength(1)
  const again = (await linesIn(await post('/api/import', { file: file(VISITS), mapping: text }))).at(-1)
  expect(again).toMatchObject({
    kind: 'end',
    batches: [],
    statements: 0,
    text: '3 rows: 2 on record already, 1 refused',
  })
})

it('a mapping is read from YAML and written as it', async () => {
  const asked = (text: string) =>
    served.app.request('/api/import/mapping', {
      method: 'POST',
      headers: { ...HOST, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  const yaml = 'dataset: d\nkind: Person\nproperties:\n  name: leader\n'
  expect(await (await asked(yaml)).json()).toEqual({
    mapping: { dataset: 'd', language: 'en', quotes: true, kind: 'Person', properties: { name: 'leader' } },
    yaml,
  })
  expect((await asked('kind: [')).status).toBe(400)
})

it('of a workbook the sheet that is asked for is suggested, with its name in the mapping', async () => {
  const book = workbookOf({
    Notes: rows([cell('A1', 'x')]),
    Leaders: rows([cell('A1', 'Name')], [cell('A2', 'Jane Roe')]),
  })
  const asked = { file: file(book, 'a.xlsx'), sheet: 'Leaders', kind: 'Person' }
  expect(await (await post('/api/import/suggest', asked)).json()).toMatchObject({
    sheet: 'Leaders',
    sheets: ['Notes', 'Leaders'],
    head: 'Name\nJane Roe\n',
    mapping: { sheet: 'Leaders', kind: 'Person', properties: { name: 'Name' } },
  })
})

it.each<[string, string, Sent, number, string]>([
  ['no file', '/api/import', {}, 400, 'input-invalid'],
  ['a table without a mapping', '/api/import', { file: file(VISITS) }, 400, 'input-invalid'],
  ['a format that is none', '/api/import', { file: file(VISITS), as: 'xls' }, 400, 'input-invalid'],
  ['a mapping that is none', '/api/import', { file: file(VISITS), mapping: 'kind: Event' }, 400, 'input-invalid'],
  ['a field that is none', '/api/import', { file: file(VISITS), dry: 'true' }, 400, 'input-invalid'],
  ['a picture', '/api/import/suggest', { file: file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)) }, 400, 'input-binary'],
  ['nothing', '/api/import/suggest', { file: file(' ') }, 400, 'input-empty'],
  ['more than 10 MB', '/api/import/suggest', { file: file('a'.repeat(10_000_000)) }, 413, 'input-too-large'],
  ['a workbook that is none', '/api/import/suggest', { file: file('PK\u0003\u0004', 'a.xlsx') }, 400, 'input-damaged'],
])('%s is refused and changes nothing', async (_what, path, fields, status, code) => {
  const before = await served.workspace.head()
  const answer = await post(path, fields)
  expect(await answer.json()).toMatchObject({ status, code })
  expect(await served.workspace.head()).toEqual(before)
  expect(served.failures).toEqual([])
})

it('whoever hangs up ends the import after a batch; it goes on when it is sent again', async () => {
  const many = Array.from({ length: 405 }, (_, i) => `${1500 + i},Finland`).join('\n')
  const mapping = JSON.stringify({
    dataset: 'many',
    kind: 'Event',
    properties: { type: { value: 'visit' }, status: { value: 'held' }, date: 'Year', side: 'Country' },
  })
  const sent = () => post('/api/import', { file: file(`Year,Country\n${many}\n`, 'many.csv'), mapping })
  const reader = (await sent()).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  const [, ...rest] = await linesIn(await sent())
  const came = rest.flatMap((line) => (line.kind === 'row' ? [line.came] : []))
  expect(came).toHaveLength(405)
  expect(new Set(came)).toEqual(new Set(['known', 'added']))
  expect(came.filter((one) => one === 'known').length % 200).toBe(0)
}, 60_000)
