import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportedRow } from '../../model/imported.ts'
import type { ImportFormat } from '../format.ts'
import { usTravels } from './travels.ts'
import { usVisits } from './visits.ts'

const VISIT = `<?xml version="1.0" encoding="UTF-8"?>
<visits>
    <visit>
        <id>7</id>
        <start-date>1990-01-23</start-date>
        <end-date>1990-01-26</end-date>
        <visitor>President Ahmad Said</visitor>
        <from id="oman">Muscat &amp; Oman</from>
        <description>State Visit. Also visited
            San Francisco.</description>
        <created-by>somebody</created-by>
    </visit>
</visits>
`
const TRIP = `<trips><trip role="secretary" who="doe-jane">
<id>9</id><role>secretary</role><name>Jane Doe</name>
<start-date>1961-03-26</start-date><end-date>1961-03-26</end-date>
<country id="thailand">Thailand</country><locale/><remarks/></trip></trips>`

const read = (format: ImportFormat, text: string) => format.read({ name: 'x.xml', text, kinds: [] }).rows
const rowIn = (format: ImportFormat, text: string): ImportedRow => {
  const [row] = read(format, text)
  if (!row || 'refused' in row) throw new Error(row?.refused ?? 'no row')
  return row
}
/** What a row says, a line each: who or what, property, value, words. */
const told = ({ things }: ImportedRow): string[] =>
  things.flatMap(({ ref, said }) =>
    said.map(({ property, value, qualifiers, evidence }) => {
      const shown = [value, ...Object.values(qualifiers ?? {})].map(
        (one) => Object.values(one).at(value.type === 'text' && one === value ? 1 : -1) as string,
      )
      return `${ref} ${property} ${shown.join('/')} by ${evidence.map((span) => span.exact.slice(0, 24)).join(' … ')}`
    }),
  )

it('a visit says who came, from where, when, and what for, each by its words', () => {
  const row = rowIn(usVisits, VISIT)
  expect([row.id, row.line]).toEqual(['7', 3])
  expect(told(row)).toEqual([
    'visit type visit by 1990-01-23</start-date>\n',
    'visit status held by 1990-01-23</start-date>\n',
    'visit date 1990-01-23/1990-01-26 by 1990-01-23 … 1990-01-26',
    'visit side host/host by 1990-01-23</start-date>\n',
    'visit side guest/guest by Muscat &amp; Oman',
    'visit participant guest 1/President/guest/guest by President Ahmad Said',
    'visit description State Visit. Also visited San Francisco. by State Visit. Also visite',
    'guest 1 holds-office office of guest 1 by President Ahmad Said',
  ])
  expect(row.things.map(({ kind, known }) => `${kind} ${'name' in known ? known.name : known.by}`)).toEqual([
    'Event row',
    'State United States',
    'State Oman',
    'Person Ahmad Said',
    'Office office',
  ])
})

it('a trip without a place was to the country', () => {
  const row = rowIn(usTravels, TRIP)
  expect(told(row)).toEqual([
    'trip type visit by secretary</role><name>Ja',
    'trip status held by secretary</role><name>Ja',
    'trip date 1961-03-26 by 1961-03-26 … 1961-03-26',
    'trip side host/host by Thailand',
    'trip side guest/guest by secretary</role><name>Ja',
    'trip place Thailand by Thailand',
    'trip participant guest 1/Secretary of State/guest/guest by Jane Doe',
    'guest 1 holds-office office of guest 1 by Jane Doe',
  ])
})

describe('what is wrong is told with its line', () => {
  it.each<[string, (text: string) => string, string]>([
    ['no day', (t) => t.replace('1990-01-23', '1990-02-30'), '3: "1990-02-30" is no day of the calendar.'],
    ['no date', (t) => t.replace('1990-01-23', 'in spring'), '3: "in spring" is no day of the calendar.'],
    [
      'turned round',
      (t) => t.replace('1990-01-26', '1990-01-02'),
      '3: It ends on 1990-01-02, before it begins on 1990-01-23.',
    ],
    ['no visitor', (t) => t.replace(/<visitor>.*/, ''), '3: It has no visitor.'],
    [
      'empty',
      (t) => t.replace(/<from.*/, '<from id="x"/>').replace('<id>7</id>', '<id/>'),
      '3: It has no id, no from.',
    ],
  ])('%s', (_what, broken, reason) => {
    expect(read(usVisits, broken(VISIT)).map((row) => `${row.line}: ${'refused' in row && row.refused}`)).toEqual([
      reason,
    ])
  })

  it.each<[string, string, RegExp]>([
    ['cut off', VISIT.slice(0, 300), /^Line 9 is not well-formed XML/],
    ['a bare ampersand', VISIT.replace('&amp;', '&'), /^Line 8 is not well-formed XML/],
    ['an unknown entity', VISIT.replace('&amp;', '&x;'), /^Line 8 is not well-formed XML/],
    [
      'entities that grow',
      VISIT.replace('<visits>', '<!DOCTYPE v [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><visits>').replace(
        '&amp;',
        '&b;',
      ),
      /^Line 8 is not well-formed XML/,
    ],
  ])('as a whole: %s', (_what, text, message) => {
    expect(() => read(usVisits, text)).toThrow(
      expect.objectContaining({ code: 'input-invalid', message: expect.stringMatching(message) }),
    )
  })
})

it('line breaks of Windows change neither lines nor words', () => {
  const text = VISIT.replaceAll('\n', '\r\n')
  const row = rowIn(usVisits, text)
  expect([row.line, row.hash]).toEqual([3, rowIn(usVisits, VISIT).hash])
  for (const { said } of row.things)
    for (const { evidence } of said)
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact)
})

const DATA = new URL('../../../../shared/data', import.meta.url).pathname

/** The lists themselves stand beside the project where it is developed; elsewhere these are left out. */
describe.skipIf(!existsSync(DATA))('the lists of the Office of the Historian', () => {
  it.each<[string, ImportFormat, number]>([
    ['us-visits-by-foreign-leaders', usVisits, 3264],
    ['us-travels-abroad/president-travels', usTravels, 832],
    ['us-travels-abroad/secretary-travels', usTravels, 3439],
  ])('%s: every row is read, with an id of its own and words that stand in the file', (folder, format, count) => {
    const ids = new Set<string>()
    for (const name of readdirSync(join(DATA, folder))) {
      const text = readFileSync(join(DATA, folder, name), 'utf8')
      for (const row of read(format, text)) {
        if ('refused' in row) throw new Error(`${name}:${row.line}: ${row.refused}`)
        ids.add(row.id)
        for (const { said } of row.things)
          for (const { evidence } of said)
            for (const { start, end, exact } of evidence)
              if (text.slice(start, end) !== exact) throw new Error(`${name}:${row.line}: ${exact}`)
      }
    }
    expect(ids.size).toBe(count)
  })
})
