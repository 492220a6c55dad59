import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>

/** The tables, as Kysely sees them. The first group is only ever inserted into; the second is folded from it. */
export interface Tables {
  source: SourceTable
  batch: { id: string; seq: Generated<number>; source: string | null; by: string; at: string }
  entity: { id: string; kind: string; key: string; batch: string }
  statement: StatementTable
  evidence: { statement: string; source: string; start: number; end: number; exact: string; position: number }

  event: EventTable
  event_side: { event: string; side: string; position: number }
  event_participant: {
    event: string
    person: string
    office: string | null
    for_side: string | null
    role: string | null
    position: number
  }
  event_source: { event: string; source: string }
  mechanism: { id: string; name: string; cadence: string | null; parties: Json<string[]> }
  person: { id: string; name: string }
  side: { id: string; code: string; name: string }
}

interface SourceTable {
  id: string
  sha256_text: string
  sha256_bytes: string
  bytes: Uint8Array | null
  text: string
  body_start: number
  title: string | null
  publisher: string | null
  published: string | null
  language: string
  url: string | null
  format: string
  added_at: string
}

interface StatementTable {
  id: string
  seq: Generated<number>
  batch: string
  subject: string
  property: string
  value: Json<unknown>
  qualifiers: Json<Record<string, unknown>>
  polarity: string
  modality: string
  attribution: string | null
  rank: string
  origin: string
  rule: string | null
  confidence: number | null
}

interface EventTable {
  id: string
  type: string
  status: string
  date: string | null
  earliest: string | null
  latest: string | null
  place: string | null
  title: string
  mechanism: string | null
  round: number | null
  cadence: string | null
}
