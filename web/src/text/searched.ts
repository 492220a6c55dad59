import type { SearchHit } from '../../../src/model/search.ts'

export type HitKind = SearchHit['kind']

/** The kinds of hit, each in its plural. */
export const HIT_KINDS: Record<HitKind, string> = {
  event: 'Events',
  person: 'People',
  mechanism: 'Mechanisms',
  office: 'Offices',
  side: 'States and organisations',
  source: 'Sources',
  instrument: 'Instruments',
  claim: 'Claims',
  quote: 'Quotes',
  commitment: 'Commitments',
}

/** What is searched for: words, and the one kind that is asked for. */
export interface Searched {
  readonly q: string
  readonly kind?: HitKind
}

const isKind = (value: unknown): value is HitKind => typeof value === 'string' && Object.hasOwn(HIT_KINDS, value)

/** Reads a search from the fields of a URL's query. */
export function searchedOf(fields: Record<string, unknown>): Searched {
  const q = [fields.q].flat().find((field): field is string => typeof field === 'string') ?? ''
  return { q, ...(isKind(fields.kind) ? { kind: fields.kind } : {}) }
}
