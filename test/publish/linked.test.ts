import { defaultModel, type IEntityDatum, Model, type PropertyType } from '@alephdata/followthemoney'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followTheMoney } from '../../src/import/json/follow-the-money.ts'
import { exportFormat } from '../../src/publish/formats.ts'
import { type Published, publishedSamples, whole } from './samples.ts'

let published: Published
beforeAll(async () => {
  published = await publishedSamples()
}, 180_000)
afterAll(() => published.remove())

async function made(name: string, filter = {}): Promise<string> {
  const format = await exportFormat(name)
  if (!('content' in format)) throw new Error(`no format ${name} of one file`)
  return (await whole(format.content(await published.publication(filter)))).toString()
}

/** Refuses whatever a document would have to be fetched for. */
const offline = {
  documentLoader: async (url: string) => {
    throw new Error(`${url} was asked for`)
  },
}

const SCHEMA = 'http://schema.org/'
const OA = 'http://www.w3.org/ns/oa#'

interface Expanded {
  readonly '@id': string
  readonly '@type'?: readonly string[]
  readonly [predicate: string]: unknown
}
const values = (node: Expanded | undefined, predicate: string): string[] =>
  ((node?.[predicate] ?? []) as { '@value'?: unknown; '@id'?: string }[]).map((one) =>
    String(one['@value'] ?? one['@id']),
  )

/** The triples of a graph that has no blank nodes, in canonical order. */
function lines(rdf: string): string[] {
  const quads = new Parser().parse(rdf)
  expect(
    quads.filter(({ subject, object }) => [subject, object].some((term) => term.termType === 'BlankNode')),
  ).toEqual([])
  return [...new Set(new Writer({ format: 'N-Quads' }).quadsToString(quads).trim().split('\n'))].sort()
}

describe('linked data', () => {
  let nodes: Expanded[]
  let byId: Map<string, Expanded>
  beforeAll(async () => {
    nodes = (await jsonld.expand(JSON.parse(await made('jsonld')), offline)) as Expanded[]
    byId = new Map(nodes.map((node) => [node['@id'], node]))
  })
  const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(type))

  it('is one graph as JSON-LD and as Turtle', async () => {
    const fromJson = await jsonld.toRDF(JSON.parse(await made('jsonld')), { ...offline, format: 'application/n-quads' })
    const fromTurtle = lines(await made('turtle'))
    expect(fromTurtle.length).toBeGreaterThan(1000)
    expect(fromTurtle).toEqual(lines(String(fromJson)))
  })

  it('has every event with its title, its date as it is known, and its sources', async () => {
    const { items } = await published.workspace.chronology({ limit: 200 })
    expect(ofType(`${SCHEMA}Event`)).toHaveLength(items.length)
    for (const event of items) {
      const node = byId.get(`urn:rapporteur:${event.id}`)
      expect(values(node, `${SCHEMA}name`)).toEqual([event.title])
      expect(values(node, 'urn:rapporteur:model:date')).toEqual(event.date === null ? [] : [event.date])
      for (const source of values(node, `${SCHEMA}subjectOf`)) expect(byId.get(source)).toBeDefined()
    }
  })

  it('writes dates of schema.org no finer than they are', () => {
    const dates = new Map(
      ofType(`${SCHEMA}Event`).map((node) => [
        values(node, 'urn:rapporteur:model:date')[0],
        [...values(node, `${SCHEMA}startDate`), ...values(node, `${SCHEMA}endDate`)],
      ]),
    )
    expect(dates.get('2025-12-01/2025-12-02')).toEqual(['2025-12-01', '2025-12-02'])
    expect(dates.get('2024-05')).toEqual(['2024-05'])
    expect(dates.get('2026')).toEqual(['2026'])
  })

  it('points to the words of the sources by annotations', async () => {
    const annotations = ofType(`${OA}Annotation`)
    expect(annotations.length).toBeGreaterThan(100)
    const texts = new Map<string, string>()
    for (const annotation of annotations) {
      expect(byId.get(values(annotation, `${OA}hasBody`)[0] ?? '')).toBeDefined()
      const target = byId.get(values(annotation, `${OA}hasTarget`)[0] ?? '')
      const [quote, position] = values(target, `${OA}hasSelector`).map((id) => byId.get(id))
      const [source = ''] = values(target, `${OA}hasSource`).map((iri) => iri.replace('urn:rapporteur:', ''))
      if (!texts.has(source)) texts.set(source, (await published.workspace.source(source))?.text ?? '')
      const [start, end] = ['start', 'end'].map((name) => Number(values(position, OA + name)[0]))
      expect(values(quote, `${OA}exact`)).toEqual([texts.get(source)?.slice(start, end)])
    }
  })

  it('says of each statement what it is about, who recorded it, and in which batch', () => {
    const prov = 'http://www.w3.org/ns/prov#'
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
    const statements = ofType(`${rdf}Statement`)
    expect(statements.length).toBeGreaterThan(100)
    for (const statement of statements) {
      expect(byId.get(values(statement, `${rdf}subject`)[0] ?? '')).toBeDefined()
      expect(byId.get(values(statement, `${prov}wasGeneratedBy`)[0] ?? '')?.['@type']).toEqual([`${prov}Activity`])
      expect(byId.get(values(statement, `${prov}wasAttributedTo`)[0] ?? '')?.['@type']).toEqual([`${prov}Agent`])
    }
  })

  it('says what was filtered, and as of which batch', async () => {
    const of = JSON.parse(await made('jsonld', { sides: ['IND'] }))['@graph'][0]
    expect(of.description).toContain('events in which IND took part')
    expect(await made('turtle', { sides: ['IND'] })).toMatch(/^# Published: events in which IND took part/)
  })
})

describe('FollowTheMoney', () => {
  let entities: (IEntityDatum & { readonly properties: Readonly<Record<string, string[]>> })[]
  let text: string
  beforeAll(async () => {
    text = await made('followthemoney')
    entities = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  })

  it('fits the published model: schemata, properties, what is required, and what references lead to', () => {
    const model = new Model(defaultModel)
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    expect(byId.size).toBe(entities.length)
    for (const { id, schema: name, properties } of entities) {
      expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
      const schema = model.getSchema(name as string)
      for (const required of schema.required) expect(Object.keys(properties), `${name} ${id}`).toContain(required)
      for (const [property, values] of Object.entries(properties)) {
        const { type, range } = schema.getProperty(property) as unknown as { type: PropertyType; range: string }
        for (const value of values)
          if (type.name === 'entity') {
            const to = byId.get(value)
            expect(to && model.getSchema(to.schema as string).isA(range), `${name}.${property} ${value}`).toBe(true)
          } else if (type.name === 'date') expect(value).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
          else if (type.name === 'country') expect([...type.values.keys()]).toContain(value)
      }
    }
  })

  it('is read by our own import, with titles, dates and persons', async () => {
    const { rows } = followTheMoney.read({ text, name: 'record.ftm.json' } as never)
    const said = new Map(rows.flatMap((row) => ('things' in row ? [[row.id, row.things] as const] : [])))
    const { items } = await published.workspace.chronology({ limit: 200 })
    for (const event of items) {
      const things = said.get(event.id.replace('_', '-')) ?? []
      const told = things[0]?.said ?? []
      const of = (property: string) => told.find((statement) => statement.property === property)?.value
      expect(of('title')).toMatchObject({ text: event.title })
      expect(of('date')).toMatchObject({ edtf: event.date })
      expect(of('type')).toMatchObject({ code: event.type })
      expect(of('status')).toMatchObject({ code: event.status })
      expect(things.filter(({ kind }) => kind === 'Person')).toHaveLength(event.participants.length)
    }
  })
})
