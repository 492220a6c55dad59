import { describe, expect, it } from 'vitest'
import { loadSchema } from '../../../ledger/schema.ts'
import { schemaView } from '../../../ledger/views/schema.ts'
import { purposeTold } from './names.ts'
import { shapeOf } from './shape.ts'
import { suggestMapping } from './suggest.ts'

const kinds = schemaView(loadSchema())
const SIDES = new Set(['Finland', 'Norway', 'Sweden', 'European Union', 'FIN'])
const isSide = (name: string) => SIDES.has(name)

const suggested = (dataset: string, table: string, kind?: 'Event' | 'Person' | 'Organisation') => {
  const [header = [], ...rows] = table.split('\n').map((line) => line.split(',').map((cell) => cell.trim()))
  const shapes = header.map((name, i) =>
    shapeOf(
      name,
      rows.map((row) => row[i] ?? ''),
      isSide,
    ),
  )
  const {
    dataset: _,
    language,
    quotes,
    ...mapping
  } = suggestMapping({ dataset, shapes, rows: rows.length, kinds, kind })
  return mapping
}

describe('what the columns of a table mean', () => {
  it.each<[string, string, string, object]>([
    [
      'visits with days, guests and topics',
      'visits 2021',
      `No, Kind, Start, End, City, Country, Guest, Office, Topics, Reported by
       1, Besuch, 02.04.2021, 05.04.2021, Oslo, Finland, Pekka Haavisto, Minister, trade; fish, the office
       2, Staatsbesuch, 12.5.2021, , Bergen, Sweden, Ann Linde, Minister, , `,
      {
        kind: 'Event',
        id: 'No',
        attribution: 'Reported by',
        properties: {
          type: { column: 'Kind', map: { Besuch: 'visit', Staatsbesuch: 'visit' } },
          status: { value: 'held' },
          date: { from: { column: 'Start', dates: ['d.M.yyyy'] }, to: { column: 'End', dates: ['d.M.yyyy'] } },
          side: 'Country',
          participant: { column: 'Guest', qualifiers: { office: 'Office', for: 'Country' } },
          place: 'City',
          topic: { column: 'Topics', split: ';' },
        },
      },
    ],
    [
      'a title that is the office of a person, since offices stand in it',
      'visits',
      `Row, Visitor, Title, From country, Start
       1, Pekka Haavisto, Foreign Minister, Finland, 2021-03-03
       2, Erna Solberg, Prime Minister, Norway, 2021-04-04`,
      {
        kind: 'Event',
        id: 'Row',
        properties: {
          type: { value: 'visit' },
          status: { value: 'held' },
          date: 'Start',
          side: 'From country',
          participant: { column: 'Visitor', qualifiers: { office: 'Title', for: 'From country' } },
        },
      },
    ],
    [
      'hosts and guests, dates in words',
      'register of calls',
      `Date, Host country, Guest country, Subject, Status
       March 3 2021, Norway, Finland; Sweden, Arctic, done
       4 May 2021, Norway, European Union, Fish, cancelled`,
      {
        kind: 'Event',
        properties: {
          type: { value: 'call' },
          status: { column: 'Status', map: { done: 'held' } },
          date: { column: 'Date', dates: ['d MMMM yyyy'] },
          side: [
            { column: 'Host country', qualifiers: { role: { value: 'host' } } },
            { column: 'Guest country', split: ';', qualifiers: { role: { value: 'guest' } } },
          ],
          title: 'Subject',
        },
      },
    ],
    [
      'parties in one cell, rounds of a mechanism',
      'talks',
      `date, parties, forum, round
       2021-04-02, Finland/Norway, Border commission, 4
       2022-04, Norway/Sweden, Fish commission, 7`,
      {
        kind: 'Event',
        properties: {
          type: { value: 'meeting' },
          status: { value: 'held' },
          date: 'date',
          side: { column: 'parties', split: '/' },
          mechanism: { column: 'forum', qualifiers: { round: 'round' } },
        },
      },
    ],
    [
      'who held which office',
      'leaders',
      `leader, country, position, start, end
       Jane Roe, Finland, Prime Minister, 1991, 1993-11
       John Roe, Norway, President, 1990, `,
      {
        kind: 'Person',
        properties: {
          name: 'leader',
          'holds-office': { column: 'position', side: 'country', valid: { from: 'start', to: 'end' } },
        },
      },
    ],
    [
      'columns that say nothing',
      'things',
      `a, b, c
       x, 1, 2`,
      { kind: 'Event', properties: { type: { value: 'other' }, status: { value: 'held' } } },
    ],
  ])('%s', (_what, dataset, table, expected) => {
    expect(suggested(dataset, table)).toEqual(expected)
  })

  it('of another kind: columns that are called like its properties', () => {
    expect(suggested('bodies', 'Body, Other name, founded\nNordic Council, NC, 1952', 'Organisation')).toMatchObject({
      kind: 'Organisation',
      properties: { name: 'Body' },
    })
  })
})

describe('names of columns', () => {
  it.each<[string, string | null]>([
    ['Start_date', 'from'],
    ['Date of meeting', 'date'],
    ['COUNTRY', 'side'],
    ['Host Country', 'host'],
    ['Head of delegation (guest)', 'participant'],
    ['Название', 'title'],
    ['Reported by', 'attribution'],
    ['colour', null],
    ['', null],
  ])('%s is for %s', (name, use) => {
    expect(purposeTold(name)).toBe(use)
  })
})

describe('dates by their formats', () => {
  it.each<[string[], string[] | null, boolean]>([
    [['2021-04-02', '2021-05', '2021'], [], false],
    [['02.04.2021', '5.4.2021'], ['d.M.yyyy'], false],
    [['03/04/2021', '05/06/2021'], ['d/M/yyyy'], true],
    [['03/04/2021', '05/16/2021'], ['M/d/yyyy'], false],
    [['03/04/2021', '25/06/2021'], ['d/M/yyyy'], false],
    [['3 March 2021', 'May 2021', '2021'], ['d MMMM yyyy', 'MMMM yyyy', 'yyyy'], false],
    [['Mar 3, 2021', '2021-03-04'], ['MMM d, yyyy'], false],
    [['02.04.2021', 'soon', 'later'], null, false],
    [['1', '2', '3'], null, false],
    [[], null, false],
  ])('%j', (cells, dates, ambiguous) => {
    expect(shapeOf('x', cells, isSide)).toMatchObject({ dates, ambiguous })
  })
})
