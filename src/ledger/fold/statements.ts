import { type Kysely, sql } from 'kysely'
import type { BatchRecord } from '../../model/batch-record.ts'
import { grouped } from '../../model/grouped.ts'
import type { Value } from '../../model/value.ts'
import { oneOf } from '../one-of.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { publicationDay, type Told } from './fact.ts'

/** A statement as the folds read it, with the batch that it came in. */
export interface StatementFact extends Told {
  readonly id: string
  readonly batchId: string
}

/** Statements about the given entities, statements or batches, up to and with a batch, in the order of appending. */
export async function statementsAbout(
  db: Kysely<Tables>,
  ids: readonly string[],
  upTo: number,
): Promise<StatementFact[]> {
  if (ids.length === 0) return []
  const query = selection(db).where(oneOf('subject', ids)).where('statement.batch', '<=', upTo)
  const rows = await packedRows(db, query)
  return rows.map(statementFact)
}

/** The statements of the batches from one to another, in the order of appending. */
export async function statementsOfBatches(
  db: Kysely<Tables>,
  from: number,
  to: number,
): Promise<Map<number, StatementFact[]>> {
  const query = selection(db).where('statement.batch', '>=', from).where('statement.batch', '<=', to)
  const rows = await packedRows(db, query)
  const facts = rows.map((row) => ({ batch: Number(row.batch), fact: statementFact(row) }))
  return new Map([...grouped(facts, (f) => f.batch)].map(([seq, own]) => [seq, own.map((f) => f.fact)] as const))
}

const selection = (db: Kysely<Tables>) =>
  db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('source', 'source.id', 'statement.source')
    .select([
      'statement.id',
      'statement.seq',
      'statement.batch as batch',
      'subject',
      'property',
      'value',
      'qualifiers',
      'polarity',
      'modality',
      'attribution',
      'rank',
      'origin',
      'valid',
      'statement.source as source',
      'published',
      'batch.id as batchId',
    ])
    .orderBy(sql`statement.seq`)

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

function statementFact(row: Row): StatementFact {
  return {
    id: row.id,
    batchId: row.batchId,
    entity: row.subject,
    seq: Number(row.seq),
    property: row.property,
    value: row.value as Value,
    qualifiers: row.qualifiers as Record<string, Value>,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    rank: row.rank,
    origin: row.origin,
    valid: row.valid,
    source: row.source,
    published: publicationDay(row.published),
  }
}

/** The statements of a batch. `first` is the number of the first; `publishedOf` gives the date of publication of a source. */
export function statementsIn(
  batch: BatchRecord,
  first: number,
  publishedOf: (source: string) => string | null,
): StatementFact[] {
  return batch.statements.map(({ subject, evidence, ...statement }, position) => {
    const source = evidence[0]?.source ?? null
    const { id, property, value, qualifiers, polarity, modality, attribution, rank, origin, valid } = statement
    return {
      ...{ id, property, value, qualifiers, polarity, modality, attribution, rank, origin, valid, source },
      entity: subject,
      batchId: batch.id,
      seq: first + position,
      published: source === null ? null : publicationDay(publishedOf(source)),
    }
  })
}

/** Whether an id is that of a statement or a batch: then what is said of it is a decision. */
export const isDecided = (id: string): boolean => id.startsWith('sm_') || id.startsWith('ba_')
