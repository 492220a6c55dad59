import { describe, expect, it } from 'vitest'
import type { ImportedRow, ImportedValue } from '../model/imported.ts'
import { IMPORT_FORMATS } from './formats.ts'

/** What the formats that need no mapping make of small files. */

const read = (name: string, text: string) => {
  const input = { name, text, kinds: [] }
  const format = IMPORT_FORMATS.find((one) => one.extensions.some((e) => name.endsWith(e)) && one.is(input))
  return format ? { format: format.name, rows: format.read(input).rows } : null
}
const shown = (value: ImportedValue): string => String(Object.values(value).at(value.type === 'text' ? 1 : -1))
const said = (row: ImportedRow): string[] =>
  row.things.flatMap(({ ref, kind, known, said: all }) => [
    `${ref}: ${kind} ${'name' in known ? known.name : 'title' in known ? `${known.title} of ${known.side}` : known.by}`,
    ...all.map(
      ({ property, value, valid, evidence }) =>
        `  ${property} ${shown(value)}${valid ? ` (${valid})` : ''} "${evidence.map((e) => e.exact).join('" "')}"`,
    ),
  ])
const told = (name: string, text: string) =>
  read(name, text)?.rows.map((row) => ('refused' in row ? `${row.line} ${row.id}: ${row.refused}` : said(row)))

const FTM = [
  {
    id: 'p1',
    schema: 'Person',
    properties: { name: ['Jane Roe'], alias: ['J. Roe'], birthDate: ['1950-04'], country: ['fi'] },
  },
  { id: 'o1', schema: 'Position', properties: { name: ['Prime Minister'], country: ['fi'] } },
  {
    id: 'x1',
    schema: 'Occupancy',
    properties: { holder: ['p1'], post: ['o1'], startDate: ['2001'], endDate: ['2003-05-01'] },
  },
  {
    id: 'e1',
    schema: 'Event',
    properties: { name: ['Talks'], startDate: ['2002-03-04'], location: ['Oslo'], involved: ['p1'], country: ['no'] },
  },
  { id: 'v1', schema: 'Vessel', properties: { name: ['Boat'] } },
  { id: 'x2', schema: 'Occupancy', properties: { holder: ['p9'], post: ['o1'] } },
]

it('FollowTheMoney: persons, posts, who held them, and events', () => {
  const text = `${FTM.map((one) => JSON.stringify(one)).join('\n')}\n{"id":\n`
  expect(read('a.jsonl', text)?.format).toBe('followthemoney')
  expect(told('a.jsonl', text)).toEqual([
    ['row: Person Jane Roe', '  alias J. Roe "J. Roe"', '  born 1950-04 "1950-04"', 'side: State Finland'],
    ['row: Office Prime Minister of side', 'side: State Finland'],
    [
      'row: Person Jane Roe',
      '  holds-office office (2001/2003-05-01) "x1"',
      'side: State Finland',
      'office: Office Prime Minister of side of the office',
      'side of the office: State Finland',
    ],
    [
      'row: Event row',
      '  type other "e1"',
      '  status held "e1"',
      '  date 2002-03-04 "2002-03-04"',
      '  title Talks "Talks"',
      '  place Oslo "Oslo"',
      '  side side "no"',
      '  participant person 0 "Jane Roe"',
      'side: State Norway',
      'person 0: Person Jane Roe',
    ],
    '5 v1: Entities of the schema "Vessel" are not taken.',
    '6 x2: Its holder is not in the file, or has no name.',
    '7 null: It is no JSON object.',
  ])
})

const claim = (id: string, qualifiers = {}) => ({
  mainsnak: { datavalue: { value: { id } } },
  rank: 'normal',
  qualifiers,
})
const time = (written: string, precision: number) => ({ datavalue: { value: { time: written, precision } } })
const entity = (id: string, label: string | null, claims: object) => ({
  id,
  labels: label === null ? {} : { en: { value: label } },
  claims,
})
const WIKIDATA = [
  entity('Q1', 'Jane Roe', {
    P31: [claim('Q5')],
    P39: [
      claim('Q2', { P580: [time('+2001-03-00T00:00:00Z', 10)], P582: [time('+2003-05-01T00:00:00Z', 11)] }),
      claim('Q99'),
    ],
    P569: [{ mainsnak: time('+1950-00-00T00:00:00Z', 9) }],
  }),
  entity('Q2', 'Prime Minister of Finland', { P31: [claim('Q294414')], P1001: [claim('Q33')] }),
  entity('Q33', 'Finland', { P31: [claim('Q3624078')], P298: [{ mainsnak: { datavalue: { value: 'FIN' } } }] }),
  entity('Q4', 'a river', { P31: [claim('Q4022')] }),
  entity('Q6', null, {}),
]

describe('Wikidata: persons with their offices, offices, states', () => {
  const rows = [
    [
      'row: Person Jane Roe',
      '  born 1950 "Q1"',
      '  holds-office office Q2 (2001-03/2003-05-01) "Q2"',
      '  holds-office office Q99 "Q99"',
      'state Q33: State Finland',
      'office Q2: Office Prime Minister of Finland of state Q33',
      'office Q99: Office Q99 of null',
    ],
    ['row: Office Prime Minister of Finland of state Q33', 'state Q33: State Finland'],
    ['row: State Finland', '  iso FIN "FIN"'],
  ]
  it.each<[string, string, number[]]>([
    ['one on each line', WIKIDATA.map((one) => JSON.stringify(one)).join('\n'), [4, 5]],
    ['an array', `[\n${WIKIDATA.map((one) => JSON.stringify(one)).join(',\n')}\n]`, [5, 6]],
    [
      'the form of its API',
      JSON.stringify({ entities: Object.fromEntries(WIKIDATA.map((one) => [one.id, one])) }, null, 1),
      [151, 174],
    ],
  ])('as %s', (_what, text, [river = 0, none = 0]) => {
    const found = told('a.json', text)
    expect(read('a.json', text)?.format).toBe('wikidata')
    expect(found).toEqual([
      ...rows,
      `${river} Q4: It is no person, office or state by its claims.`,
      `${none} Q6: It has no label in English.`,
    ])
  })
})

const ICS = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@example
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240305
DTEND;VALUE=DATE:20240308
SUMMARY:Talks on trade\\, and
  fish
LOCATION:Oslo
CATEGORIES:trade,fish
ATTENDEE;CN=Jane Roe:mailto:jane@example.org
END:VEVENT
BEGIN:VEVENT
UID:2@example
DTSTAMP:20240401T000000Z
DTSTART;TZID=Europe/Oslo:20240305T100000
STATUS:CANCELLED
SUMMARY:Call
END:VEVENT
BEGIN:VEVENT
DTSTART:20240305
SUMMARY:Nothing tells it apart
END:VEVENT
BEGIN:VEVENT
UID:4@example
SUMMARY:No day
END:VEVENT
END:VCALENDAR
`

it.each([
  ['\n', 'of Unix'],
  ['\r\n', 'of Windows'],
])('iCalendar: events with their days, with line breaks %#', (end) => {
  expect(told('a.ics', ICS.replaceAll('\n', end))).toEqual([
    [
      'row: Event row',
      '  type other "1@example"',
      '  status planned "1@example"',
      '  date 2024-03-05/2024-03-07 "VALUE=DATE:20240305" "VALUE=DATE:20240308"',
      `  title Talks on trade, and fish "Talks on trade\\, and${end}  fish"`,
      '  place Oslo "Oslo"',
      '  topic trade "trade,fish"',
      '  topic fish "trade,fish"',
      '  participant person 0 "CN=Jane Roe:mailto:jane@example.org"',
      'person 0: Person Jane Roe',
    ],
    [
      'row: Event row',
      '  type other "2@example"',
      '  status cancelled "CANCELLED"',
      '  date 2024-03-05 "TZID=Europe/Oslo:20240305T100000"',
      '  title Call "Call"',
    ],
    '21 null: It has no UID.',
    '25 4@example: It has no DTSTART that is a date.',
  ])
})

it.each(['a.json', 'a.ics', 'a.xml', 'a.csv', 'a.txt'])('%s of something else is of no format', (name) => {
  expect(read(name, '{"hello": "world"}\n')).toBeNull()
})
