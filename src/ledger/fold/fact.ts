import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { bounds, isEdtf } from '../../model/edtf.ts'
import type { EntityKind } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'

/** What is said of an entity, as the folds see it: one statement, or all that say the same of a much-named entity. */
export interface Fact {
  readonly property: string
  readonly value: Value
  readonly qualifiers: Readonly<Record<string, Value>>
  readonly polarity: string
  readonly modality: string
  readonly attribution: string | null
  /** As decisions left it. */
  readonly rank: string
  readonly origin: string
  readonly valid: string | null
  /** Statements that say it, and the numbers of the first and the last of them. */
  readonly count: number
  readonly firstSeq: number
  readonly lastSeq: number
  /** Last days that the earliest and the latest date of publication can mean; null where none is known. */
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  readonly firstSource: string | null
  readonly lastSource: string | null
}

/** A statement that counts, with what its source and the decisions about it add. */
export interface Told
  extends Omit<
    Fact,
    'count' | 'firstSeq' | 'lastSeq' | 'firstPublished' | 'lastPublished' | 'firstSource' | 'lastSource'
  > {
  readonly entity: string
  readonly seq: number
  readonly published: string | null
  readonly source: string | null
}

/** Kinds whose statements few sources make: their facts are the statements themselves. */
const SELDOM: ReadonlySet<string> = new Set<EntityKind>(['Event', 'Commitment', 'Claim', 'Quote'])

/** Whether so many stories name entities of a kind that their statements are counted rather than read. */
export const isMuchNamed = (kind: string): boolean => !SELDOM.has(kind)

export function factOf(told: Told): Fact {
  const { property, value, qualifiers, polarity, modality, attribution, rank, origin, valid } = told
  const { seq, published, source } = told
  // Named one by one: the rest of an object is copied ten times as slowly, and a rebuild does so with each statement.
  return {
    property,
    value,
    qualifiers,
    polarity,
    modality,
    attribution,
    rank,
    origin,
    valid,
    count: 1,
    firstSeq: seq,
    lastSeq: seq,
    firstPublished: published,
    lastPublished: published,
    firstSource: source,
    lastSource: source,
  }
}

/** Two facts that say the same, as one. */
export function together(a: Fact, b: Fact): Fact {
  return {
    ...a,
    count: a.count + b.count,
    firstSeq: Math.min(a.firstSeq, b.firstSeq),
    lastSeq: Math.max(a.lastSeq, b.lastSeq),
    firstPublished: lesser(a.firstPublished, b.firstPublished),
    lastPublished: greater(a.lastPublished, b.lastPublished),
    firstSource: lesser(a.firstSource, b.firstSource),
    lastSource: greater(a.lastSource, b.lastSource),
  }
}

/** The first of two in order; null counts for nothing. */
export const lesser = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b
export const greater = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a > b ? a : b

/** What makes two facts say the same: MD5 of all but their counts. */
export function sameness({
  property,
  value,
  qualifiers,
  polarity,
  modality,
  attribution,
  rank,
  origin,
  valid,
}: Fact): string {
  return digestOf([property, value, qualifiers, polarity, modality, attribution, rank, origin, valid])
}

/** MD5 of the canonical JSON (RFC 8785) of a value: the order of keys does not count. */
export const digestOf = (value: unknown): string =>
  createHash('md5')
    .update(canonicalize(value) ?? '')
    .digest('hex')

const days = new Map<string, string | null>()

/** The last day that a date of publication can mean, to order sources by; null where there is none. */
export function publicationDay(edtf: string | null): string | null {
  if (edtf === null) return null
  const known = days.get(edtf)
  if (known !== undefined) return known
  const day = isEdtf(edtf) ? bounds(edtf).latest : null
  if (days.size > 50_000) days.clear()
  days.set(edtf, day)
  return day
}
