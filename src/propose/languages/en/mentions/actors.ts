import organisationsFile from '../../../../../data/organisations.json' with { type: 'json' }
import placesFile from '../../../../../data/places.json' with { type: 'json' }
import statesFile from '../../../../../data/states.json' with { type: 'json' }
import type { Document, Token } from '../../../engine/document.ts'
import { type Extent, type Layer, layerOf } from '../../../engine/layer.ts'
import { buildTrie, matchAll, type Trie } from '../../../engine/trie.ts'
import { words } from '../words.ts'

/** How a text names a state or an organisation: what it is called, its adjective, its capital, or a seat that stands for it. */
export type ActorForm = 'name' | 'demonym' | 'combining' | 'capital' | 'metonym'

export interface ActorMention extends Extent {
  readonly code: string
  readonly kind: 'state' | 'organisation' | 'body'
  readonly form: ActorForm
}

export interface PlaceMention extends Extent {
  /** Name in English: the city of a venue, else the place itself. */
  readonly name: string
  readonly state: string | null
  readonly kind: string
}

interface StateEntry {
  code: string
  name: string
  official?: string
  aliases?: string[]
  demonyms?: string[]
  combining?: string[]
  capital?: string | null
  capitalAliases?: string[]
  seats?: string[]
  metonyms?: string[]
}
interface OrganisationEntry {
  code: string
  name: string
  aliases?: string[]
  kind: string
  metonyms?: string[]
  state?: string
}
interface PlaceEntry {
  name: string
  aliases?: string[]
  state: string
  kind: string
  city?: string
}

const states = (statesFile as unknown as { states: StateEntry[] }).states
const organisations = (organisationsFile as unknown as { organisations: OrganisationEntry[] }).organisations
const places = (placesFile as unknown as { places: PlaceEntry[] }).places

type Entry =
  | { as: 'actor'; code: string; kind: ActorMention['kind']; form: ActorForm }
  | { as: 'place'; name: string; state: string | null; kind: string }

let trie: Trie<Entry> | undefined

function* entries(): Generator<{ phrase: string; value: Entry; capital: true }> {
  const actor = (phrase: string, code: string, form: ActorForm, kind: ActorMention['kind'] = 'state') =>
    ({ phrase, value: { as: 'actor', code, kind, form }, capital: true }) as const
  const place = (phrase: string, name: string, state: string | null, kind: string) =>
    ({ phrase, value: { as: 'place', name, state, kind }, capital: true }) as const
  for (const s of states) {
    for (const name of [s.name, s.official, ...(s.aliases ?? [])]) if (name) yield actor(name, s.code, 'name')
    for (const name of s.demonyms ?? []) yield actor(name, s.code, 'demonym')
    for (const name of s.combining ?? []) yield actor(name, s.code, 'combining')
    for (const name of s.metonyms ?? []) yield actor(name, s.code, 'metonym')
    for (const name of [s.capital, ...(s.capitalAliases ?? []), ...(s.seats ?? [])]) {
      if (!name) continue
      yield actor(name, s.code, 'capital')
      yield place(name, s.seats?.includes(name) ? name : (s.capital ?? name), s.code, 'capital')
    }
    yield place(s.name, s.name, s.code, 'state')
    for (const name of [s.official, ...(s.aliases ?? [])]) if (name) yield place(name, s.name, s.code, 'state')
  }
  for (const o of organisations) {
    const kind = o.kind === 'organisation' || o.kind === 'grouping' ? 'organisation' : 'body'
    for (const name of [o.code, o.name, ...(o.aliases ?? [])]) yield actor(name, o.code, 'name', kind)
    for (const name of o.metonyms ?? []) yield actor(name, o.code, 'metonym', kind)
  }
  for (const p of places) {
    for (const name of [p.name, ...(p.aliases ?? [])]) yield place(name, p.city ?? p.name, p.state, p.kind)
  }
}

/** The states, organisations and places that a text names, overlaps kept: "Beijing" is both a capital and a place. */
export function findActors(document: Document): { actors: Layer<ActorMention>; places: Layer<PlaceMention> } {
  trie ??= buildTrie(entries(), words)
  const actors: ActorMention[] = []
  const found: PlaceMention[] = []
  for (const { first, last, value } of matchAll(document.tokens, trie)) {
    if (value.as === 'actor') {
      actors.push({
        first,
        last: withRest(document.tokens, last, value.form),
        code: value.code,
        kind: value.kind,
        form: value.form,
      })
    } else {
      found.push({ first, last, name: value.name, state: value.state, kind: value.kind })
    }
  }
  const areas = found.filter((place) => AREAS.has(place.kind))
  const outside = actors.filter((actor) => !areas.some((area) => holds(area, actor)))
  return {
    actors: layerOf(longest(outside)),
    places: layerOf(longest(found).filter((place) => place.kind !== 'world region')),
  }
}

/** Kinds of place whose names hold the name of a state without meaning it: the South China Sea, Northern Ireland, the Indo-Pacific. */
const AREAS = new Set(['region', 'water', 'world region'])

const holds = (whole: Extent, part: Extent): boolean =>
  whole.first <= part.first && part.last <= whole.last && part.last - part.first < whole.last - whole.first

/** "Russian" before "Federation" is part of a name that the gazetteer lists; nothing to add elsewhere. */
function withRest(tokens: readonly Token[], last: number, form: ActorForm): number {
  return form === 'demonym' && tokens[last]?.fold === 'federation' ? last + 1 : last
}

/** Drops mentions that lie within a longer one of their own layer ("Guinea" in "Papua New Guinea"). */
function longest<T extends Extent>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: T[] = []
  for (const item of sorted) {
    const last = kept.at(-1)
    if (last && last.first <= item.first && item.last <= last.last && item.last - item.first < last.last - last.first)
      continue
    kept.push(item)
  }
  return kept
}

const names = new Map<string, string>([
  ...states.map((s) => [s.code, s.name] as const),
  ...organisations.map((o) => [o.code, o.code] as const),
])

/** Display name of a side: "China" for CHN; organisations by their code. */
export const sideName = (code: string): string => names.get(code) ?? code

export const capitalOf = (code: string): string | null => states.find((s) => s.code === code)?.capital ?? null

const codes = new Map(states.flatMap((s) => [[s.code, s.code] as const, [s.name, s.code] as const]))

/** The code of a state by its name in English or its code; null for any other name. */
export const codeOf = (name: string): string | null => codes.get(name) ?? null

export const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code) && names.has(code)
