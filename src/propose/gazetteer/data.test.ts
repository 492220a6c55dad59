import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import nounsFile from '../../../data/en/materiel-nouns.json' with { type: 'json' }
import officesFile from '../../../data/en/offices.json' with { type: 'json' }
import organsFile from '../../../data/en/organs.json' with { type: 'json' }
import materielFile from '../../../data/materiel.json' with { type: 'json' }
import mechanismsFile from '../../../data/mechanisms.json' with { type: 'json' }
import organisationsFile from '../../../data/organisations.json' with { type: 'json' }
import personsFile from '../../../data/persons.json' with { type: 'json' }
import placesFile from '../../../data/places.json' with { type: 'json' }
import statesFile from '../../../data/states.json' with { type: 'json' }
import { Cadence, EventType } from '../../model/vocabulary.ts'
import { fold } from '../engine/word.ts'

const name = z.string().regex(/^\S(?:.*\S)?$/u)
const names = z.array(name).min(1).optional()
const stateCode = z.string().regex(/^[A-Z]{3}$/)
/** A year, a month or a day. */
const when = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
const file = <K extends string, T extends z.ZodType>(key: K, entry: T) =>
  z.strictObject({ source: z.string().min(20), [key]: z.array(entry).min(1) } as { source: z.ZodString } & Record<
    K,
    z.ZodArray<T>
  >)

const statesShape = file(
  'states',
  z.strictObject({
    code: stateCode,
    name,
    official: name.optional(),
    aliases: names,
    demonyms: names,
    combining: names,
    capital: name.nullable(),
    capitalAliases: names,
    seats: names,
    metonyms: names,
  }),
)
const organisationsShape = file(
  'organisations',
  z.strictObject({
    code: name,
    name,
    aliases: names,
    kind: z.enum(['organisation', 'grouping', 'think tank', 'company']),
    metonyms: names,
  }),
)
const placesShape = file(
  'places',
  z.strictObject({
    name,
    aliases: names,
    state: stateCode.nullable(),
    kind: z.enum(['city', 'region', 'venue', 'water', 'world region']),
    city: name.optional(),
  }),
)
const personsShape = file(
  'persons',
  z.strictObject({
    name,
    aliases: names,
    family: name,
    familyAliases: names,
    state: name,
    tenures: z.array(z.strictObject({ office: name, from: when, to: when.nullable() })).min(1),
  }),
)
const mechanismsShape = file(
  'mechanisms',
  z.strictObject({
    name,
    aliases: names,
    abbreviations: names,
    parties: z.array(name),
    type: EventType,
    cadence: Cadence.nullable(),
    place: name.optional(),
  }),
)
const materielShape = file('materiel', z.strictObject({ name, aliases: names }))
const officesShape = file(
  'offices',
  z.strictObject({
    title: name,
    office: name,
    aliases: names,
    rank: z.enum([
      'head of state',
      'deputy head of state',
      'head of government',
      'deputy head of government',
      'head of organisation',
      'minister',
      'deputy minister',
      'senior official',
      'ambassador',
      'military',
      'spokesperson',
      'legislator',
      'party',
      'party leader',
      'official',
    ]),
    byState: z.record(name, name).optional(),
  }),
)
const organsShape = file('organs', z.strictObject({ name, aliases: names, state: name.nullable() }))
const nounsShape = file('nouns', name)

it.each([
  ['states', statesShape, statesFile],
  ['organisations', organisationsShape, organisationsFile],
  ['places', placesShape, placesFile],
  ['persons', personsShape, personsFile],
  ['mechanisms', mechanismsShape, mechanismsFile],
  ['materiel', materielShape, materielFile],
  ['offices', officesShape, officesFile],
  ['organs', organsShape, organsFile],
  ['materiel nouns', nounsShape, nounsFile],
] as const)('%s have the shape that the rules read', (_, shape, data) => {
  expect(shape.safeParse(data).error?.issues ?? []).toEqual([])
})

const { states } = statesShape.parse(statesFile)
const { organisations } = organisationsShape.parse(organisationsFile)
const { places } = placesShape.parse(placesFile)
const { persons } = personsShape.parse(personsFile)
const { mechanisms } = mechanismsShape.parse(mechanismsFile)
const { materiel } = materielShape.parse(materielFile)
const { offices } = officesShape.parse(officesFile)
const { organs } = organsShape.parse(organsFile)
const { nouns } = nounsShape.parse(nounsFile)

const compact = (text: string): string =>
  fold(text)
    .replace(/\./g, '')
    .replace(/[\s-]+/g, ' ')

/** Names that more than one entry claims, or that one entry lists twice. */
function doubled(entries: readonly (readonly (string | null | undefined)[])[]): string[] {
  const owner = new Map<string, number>()
  const twice: string[] = []
  entries.forEach((own, index) => {
    for (const written of own) {
      if (!written) continue
      const known = owner.get(compact(written))
      if (known !== undefined && known !== index) twice.push(written)
      owner.set(compact(written), index)
    }
  })
  return twice
}

describe('one name means one entry', () => {
  it.each([
    [
      'states',
      states.map((s) => [
        s.code,
        s.name,
        s.official,
        ...(s.aliases ?? []),
        ...(s.demonyms ?? []),
        ...(s.combining ?? []),
        s.capital,
        ...(s.capitalAliases ?? []),
        ...(s.seats ?? []),
        ...(s.metonyms ?? []),
      ]),
    ],
    ['organisations', organisations.map((o) => [o.code, o.name, ...(o.aliases ?? []), ...(o.metonyms ?? [])])],
    ['persons', persons.map((p) => [p.name, ...(p.aliases ?? [])])],
    ['places', places.map((p) => [p.name, ...(p.aliases ?? [])])],
    ['mechanisms', mechanisms.map((m) => [m.name, ...(m.aliases ?? []), ...(m.abbreviations ?? [])])],
    ['materiel', materiel.map((m) => [m.name, ...(m.aliases ?? [])])],
    ['offices', offices.map((o) => [o.title, ...(o.aliases ?? [])])],
    ['organs', organs.map((o) => [o.name, ...(o.aliases ?? [])])],
    ['materiel nouns', nouns.map((n) => [n])],
  ])('%s', (_, entries) => {
    expect(doubled(entries)).toEqual([])
  })
})

const codes = new Set(states.map((s) => s.code))
const sides = new Set([...codes, ...organisations.map((o) => o.code)])

it('knows every side that an entry names', () => {
  const named = [
    ...places.flatMap((p) => p.state ?? []),
    ...persons.map((p) => p.state),
    ...mechanisms.flatMap((m) => m.parties),
    ...organs.flatMap((o) => o.state ?? []),
    ...offices.flatMap((o) => Object.keys(o.byState ?? {})),
  ]
  expect(named.filter((side) => !sides.has(side))).toEqual([])
})

it('lists the 193 members of the United Nations, the Holy See, Palestine, Kosovo and Taiwan', () => {
  expect(codes.size).toBe(197)
  expect(['VAT', 'PSE', 'XKX', 'TWN'].filter((code) => !codes.has(code))).toEqual([])
})

it('gives every state a capital, but for those whose capital has the name of the state or of an organisation', () => {
  const without = states.filter((s) => s.capital === null).map((s) => s.code)
  expect(without.sort()).toEqual(['BEL', 'DJI', 'GRD', 'LUX', 'MCO', 'SGP', 'SMR', 'STP', 'SYC', 'VAT'].sort())
})

it('puts every venue in a city', () => {
  expect(places.filter((p) => (p.kind === 'venue') !== (p.city !== undefined)).map((p) => p.name)).toEqual([])
})

it('takes no place for a capital twice', () => {
  const capitals = new Set(states.flatMap((s) => [s.capital, ...(s.capitalAliases ?? [])]).flatMap((c) => c ?? []))
  expect(places.filter((p) => capitals.has(p.name)).map((p) => p.name)).toEqual([])
})

it('ends no tenure before it begins', () => {
  const wrong = persons.flatMap((p) => p.tenures.filter((t) => t.to !== null && t.to < t.from).map(() => p.name))
  expect(wrong).toEqual([])
})

it('gives every family name as a part of the name', () => {
  expect(persons.filter((p) => !compact(p.name).includes(compact(p.family))).map((p) => p.name)).toEqual([])
})
