import type { EventStatus, EventType, ParticipantRole } from './vocabulary.ts'

/**
 * An event as analyses take it: what is counted and compared, without names, titles and words. Sides, persons, mechanism and sources
 * are ids; `for` of a person is the code of a side.
 */
export interface Happening {
  readonly id: string
  readonly type: EventType
  readonly status: EventStatus
  /** EDTF, and the first and last day that it can mean: `-infinity` and `infinity` for open ends, null where nothing dates it. */
  readonly date: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: string | null
  readonly mechanism: string | null
  readonly round: number | null
  readonly sides: readonly string[]
  readonly people: readonly HappeningPerson[]
  readonly topics: readonly string[]
  readonly sources: readonly string[]
  /** Scheme `level`: that of the highest office in which somebody took part; null where none is known. */
  readonly level: string | null
  /** Whether it rests on suggestions alone that nobody accepted yet. */
  readonly waiting: boolean
}

/** An event of a mechanism, with no more than the counting of rounds takes. */
export type RoundOnRecord = Pick<
  Happening,
  'id' | 'status' | 'date' | 'earliest' | 'latest' | 'place' | 'mechanism' | 'round' | 'sources'
>

export interface HappeningPerson {
  readonly person: string
  readonly office: string | null
  readonly for: string | null
  readonly role: ParticipantRole | null
}

/** Which events are asked for. */
export interface HappeningFilter {
  /** Codes of sides that must all take part. */
  readonly sides?: readonly string[] | undefined
  /** EDTF: events that can fall on or after the first day of the one, on or before the last of the other. Undated ones fall out where either is given. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: EventType | undefined
  /** Only those of one of these. */
  readonly types?: readonly EventType[] | undefined
  readonly status?: readonly EventStatus[] | undefined
  /** Only those of these. */
  readonly ids?: readonly string[] | undefined
  /** Ids. */
  readonly person?: string | undefined
  readonly mechanism?: string | undefined
}

/** Whether an event is a contact: what is planned, put off or called off is none. */
export const tookPlace = ({ status }: Pick<Happening, 'status'>): boolean => status === 'held' || status === 'ongoing'
