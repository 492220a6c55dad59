import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>

/**
 * The tables, as Kysely sees them. The first group is the ledger: rows are only ever inserted. The second is folded from
 * it: each row holds from batch `since` to before batch `until` (`CURRENT` while it holds), so that every view can be
 * asked as of any batch.
 */
export interface Tables {
  blob: { sha256: string; bytes: Uint8Array }
  source: SourceTable
  batch: BatchTable
  entity: { id: string; kind: string; key: string; batch: number; position: number }
  statement: StatementTable
  evidence: { statement: string; position: number; source: string; start: number; end: number; exact: string }

  /** Number of the last batch that is folded, and the version of the rules that folded it. One row. */
  folded: { id: number; seq: number; rules: number }
  /** How often a value is stated of an entity that many sources name: one row for all statements that say the same. */
  support: SupportTable
  /** Statements and batches that decisions bear on. */
  standing: Version & { target: string; state: string | null; rank: string | null; decision: string }
  /** Entities that were merged into another. */
  identity: Version & { entity: string; canonical: string }
  profile: Version & {
    id: string
    kind: string
    key: string
    name: string
    names: string[]
    properties: Json<Record<string, unknown[]>>
  }
  event: Version & EventTable
  event_side: Version & { event: string; side: string; earliest: string | null; latest: string | null }
  event_person: Version & { event: string; person: string; earliest: string | null; latest: string | null }
  tenure: Version & TenureTable
  person_key: Version & { person: string; keys: string[] }
  relationship: Version & RelationshipTable
  conflict: Version & {
    entity: string
    property: string
    state: string
    values: Json<unknown[]>
  }
  search_entry: Version & {
    id: string
    kind: string
    part: string
    texts: string[]
    links: string[]
    day: string | null
    terms: string
  }
  search_text: {
    source: string
    chunk: number
    batch: number
    start: number
    end: number
    day: string | null
    terms: string
  }
  search_word: { word: string; near: string[] }
  proposal: ProposalTable

  /** Requests with a key that brought a batch: beside the record, and kept for some days only. */
  request: RequestTable
}

/** `until` of a row that holds now: the largest integer that JavaScript and PostgreSQL both count exactly. */
export const CURRENT = Number.MAX_SAFE_INTEGER

interface Version {
  since: number
  until: number
  /** MD5 of the row's own values: two versions with the same are the same. */
  digest: string
}

interface SourceTable {
  id: string
  batch: number
  position: number
  document: string
  sha256_text: string
  sha256_bytes: string
  text: string
  body_start: number
  title: string | null
  publisher: string | null
  published: string | null
  language: string
  url: string | null
  format: string
  retrieved: Json<Record<string, string> | null>
}

interface BatchTable {
  seq: number
  id: string
  at: string
  by: string
  note: string | null
  prev: string
  hash: string
  /** Number of the last statement up to and with this batch. */
  last_statement: number
}

interface StatementTable {
  seq: number
  id: string
  batch: number
  subject: string
  property: string
  value: Json<unknown>
  /** The entity that the value names; for a relative date the event that it is told by. */
  value_entity: string | null
  qualifiers: Json<Record<string, unknown>>
  polarity: string
  modality: string
  attribution: string | null
  rank: string
  origin: string
  rule: string | null
  confidence: number | null
  valid: string | null
  /** Source of the first evidence. */
  source: string | null
}

interface SupportTable {
  entity: string
  digest: string
  property: string
  value: Json<unknown>
  qualifiers: Json<Record<string, unknown>>
  polarity: string
  modality: string
  attribution: string | null
  rank: string
  origin: string
  valid: string | null
  count: number
  first_seq: number
  last_seq: number
  /** Last days that the earliest and the latest date of publication can mean. */
  first_published: string | null
  last_published: string | null
  first_source: string | null
  last_source: string | null
}

interface EventTable {
  id: string
  type: string
  status: string
  date: string | null
  earliest: string | null
  latest: string | null
  place: string | null
  mechanism: string | null
  round: number | null
  sides: string[]
  people: Json<EventPerson[]>
  materiel: string[]
  topics: string[]
  /** At which sides met: the highest office in which somebody took part; null where none is known. */
  level: string | null
  sources: string[]
  /** Whether it rests on suggestions alone that nobody accepted yet: as of now, in each version the same. */
  waiting: boolean
}

export interface EventPerson {
  readonly person: string
  readonly office: string | null
  readonly for: string | null
  readonly role: string | null
}

interface TenureTable {
  person: string
  office: string
  /** EDTF of the period as stated, or the first and last day on which sources were seen to say so. */
  period: string
  basis: string
  acting: boolean
  conflicting: string | null
  /** One seat, stated, not marked as conflicting: of such no two may share a day. */
  exclusive: boolean
  /** Days that the period can reach, and days that it surely covers (empty where none). */
  reach: string
  core: string
}

interface RelationshipTable {
  id: string
  sides: string[]
  established: string | null
  basis: string | null
  derivations: Json<unknown[]>
  anniversaries: number[]
  status: string | null
}

/** All that one batch, with its source, says of an entity: what is accepted or rejected as one. */
interface ProposalTable {
  batch: number
  entity: string
  kind: string
  source: string
  rule: string | null
  /** As the rule states it. */
  confidence: number | null
  weight: number
  state: 'pending' | 'accepted' | 'rejected'
  /** Whether some of it was corrected or retracted. */
  edited: boolean
}

interface RequestTable {
  key: string
  digest: string
  /** Id of the batch. */
  batch: string
  at: Generated<Date>
  status: number | null
  media_type: string | null
  body: string | null
}
