import manifest from '../../package.json' with { type: 'json' }
import type { BatchPage } from '../model/batch-view.ts'
import { codingOf } from '../model/codes/coding.ts'
import { grouped } from '../model/grouped.ts'
import type { Happening, HappeningFilter } from '../model/happening.ts'
import { locate } from '../model/locate.ts'
import { allPages, type Page, type PageOptions } from '../model/page.ts'
import type { Profile } from '../model/profile.ts'
import type {
  Publication,
  PublicationAbout,
  PublicationFilter,
  PublishedEntity,
  PublishedEvent,
  PublishedKind,
} from '../model/publication.ts'
import { entityNamed } from '../model/value.ts'
import type { EventSummary, SourceSummary, StatementView, TenureView } from '../model/views.ts'
import { filterInWords } from './filter-text.ts'

/** What is asked of the record to publish it. */
export interface PublishableRecord {
  batches(filter: { readonly limit: number }): Promise<BatchPage>
  happenings(filter: HappeningFilter): Promise<readonly Happening[]>
  eventsOf(ids: readonly string[]): Promise<EventSummary[]>
  statementsByEntity(ids: readonly string[]): Promise<Map<string, StatementView[]>>
  listedEntities(list: {
    readonly kind: PublishedKind
    readonly ids?: readonly string[] | undefined
    readonly sources?: readonly string[] | undefined
    readonly after?: string | undefined
    readonly limit: number
  }): Promise<(Profile & { readonly key: string })[]>
  namesOf(ids: Iterable<string>): Promise<Map<string, { readonly name: string; readonly key: string }>>
  tenuresOf(persons: readonly string[]): Promise<TenureView[]>
  sources(options: PageOptions): Promise<Page<SourceSummary>>
}

/** How many are read at once. */
const STRETCH = 200

/** Kinds that events name; of the others those are published that a source of a published event tells of. */
const NAMED_BY_EVENTS: readonly PublishedKind[] = ['Mechanism', 'Person', 'State', 'Organisation', 'Office']

/**
 * The record, or what of it fits a filter, to be written by a format. Of a filtered record those entities are published that its events name, and those
 * claims, quotes, instruments, commitments and relationships that their sources tell of.
 *
 * @param asOf the day or instant as of which `record` is, where it is not as it stands.
 */
export async function publicationOf(
  record: PublishableRecord,
  filter: PublicationFilter = {},
  asOf: string | null = null,
): Promise<Publication> {
  const { accepted, ...asked } = filter
  const happenings = (await record.happenings(asked)).filter(({ waiting }) => !accepted || !waiting)
  const whole = Object.values(filter).every((value) => value === undefined || value === false)
  const cited = new Set(happenings.flatMap(({ sources }) => sources))
  const sources = (await allPages((page) => record.sources(page)))
    .filter(({ id }) => whole || cited.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const [last] = (await record.batches({ limit: 1 })).items
  const about: PublicationAbout = {
    software: { name: manifest.name, version: manifest.version },
    record: last ? { seq: last.seq, id: last.id, at: last.at } : null,
    asOf,
    filter,
    filterText: filterInWords(filter),
    counts: {
      events: happenings.length,
      waiting: happenings.filter(({ waiting }) => waiting).length,
      undated: happenings.filter(({ date }) => date === null).length,
      sources: sources.length,
    },
  }
  const named = whole ? null : await namedBy(record, happenings)
  const scope = (kind: PublishedKind) =>
    named === null
      ? {}
      : NAMED_BY_EVENTS.includes(kind)
        ? { ids: [...(named.get(kind) ?? [])].sort() }
        : { sources: [...cited].sort() }
  async function* listed(kind: PublishedKind) {
    for (let after: string | undefined; ; ) {
      const found = await record.listedEntities({ kind, ...scope(kind), after, limit: STRETCH })
      yield found
      after = found.at(-1)?.id
      if (found.length < STRETCH) return
    }
  }
  return {
    about,
    async *events() {
      for (const stretch of stretches(happenings)) yield* await eventsOf(record, stretch)
    },
    async *entities(kind) {
      for await (const found of listed(kind)) yield* await entitiesOf(record, kind, found)
    },
    async *tenures() {
      for await (const found of listed('Person')) {
        const held = grouped(await record.tenuresOf(found.map(({ id }) => id)), ({ person }) => person.id)
        for (const { id } of found) yield* held.get(id) ?? []
      }
    },
    async *sources() {
      yield* sources
    },
  }
}

const counting = (statements: readonly StatementView[] = []) => statements.filter((s) => !s.decision?.state)

async function eventsOf(record: PublishableRecord, happenings: readonly Happening[]): Promise<PublishedEvent[]> {
  const ids = happenings.map(({ id }) => id)
  const [summaries, statements] = [await record.eventsOf(ids), await record.statementsByEntity(ids)]
  const rows = new Map(happenings.map((happening) => [happening.id, happening] as const))
  return summaries.flatMap((summary) => {
    const row = rows.get(summary.id)
    if (!row) return []
    const own = counting(statements.get(summary.id))
    return [
      {
        ...summary,
        level: row.level,
        topics: row.topics,
        materiel: valuesOf(own, 'materiel'),
        waiting: row.waiting,
        coding: codingOf(row.type, row.status, row.sides, wordsOf(own)),
        located: summary.place === null ? null : locate(summary.place),
        statements: own,
      },
    ]
  })
}

const valuesOf = (statements: readonly StatementView[], property: string): string[] => [
  ...new Set(statements.filter((s) => s.property === property && s.polarity === 'affirmed').map(({ value }) => value)),
]

/** The words by which an event is told, as the coding of contexts takes them. */
const wordsOf = (statements: readonly StatementView[]): string[] =>
  statements.flatMap(({ evidence }) =>
    evidence.flatMap(({ exact }) => exact.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  )

async function entitiesOf(
  record: PublishableRecord,
  kind: PublishedKind,
  found: readonly (Profile & { readonly key: string })[],
): Promise<PublishedEntity[]> {
  const statements = await record.statementsByEntity(found.map(({ id }) => id))
  const named = found.flatMap(({ properties }) =>
    Object.values(properties).flatMap((values) => values.flatMap((value) => entityNamed(value) ?? [])),
  )
  const told = [...statements.values()].flatMap((own) => own.flatMap(({ entity }) => entity ?? []))
  const names = new Map([...(await record.namesOf([...named, ...told]))].map(([id, { name }]) => [id, name] as const))
  return found.map((profile) => ({ ...profile, kind, names, statements: counting(statements.get(profile.id)) }))
}

/** The entities that some events name, by kind. */
async function namedBy(
  record: PublishableRecord,
  happenings: readonly Happening[],
): Promise<Map<PublishedKind, Set<string>>> {
  const people = new Set(happenings.flatMap(({ people }) => people.map(({ person }) => person)))
  const mechanisms = new Set(happenings.flatMap(({ mechanism }) => mechanism ?? []))
  const sides = new Set(happenings.flatMap(({ sides }) => sides))
  const offices = new Set((await record.tenuresOf([...people])).map(({ office }) => office.id))
  return new Map([
    ['Person', people],
    ['Mechanism', mechanisms],
    ['State', sides],
    ['Organisation', sides],
    ['Office', offices],
  ])
}

function* stretches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += STRETCH) yield items.slice(start, start + STRETCH)
}
