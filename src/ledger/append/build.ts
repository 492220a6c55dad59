import { monotonicFactory } from 'ulid'
import { batchHash } from '../../model/batch-hash.ts'
import { type BatchRecord, FIRST_PREV, type SourceRecord, type StatementRecord } from '../../model/batch-record.ts'
import type { SourceText } from '../../model/source.ts'
import type { NewEntity, NewStatement } from '../../model/statement.ts'
import { keptKey } from '../kept-key.ts'

export interface NewSource {
  readonly id: string
  /** Id of the first source of the same document: its own where there is no earlier one. */
  readonly document: string
  readonly text: SourceText
  readonly bytes: Uint8Array | null
  /** Whether the ledger has bytes of that hash already. */
  readonly known: boolean
  /** When and how it was fetched, as far as known. */
  readonly retrieved: SourceRecord['retrieved']
}

/** What is to be appended at once. */
export interface Draft {
  readonly by: string
  readonly note?: string | undefined
  readonly sources?: readonly NewSource[]
  readonly entities?: readonly NewEntity[]
  readonly statements: readonly NewStatement[]
}

export interface Head {
  readonly seq: number
  readonly hash: string
  readonly statements: number
}

export const EMPTY: Head = { seq: 0, hash: FIRST_PREV, statements: 0 }

const ulid = monotonicFactory()

/** Makes an id that sorts behind all that this process made before: `newId('sm')` is "sm_01J…". */
export const newId = (prefix: string): string => `${prefix}_${ulid()}`

/** The batch as it will be kept: numbered, with ids and citations filled in, and chained to the one before. */
export function batchRecord(head: Head, draft: Draft): BatchRecord {
  const sources = (draft.sources ?? []).map(sourceRecord)
  const only = sources.length === 1 ? sources[0]?.id : undefined
  const record = {
    seq: head.seq + 1,
    id: newId('ba'),
    at: new Date().toISOString(),
    by: draft.by,
    note: draft.note ?? null,
    sources,
    entities: (draft.entities ?? []).map((entity) => ({ ...entity, key: keptKey(entity.key) })),
    statements: draft.statements.map((statement) => statementRecord(statement, only)),
    prev: head.hash,
  }
  return { ...record, hash: batchHash(record) }
}

function sourceRecord({ id, document, text, bytes, known, retrieved }: NewSource): SourceRecord {
  const stored = known || bytes === null || text.sha256.bytes === text.sha256.text
  return {
    ...text,
    id,
    document,
    bytes: stored ? null : Buffer.from(bytes).toString('base64'),
    retrieved,
  }
}

function statementRecord(statement: NewStatement, only: string | undefined): StatementRecord {
  const { evidence, ...rest } = statement
  return {
    ...rest,
    id: statement.id ?? newId('sm'),
    valid: statement.valid ?? null,
    evidence: evidence.map(({ source, start, end, exact }) => ({ source: source ?? only ?? '', start, end, exact })),
  }
}
