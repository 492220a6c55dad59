import type { Kysely } from 'kysely'
import type { SourceRecord } from '../../model/batch-record.ts'
import type { SourceText } from '../../model/source.ts'
import type { SourceRef } from '../../model/views.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { canonicalIds } from '../views/names.ts'
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
    .select(['id', 'title', 'publisher', 'published', 'url', 'document'])
    .where('sha256_text', '=', sha256)
    .executeTakeFirst()
  if (!row) return null
  const { document, ...ref } = row
  const counting = await countingOf(db, [ref.id])
  return { ref, document, counts: counting.length > 0 }
}

/** Those of the sources that count, the last added first. */
export async function countingOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly document: string; readonly text: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('source')
    .innerJoin('batch', 'batch.seq', 'source.batch')
    .select(['source.id', 'document', 'text'])
    .where(oneOf('source.id', ids))
    .where(sourceCounts(null))
    .orderBy('source.batch', 'desc')
    .orderBy('source.position', 'desc')
    .execute()
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

/** The events among those that a source speaks of, in order; those in `fresh` are told for the first time. */
export async function eventsAmong(
  db: Kysely<Tables>,
  subjects: Iterable<string>,
  fresh: ReadonlySet<string>,
): Promise<{ readonly id: string; readonly title: string; readonly isNew: boolean }[]> {
  const meant = new Set((await canonicalIds(db, [...new Set(subjects)], null)).values())
  const events = await summariesOf(db, [...meant], null)
  const order = ({ earliest, id }: (typeof events)[number]) => `${earliest ?? '~'} ${id}`
  return events
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ id, title }) => ({ id, title, isNew: fresh.has(id) }))
}

/** Whom and what the statements that rest on a source are about, those among them whose words were found again in it. */
export async function subjectsOf(db: Kysely<Tables>, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('statement', 'statement.id', 'evidence.statement')
    .leftJoin('statement as stated', 'stated.id', 'statement.subject')
    .select((e) => e.fn.coalesce('stated.subject', 'statement.subject').as('subject'))
    .distinct()
    .where('evidence.source', '=', source)
    .execute()
  return [
    ...(
      await canonicalIds(
        db,
        rows.map((r) => r.subject),
        null,
      )
    ).values(),
  ]
}
