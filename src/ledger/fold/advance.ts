import { type Kysely, sql } from 'kysely'
import type { BatchRecord } from '../../model/batch-record.ts'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Schema } from '../schema.ts'
import { Vocabulary, writeTexts } from '../search/write.ts'
import type { Tables } from '../tables.ts'
import { analyse, hasDoubled } from './analyse.ts'
import { applyBatch } from './apply.ts'
import { Board } from './board.ts'
import { refuseOverlaps } from './overlaps.ts'
import { refoldProposals } from './proposals.ts'
import { RULES } from './rebuild.ts'
import { statementsIn } from './statements.ts'
import { supportRow } from './support-row.ts'
import { writeVersions } from './versions.ts'
import { refoldWaiting } from './waiting.ts'

/** Folds a batch that was just stored into the tables, in the same transaction. `first` is the number of its first statement. */
export async function advance(db: Kysely<Tables>, schema: Schema, batch: BatchRecord, first: number): Promise<void> {
  const board = new Board(db, false)
  board.seq = batch.seq
  const published = await publicationsOf(db, batch)
  const statements = statementsIn(batch, first, (source) => published.get(source) ?? null)
  const changes = await applyBatch(board, schema, { entities: batch.entities, statements }, (events) =>
    datesIn(db, events),
  )
  await refuseOverlaps(db, changes, statements)
  await writeSupport(db, board)
  const vocabulary = new Vocabulary()
  const made = new Set(batch.entities.map((e) => e.id))
  await writeVersions(db, changes, batch.seq, vocabulary, (id) => ({
    kind: board.kindOf(id)?.kind,
    isNew: made.has(id),
    waits: batch.sources.length > 0 && made.has(id),
  }))
  const decided = [...changes.standings.keys()]
  await refoldProposals(db, batch, decided)
  await refoldWaiting(
    db,
    batch,
    [...changes.rows.keys()].filter((id) => board.kindOf(id)?.kind === 'Event'),
    decided,
  )
  await writeTexts(
    db,
    batch.sources.map((source) => ({ ...source, batch: batch.seq })),
    vocabulary,
  )
  await vocabulary.write(db)
  await db
    .insertInto('folded')
    .values({ id: 1, seq: batch.seq, rules: RULES })
    .onConflict((c) => c.column('id').doUpdateSet({ seq: batch.seq, rules: RULES }))
    .execute()
  if (hasDoubled(first - 1, first - 1 + batch.statements.length)) await analyse(db)
}

async function publicationsOf(db: Kysely<Tables>, batch: BatchRecord): Promise<Map<string, string | null>> {
  const known = new Map(batch.sources.map((s) => [s.id, s.published] as const))
  const cited = new Set(batch.statements.flatMap((s) => (s.evidence[0] ? [s.evidence[0].source] : [])))
  const others = [...cited].filter((id) => !known.has(id))
  if (others.length === 0) return known
  for (const row of await db.selectFrom('source').select(['id', 'published']).where(oneOf('id', others)).execute())
    known.set(row.id, row.published)
  return known
}

async function datesIn(db: Kysely<Tables>, events: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'date'])
    .where(oneOf('id', events))
    .where(holding('event', null))
    .execute()
  return new Map(rows.map((r) => [r.id, r.date] as const))
}

async function writeSupport(db: Kysely<Tables>, board: Board): Promise<void> {
  const changed = [...board.changedSupport].flatMap(([entity, facts]) =>
    [...facts].map(([digest, fact]) => ({ entity, digest, fact })),
  )
  const gone = changed.filter((c) => c.fact === null)
  if (gone.length > 0)
    await sql`
      delete from support using json_to_recordset(${JSON.stringify(gone)}::json) as gone (entity text, digest text)
      where support.entity = gone.entity and support.digest = gone.digest`.execute(db)
  const rows = changed.flatMap(({ entity, digest, fact }) => (fact ? [supportRow(entity, digest, fact)] : []))
  if (rows.length === 0) return
  await sql`
    insert into support select * from json_populate_recordset(null::support, ${JSON.stringify(rows)}::json)
    on conflict (entity, digest) do update set
      count = excluded.count, first_seq = excluded.first_seq, last_seq = excluded.last_seq,
      first_published = excluded.first_published, last_published = excluded.last_published,
      first_source = excluded.first_source, last_source = excluded.last_source`.execute(db)
}
