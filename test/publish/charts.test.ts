import { check } from '@placemarkio/check-geojson'
import { parseAtomFeed } from 'feedsmith'
import Graph from 'graphology'
import readGexf from 'graphology-gexf'
import readGraphml from 'graphology-graphml'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { iCalendar } from '../../src/import/icalendar.ts'
import type { EventSummary } from '../../src/model/views.ts'
import { exportFormat } from '../../src/publish/formats.ts'
import { type Published, publishedSamples, whole } from './samples.ts'

let published: Published
let events: readonly EventSummary[]
beforeAll(async () => {
  published = await publishedSamples()
  events = (await published.workspace.chronology({ limit: 200 })).items
}, 180_000)
afterAll(() => published.remove())

async function made(name: string): Promise<string> {
  const format = await exportFormat(name)
  if (!('content' in format)) throw new Error(`no format ${name} of one file`)
  return (await whole(format.content(await published.publication()))).toString()
}

describe('iCalendar', () => {
  it('has the events as whole days, those of an imprecise date marked as such', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await made('icalendar')))
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain('Published: all of the record.')
    const of = new Map(calendar.getAllSubcomponents('vevent').map((one) => [one.getFirstPropertyValue('uid'), one]))
    expect(of.size).toBe(events.length)
    for (const { id, title, date, earliest } of events) {
      const event = of.get(`${id}@rapporteur`)
      const value = (name: string) => String(event?.getFirstPropertyValue(name))
      expect(value('x-rapporteur-date')).toBe(date)
      expect(value('dtstart')).toBe(earliest)
      if (date?.length === 10) expect(value('summary')).toBe(title)
      else if (!date?.includes('/')) expect(value('summary').startsWith(`${title} (`)).toBe(true)
    }
  })

  it('comes back by our own import', async () => {
    const { rows } = iCalendar.read({ text: await made('icalendar'), name: 'record.ics', kinds: [] })
    const things = new Map(rows.flatMap((row) => ('things' in row ? [[row.id, row.things] as const] : [])))
    for (const { id, date, status, place, participants } of events) {
      const own = things.get(`${id}@rapporteur`) ?? []
      const said = (property: string) => own[0]?.said.find((one) => one.property === property)?.value
      expect(said('date')).toMatchObject({ edtf: date })
      expect(said('status')).toMatchObject({ code: status })
      if (place !== null) expect(said('place')).toMatchObject({ text: place })
      expect(own.flatMap(({ known }) => ('name' in known && known.by === 'name' ? [known.name] : []))).toEqual(
        participants.map(({ name }) => name),
      )
    }
  })
})

it('Atom has an entry for each event, those told of last first', async () => {
  const feed = parseAtomFeed(await made('atom'))
  const order = new Map(feed.entries?.map(({ id }, i) => [id, i]))
  expect(order.size).toBe(events.length)
  const last = ({ sources }: EventSummary) =>
    sources
      .map((source) => source.published ?? '')
      .sort()
      .at(-1) ?? ''
  const place = ({ id }: EventSummary) => order.get(`urn:rapporteur:${id}`) ?? -1
  const sorted = [...events].sort((a, b) => place(a) - place(b))
  expect(sorted.map(last)).toEqual(sorted.map(last).sort().reverse())
  expect(JSON.stringify(feed.entries)).toContain('<France> agree on talks')
})

it('GeoJSON has a feature for each event, its point as longitude and latitude', async () => {
  const text = await made('geojson')
  expect(check(text).type).toBe('FeatureCollection')
  const { features, about } = JSON.parse(text)
  expect(about.counts.events).toBe(events.length)
  expect(features.map(({ id }: { id: string }) => id).sort()).toEqual(events.map(({ id }) => id).sort())
  for (const feature of features) {
    expect(Object.keys(feature)).toEqual(['type', 'id', 'geometry', 'properties'])
    if (feature.properties.place === 'Moscow')
      expect(feature.geometry).toEqual({ type: 'Point', coordinates: [37.62, 55.75] })
    if (feature.geometry === null) expect(feature.properties.point).toBeNull()
  }
  expect(features.some(({ geometry }: { geometry: unknown }) => geometry === null)).toBe(true)
})

it('TimelineJS has dates as far as they are known, and no HTML but its own', async () => {
  const timeline = JSON.parse(await made('timelinejs'))
  const of = new Map<string, Record<string, never>>(
    timeline.events.map((one: { unique_id: string }) => [one.unique_id, one]),
  )
  const dates = new Map(events.map(({ id, date }) => [date, of.get(id)]))
  expect(dates.get('2024-05')?.start_date).toEqual({ year: 2024, month: 5 })
  expect(dates.get('2026')?.start_date).toEqual({ year: 2026 })
  expect(dates.get('2025-12-01/2025-12-02')?.end_date).toEqual({ year: 2025, month: 12, day: 2 })
  const tags = [...JSON.stringify(timeline).matchAll(/<[^>]*>/g)].map(([tag]) => tag)
  expect([...new Set(tags)].sort()).toEqual(['</p>', '<p>'])
})

describe('networks', () => {
  it('are the same as GraphML and as GEXF', async () => {
    const asGraphml = readGraphml.parse(Graph, await made('graphml'))
    const asGexf = readGexf.parse(Graph, await made('gexf'))
    expect([asGraphml.order, asGraphml.size]).toEqual([asGexf.order, asGexf.size])
    expect(asGraphml.size).toBeGreaterThan(10)
    for (const node of asGraphml.nodes())
      expect(asGexf.getNodeAttributes(node)).toEqual(asGraphml.getNodeAttributes(node))
    asGraphml.forEachEdge((_edge, { relation, weight, dates }, source, target) => {
      expect(asGexf.getEdgeAttributes(source, target)).toMatchObject({ relation, weight, dates })
    })
  })

  it('tie two sides by the events that took place with both', async () => {
    const graph = readGraphml.parse(Graph, await made('graphml'))
    const both = events.filter(
      ({ status, sides }) =>
        (status === 'held' || status === 'ongoing') &&
        ['CHN', 'RUS'].every((own) => sides.some(({ code }) => code === own)),
    )
    expect(graph.getEdgeAttribute('CHN', 'RUS', 'weight')).toBe(both.length)
    const ids: string[] = graph.getEdgeAttribute('CHN', 'RUS', 'event_ids').split(' ')
    expect(ids.sort()).toEqual(both.map(({ id }) => id).sort())
    expect(graph.getEdgeAttributes('CHN', 'RUS')).toMatchObject({ first: '2023-09-18', last: '2025-12-02' })
  })
})
