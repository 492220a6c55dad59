import type { Kysely } from 'kysely'
import type { SourceRecord } from '../../model/batch-record.ts'
import type { SourceText } from '../../model/source.ts'
import type { SourceRef } from '../../model/views.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { sourceCounts } from '../views/source-counts.ts'
import { summariesOf } from '../views/summaries.ts'
import type { NewSource } from './build.ts'

/** The source with a text, by the hash of the text, and whether it counts: its batch was not undone. Null for a new text. */
export async function sourceOfText(
  db: Kysely<Tables>,
  sha256: string,
): Promise<{ readonly ref: SourceRef; readonly document: string; readonly counts: boolean } | null> {
  const row = await db
    .selectFrom('source')
    .innerJoin('batch', 'batch.seq', 'source.batch')
    .select(['source.id', 'title', 'publisher', 'published', 'url', 'document'])
    .select(sourceCounts(null).as('counts'))
    .where('sha256_text', '=', sha256)
    .executeTakeFirst()
  if (!row) return null
  const { document, counts, ...ref } = row
  return { ref, document, counts }
}

/** A text as a source to be appended; raw bytes that are on record already are not kept twice. */
export async function newSource(
  db: Kysely<Tables>,
  { id, document }: { readonly id: string; readonly document: string },
  text: SourceText,
  {
    bytes = null,
    retrieved = null,
  }: { readonly bytes?: Uint8Array | null; readonly retrieved?: SourceRecord['retrieved'] },
): Promise<NewSource> {
  const stored = await db.selectFrom('blob').select('sha256').where('sha256', '=', text.sha256.bytes).executeTakeFirst()
  return { id, document, text, bytes, known: stored !== undefined, retrieved }
}

/** The events that a source tells, in order; those in `fresh` are told for the first time. */
export async function eventsTold(
  db: Kysely<Tables>,
  source: string,
  fresh: ReadonlySet<string>,
): Promise<{ readonly id: string; readonly title: string; readonly isNew: boolean }[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('statement', 'statement.id', 'evidence.statement')
    // Where words were found again, the statement is about the one that they state.
    .leftJoin('statement as stated', 'stated.id', 'statement.subject')
    .innerJoin('entity', (join) =>
      join.on((e) => e('entity.id', '=', e.fn.coalesce('stated.subject', 'statement.subject'))),
    )
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'entity.id').on(holding('event', null)))
    .select(['entity.id', 'earliest'])
    .distinct()
    .where('evidence.source', '=', source)
    .where('entity.kind', '=', 'Event')
    .orderBy('earliest')
    .orderBy('entity.id')
    .execute()
  const ids = rows.map((r) => r.id)
  return (await summariesOf(db, ids, null)).map(({ id, title }) => ({ id, title, isNew: fresh.has(id) }))
}
