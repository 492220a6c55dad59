import type { BatchView } from './batch-view.ts'
import type { HappeningFilter } from './happening.ts'
import type { Located } from './locate.ts'
import type { Profile } from './profile.ts'
import type { EventCoding } from './record.ts'
import type { EntityKind } from './statement.ts'
import type { EventSummary, SourceSummary, StatementView, TenureView } from './views.ts'

/** Which events are published; what else is follows from them. */
export interface PublicationFilter extends Omit<HappeningFilter, 'ids'> {
  /** Only what rests on more than suggestions that nobody accepted yet. */
  readonly accepted?: boolean | undefined
}

/** What an export says of itself. Nothing in it is of the hour of the asking, so that the same record gives the same bytes. */
export interface PublicationAbout {
  /** Name of the software and its version. */
  readonly software: { readonly name: string; readonly version: string }
  /** The last batch that counted, and when it was appended (ISO 8601, UTC); null where nothing is on record. */
  readonly record: Pick<BatchView, 'seq' | 'id' | 'at'> | null
  /** The day or instant as of which the record was asked, where it was. */
  readonly asOf: string | null
  readonly filter: PublicationFilter
  /** The same in words: "events in which China and Russia took part, from 2024-01-01". */
  readonly filterText: string
  readonly counts: {
    readonly events: number
    /** Of these, such as rest on suggestions alone that nobody accepted yet. */
    readonly waiting: number
    readonly undated: number
    readonly sources: number
  }
}

export interface PublishedEvent extends EventSummary {
  /** Scheme `level`; null where no office is known. */
  readonly level: string | null
  readonly topics: readonly string[]
  readonly materiel: readonly string[]
  readonly waiting: boolean
  /** As PLOVER and CAMEO code it; null where they have no code for it. */
  readonly coding: EventCoding | null
  /** Where its place is, as far as the gazetteer knows. */
  readonly located: Located | null
  /** The statements that count, the oldest first. */
  readonly statements: readonly StatementView[]
}

/** Kinds of entity that are published beside events, in the order in which formats list them. */
export const PUBLISHED_KINDS = [
  'Mechanism',
  'Person',
  'State',
  'Organisation',
  'Office',
  'Instrument',
  'Commitment',
  'Relationship',
  'Quote',
  'Claim',
] as const satisfies readonly EntityKind[]
export type PublishedKind = (typeof PUBLISHED_KINDS)[number]

export interface PublishedEntity extends Profile {
  readonly kind: PublishedKind
  /** What it is known by from one story to the next: the code of a state. */
  readonly key: string
  /** Names of the entities that its values and statements name, by id. */
  readonly names: ReadonlyMap<string, string>
  /** The statements that count, the oldest first. */
  readonly statements: readonly StatementView[]
}

/**
 * A record, or a part of it, as formats take it. Each list is read anew, a stretch at a time, when it is walked; its order is fixed.
 */
export interface Publication {
  readonly about: PublicationAbout
  /** The earliest first, undated ones last. */
  events(): AsyncIterable<PublishedEvent>
  /** Of one kind, in the order of their ids. */
  entities(kind: PublishedKind): AsyncIterable<PublishedEntity>
  /** Of the persons that are published. */
  tenures(): AsyncIterable<TenureView>
  /** In the order of their ids. */
  sources(): AsyncIterable<SourceSummary>
}
