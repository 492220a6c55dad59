import { type Kysely, sql } from 'kysely'
import type { BatchRecord, EvidenceRecord, SourceRecord, StatementRecord } from '../../model/batch-record.ts'
import { grouped } from '../../model/grouped.ts'
import type { NewEntity } from '../../model/statement.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { SAID } from './said.ts'

/** Batches that are read at once, unless their texts and bytes take more than `LARGE` together. */
const AT_ONCE = 50
const LARGE = 16 * 1024 * 1024

/** The batches that are stored, from a number on, as they were appended. */
export async function* storedBatches(db: Kysely<Tables>, from = 1): AsyncGenerator<BatchRecord> {
  let next = from
  for (;;) {
    const page = await pageOf(db, next)
    yield* page
    const last = page.at(-1)
    if (!last) return
    next = last.seq + 1
  }
}

async function pageOf(db: Kysely<Tables>, from: number): Promise<BatchRecord[]> {
  const following = await db
    .selectFrom('batch')
    .selectAll()
    .where('seq', '>=', from)
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute()
  const last = following.at(-1)
  if (!last) return []
  const to = await endOfPage(db, from, Number(last.seq))
  const batches = following.filter(({ seq }) => Number(seq) <= to)
  const sources = await sourcesIn(db, from, to)
  const entities = await entitiesOfBatches(db, from, to)
  const statements = db
    .selectFrom('statement')
    .select(['batch', ...SAID])
    .where('batch', '>=', from)
    .where('batch', '<=', to)
    .orderBy('seq')
  const evidence = db
    .selectFrom('evidence')
    .innerJoin('statement', 'statement.id', 'evidence.statement')
    .select(['evidence.statement', 'evidence.source', 'start', 'end', 'exact'])
    .where('statement.batch', '>=', from)
    .where('statement.batch', '<=', to)
    .orderBy(sql`statement.seq`)
    .orderBy('evidence.position')
  const of = {
    sources: grouped(sources, (s) => s.batch),
    statements: grouped(await packedRows(db, statements), (s) => Number(s.batch)),
    evidence: grouped(await packedRows(db, evidence), (e) => e.statement),
  }
  return batches.map(({ seq, id, at, by, note, prev, hash }) => ({
    ...{ seq: Number(seq), id, at, by, note, prev, hash },
    sources: (of.sources.get(Number(seq)) ?? []).map((s) => s.record),
    entities: entities.get(Number(seq)) ?? [],
    statements: (of.statements.get(Number(seq)) ?? []).map(
      ({ batch: _, ...said }) => ({ ...said, evidence: spansOf(of.evidence.get(said.id) ?? []) }) as StatementRecord,
    ),
  }))
}

const spansOf = (evidence: readonly (EvidenceRecord & { readonly statement: string })[]): EvidenceRecord[] =>
  evidence.map(({ statement: _, ...span }) => span)

/** The last batch, or the one before which texts and bytes come to more than `LARGE`; the first of them at least. */
async function endOfPage(db: Kysely<Tables>, from: number, last: number): Promise<number> {
  const sizes = await db
    .selectFrom('source')
    .leftJoin('blob', 'blob.sha256', 'source.sha256_bytes')
    .select(['batch', sql<number>`octet_length(text) + coalesce(octet_length(bytes), 0)`.as('size')])
    .where('batch', '>=', from)
    .where('batch', '<=', last)
    .orderBy('batch')
    .execute()
  let total = 0
  for (const { batch, size } of sizes) {
    total += Number(size)
    if (total > LARGE && Number(batch) > from) return Number(batch) - 1
  }
  return last
}

/** Bytes go with the first source that has them. */
async function sourcesIn(
  db: Kysely<Tables>,
  from: number,
  to: number,
): Promise<{ readonly batch: number; readonly record: SourceRecord }[]> {
  const rows = await db
    .selectFrom('source')
    .leftJoin('blob', 'blob.sha256', 'source.sha256_bytes')
    .selectAll('source')
    .select('blob.bytes')
    .select(
      sql<boolean>`not exists (select 1 from source as earlier where earlier.sha256_bytes = source.sha256_bytes
        and (earlier.batch, earlier.position) < (source.batch, source.position))`.as('first'),
    )
    .where('source.batch', '>=', from)
    .where('source.batch', '<=', to)
    .orderBy('source.batch')
    .orderBy('source.position')
    .execute()
  return rows.map((row) => ({
    batch: Number(row.batch),
    record: {
      id: row.id,
      document: row.document,
      text: row.text,
      bodyStart: row.body_start,
      title: row.title,
      publisher: row.publisher,
      published: row.published,
      language: row.language,
      url: row.url,
      format: row.format as SourceRecord['format'],
      sha256: { bytes: row.sha256_bytes, text: row.sha256_text },
      bytes: row.first && row.bytes ? Buffer.from(row.bytes).toString('base64') : null,
      retrieved: row.retrieved,
    },
  }))
}

/** The entities that came with the batches from one to another, by number of the batch. */
export async function entitiesOfBatches(
  db: Kysely<Tables>,
  from: number,
  to: number,
): Promise<Map<number, NewEntity[]>> {
  const rows = await db
    .selectFrom('entity')
    .selectAll()
    .where('batch', '>=', from)
    .where('batch', '<=', to)
    .orderBy('batch')
    .orderBy('position')
    .execute()
  const batches = grouped(rows, (row) => Number(row.batch))
  const entityOf = ({ id, kind, key }: (typeof rows)[number]) => ({ id, kind: kind as NewEntity['kind'], key })
  return new Map([...batches].map(([seq, own]) => [seq, own.map(entityOf)] as const))
}
