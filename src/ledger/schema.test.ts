import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { crosswalkModule } from '../../scripts/model/crosswalk.ts'
import { modelPage } from '../../scripts/model/page.ts'
import { modelTypes } from '../../scripts/model/types.ts'
import type { SubjectKind } from '../model/statement.ts'
import type { Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { checkStatement } from './append/check-values.ts'
import { packageRoot } from './package-root.ts'
import { loadSchema } from './schema.ts'
import { schemaIn } from './schema-folder.ts'

const FOLDER = `${packageRoot()}/data/schema`
const schema = schemaIn(FOLDER)

describe('what is made from the schema is up to date (npm run generate)', () => {
  it('src/ledger/generated/schema.json', () => {
    const made = loadSchema()
    expect([...made]).toEqual([...schema])
    expect({ ...made }).toEqual({ ...schema })
  })

  it('docs/model.md', () => {
    expect(readFileSync(`${packageRoot()}/docs/model.md`, 'utf8')).toBe(modelPage(schema))
  })

  it('src/model/generated/properties.ts', () => {
    const plain = (text: string) => text.replace(/["']/g, '"').replace(/[\s|;]+/g, '')
    const made = readFileSync(`${packageRoot()}/src/model/generated/properties.ts`, 'utf8')
    expect(plain(made)).toBe(plain(modelTypes(schema)).replace(/"(\w+)"(?=\??:)/g, '$1'))
  })

  it('src/model/generated/crosswalk.ts', () => {
    const plain = (text: string) => text.replace(/["']/g, '').replace(/[\s,]+/g, '')
    const made = readFileSync(`${packageRoot()}/src/model/generated/crosswalk.ts`, 'utf8')
    expect(plain(made)).toBe(plain(crosswalkModule(schema)))
  })
})

describe('a schema that is wrong is refused with the file and the reason', () => {
  it.each<[string, string, RegExp | string, string, RegExp]>([
    [
      'an unknown key',
      'Event.yaml',
      'cardinality: one',
      'cardinallity: one',
      /Event\.yaml is not as it must be: .*cardinal/s,
    ],
    ['an unknown kind', 'Event.yaml', 'of: [Place]', 'of: [Planet]', /Event\.yaml is not as it must be/],
    ['an unknown type', 'Person.yaml', 'type: country', 'type: nation', /Person\.yaml is not as it must be/],
    [
      'an unknown scheme',
      'Event.yaml',
      'scheme: event-type',
      'scheme: event-kind',
      /the scheme event-kind, which schemes\.yaml lacks/,
    ],
    ['codes without a scheme', 'Event.yaml', /\n {4}scheme: event-type/, '', /must give "type" a scheme/],
    [
      'kinds of what is no entity',
      'Place.yaml',
      'type: country',
      'type: country\n    of: [State]',
      /which entities it names, but/,
    ],
    ['an unknown standard', 'Topic.yaml', 'schema.org:', 'schema.com:', /Topic\.yaml is not as it must be/],
    ['the name of another kind', 'Topic.yaml', 'kind: Topic', 'kind: Place', /Topic\.yaml describes the kind Place/],
    ['a property that all have', 'Topic.yaml', 'broader:', 'same-as:', /has "same-as", which every entity has/],
    [
      'codes that the program does not know',
      'schemes.yaml',
      'cancelled, postponed',
      'cancelled',
      /event-status other codes/,
    ],
    ['no YAML', 'Topic.yaml', 'kind: Topic', 'kind: [Topic', /Topic\.yaml cannot be read/],
  ])('%s', (_what, file, from, to, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-schema-'))
    try {
      cpSync(FOLDER, folder, { recursive: true })
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
      expect(() => schemaIn(folder)).toThrow(message)
      expect(() => schemaIn(folder)).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

const KINDS: Record<string, SubjectKind> = {
  st_1: 'State',
  per_1: 'Person',
  off_1: 'Office',
  ev_1: 'Event',
  mech_1: 'Mechanism',
}
const check = (kind: SubjectKind, property: string, value: Value, qualifiers: Record<string, Value> = {}) =>
  checkStatement(schema, kind, { property, value, qualifiers }, (id) => KINDS[id])
const text: Value = { type: 'text', text: 'words' }
const entity = (id: string): Value => ({ type: 'entity', entity: id })
const code = (scheme: string, name: string): Value => ({ type: 'code', scheme, code: name })
const daysAfter = (event: string, least: number, most: number | null): Value => ({
  type: 'relative',
  event,
  direction: 'after',
  least,
  most,
  unit: 'day',
})

describe('a statement fits the schema', () => {
  it.each<[SubjectKind, string, Value, Record<string, Value>?]>([
    ['Event', 'side', entity('st_1')],
    ['Event', 'participant', entity('per_1'), { office: text, role: code('participant-role', 'co-chair') }],
    ['Event', 'participant', entity('per_1'), { office: entity('off_1'), for: entity('st_1') }],
    ['Event', 'mechanism', entity('mech_1'), { round: { type: 'ordinal', ordinal: 19 } }],
    ['Event', 'date', { type: 'date', edtf: '[2024-11-12,2024-11-13]' }],
    ['Event', 'date', daysAfter('ev_1', 1, 2)],
    ['Event', 'date', daysAfter('ev_1', 1, null)],
    ['Event', 'status', code('event-status', 'postponed')],
    ['Event', 'plover', code('plover', 'CONSULT')],
    ['Event', 'value', { type: 'money', amount: 2e8, currency: 'USD' }],
    ['Event', 'attendance', { type: 'quantity', amount: 40, unit: 'persons' }],
    ['Event', 'coordinates', { type: 'coordinates', latitude: 39.9, longitude: 116.4 }],
    ['Event', 'url', { type: 'url', url: 'https://example.org/talks' }],
    ['Person', 'nationality', { type: 'country', country: 'XKX' }],
    ['Person', 'holds-office', entity('off_1'), { acting: text, dataset: text, row: text }],
    ['Office', 'seats', { type: 'integer', integer: 1 }],
    ['Claim', 'about', entity('mech_1')],
  ])('%s %s %j', (kind, property, value, qualifiers) => {
    check(kind, property, value, qualifiers)
    expect(valueText(value)).not.toBe('')
  })

  it.each<[RegExp, SubjectKind, string, Value, Record<string, Value>?]>([
    [/The kind Event has no property "colour"/, 'Event', 'colour', text],
    [/has no property "constructor"/, 'Event', 'constructor', text],
    [/takes a value of type date, not text/, 'Event', 'date', text],
    [/takes a value of type text, not relative/, 'Event', 'place', daysAfter('ev_1', 1, 1)],
    [/names a State or Organisation, not a Person/, 'Event', 'side', entity('per_1')],
    [/names an Event, not a State/, 'Event', 'date', daysAfter('st_1', 1, 1)],
    [/at least 3 and at most 2 days/, 'Event', 'date', daysAfter('ev_1', 3, 2)],
    [/"2024-02-30" is not a date/, 'Event', 'date', { type: 'date', edtf: '2024-02-30' }],
    [/has no code "talk"/, 'Event', 'type', code('event-type', 'talk')],
    [/codes of the scheme event-type, not cadence/, 'Event', 'type', code('cadence', 'annual')],
    [/has no qualifier "colour"/, 'Event', 'side', entity('st_1'), { colour: text }],
    [/has no qualifier "toString"/, 'Event', 'side', entity('st_1'), { toString: text }],
    [
      /qualifier "round" .* type ordinal, not integer/,
      'Event',
      'mechanism',
      entity('mech_1'),
      { round: { type: 'integer', integer: 1 } },
    ],
    [
      /qualifier "role" .* no code "cook"/,
      'Event',
      'participant',
      entity('per_1'),
      { role: code('participant-role', 'cook') },
    ],
    [
      /qualifier "office" .* names an Office, not an Event/,
      'Event',
      'participant',
      entity('per_1'),
      { office: entity('ev_1') },
    ],
    [/"ATL" is no country code/, 'Person', 'nationality', { type: 'country', country: 'ATL' }],
  ])('%s', (message, kind, property, value, qualifiers) => {
    expect(() => check(kind, property, value, qualifiers)).toThrow(message)
  })
})
