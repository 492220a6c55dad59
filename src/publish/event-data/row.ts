import { createHash } from 'node:crypto'
import cameo from '../../../data/cameo.json' with { type: 'json' }
import classes from '../../../data/event-data/classes.json' with { type: 'json' }
import states from '../../../data/states.json' with { type: 'json' }
import type { PublishedEvent } from '../../model/publication.ts'
import type { SideView } from '../../model/views.ts'
import { type Dyad, dayOf } from './dyads.ts'

const STATES = new Map(states.states.map(({ code, name }) => [code, name] as const))
const CODES = new Map(cameo.codes.map((code) => [code.code, code] as const))
const QUAD: Readonly<Record<string, number>> = classes.quad
const PENTA: Readonly<Record<string, number>> = classes.penta
const PHOENIX_GOLDSTEIN: Readonly<Record<string, number>> = classes.phoenixGoldstein
const PLOVER: Readonly<Record<string, string>> = classes.plover
const GROUPS: Readonly<Record<string, string>> = classes.organisations

type Value = string | number | null

/** All that the files of event data have columns for, by the names by which data/event-data/*.json ask for it. */
export function factsOf(event: PublishedEvent, dyad: Dyad): Readonly<Record<string, Value>> {
  const id = `${event.id}-${dyad.source.code}-${dyad.target.code}`
  const day = dayOf(event.date) ?? ''
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)]
  const root = dyad.cameo.slice(0, 2)
  const { sources, located, coding, participants } = event
  const publishers = [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))]
  const urls = sources.flatMap(({ url }) => url ?? [])
  const added = event.statements.map(({ recordedAt }) => recordedAt).sort()[0] ?? null
  return {
    id,
    number: Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 12), 16),
    date: day,
    date8: year + month + date,
    date6: year + month,
    year,
    month,
    day: date,
    fraction: (Number(year) + ((Number(month) - 1) * 30 + Number(date)) / 365).toFixed(4),
    ...actor('source', dyad.source),
    ...actor('target', dyad.target),
    cameo: dyad.cameo,
    cameoName: CODES.get(dyad.cameo)?.name ?? null,
    base: dyad.cameo.slice(0, 3),
    root,
    quad: QUAD[root] ?? null,
    penta: PENTA[root] ?? null,
    goldstein: CODES.get(dyad.cameo)?.goldstein ?? null,
    goldsteinPhoenix: PHOENIX_GOLDSTEIN[dyad.cameo] ?? CODES.get(dyad.cameo)?.goldstein ?? null,
    plover: coding?.plover ?? null,
    mode: coding?.mode ?? null,
    contexts: coding?.contexts.join(';') ?? null,
    ploverQuad: PLOVER[coding?.plover ?? ''] ?? null,
    place: event.place,
    city: located && !located.ofState ? event.place : null,
    placeState: located?.state ?? null,
    placeCountry: STATES.get(located?.state ?? '') ?? null,
    latitude: located?.at?.latitude ?? null,
    longitude: located?.at?.longitude ?? null,
    geoType: located ? (located.ofState ? 1 : located.state === 'USA' ? 3 : 4) : null,
    story: sources[0]?.id ?? null,
    publisher: sources[0]?.publisher ?? null,
    published: dayOf(sources[0]?.published ?? null),
    publishers: publishers.join(';'),
    urls: urls.join(';'),
    url: urls[0] ?? null,
    numSources: publishers.length,
    numArticles: sources.length,
    people: participants.map(({ name }) => name).join(';'),
    organisations: event.sides.flatMap(({ code, name }) => (STATES.has(code) ? [] : name)).join(';'),
    added: added?.replace(/\D/g, '').slice(0, 14) ?? null,
  }
}

/** A side as an actor: of a state its ISO 3166-1 alpha-3 code, which CAMEO mostly takes; of an organisation IGO, with the code of its group where it is known. */
function actor(as: 'source' | 'target', { code, name }: SideView): Record<string, Value> {
  const country = STATES.get(code) ?? null
  const group = country === null ? (GROUPS[code] ?? null) : null
  return {
    [`${as}Name`]: name,
    [`${as}Code`]: country === null ? `IGO${group ?? ''}` : code,
    [`${as}Entity`]: country === null ? 'IGO' : code,
    [`${as}State`]: country === null ? null : code,
    [`${as}Country`]: country,
    [`${as}Group`]: group,
    [`${as}Type`]: country === null ? 'IGO' : null,
  }
}
