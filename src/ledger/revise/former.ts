import { type Kysely, sql } from 'kysely'
import type { StatementRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { Span } from '../../model/span.ts'
import { countingOf } from '../append/sources.ts'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { anchorsOf } from '../views/anchors.ts'
import { canonicalIds } from '../views/names.ts'

/** A statement that rests on an earlier text of a document. */
export interface Former
  extends Pick<
    StatementRecord,
    'id' | 'property' | 'value' | 'qualifiers' | 'polarity' | 'modality' | 'attribution' | 'origin'
  > {
  /** Canonical id of what it is about. */
  readonly subject: string
  readonly kind: string
  /** False where it was retracted or corrected: then it is not to come back with the later text. */
  readonly counts: boolean
  /** Its quotations in the document, each in the newest text that was found to have it. */
  readonly quotations: readonly Quotation[]
}

export interface Quotation {
  /** Which quotation of the statement, counted from 0. */
  readonly number: number
  readonly source: string
  readonly span: Span
}

/** The texts of a document that count, by id, and what rests on them. */
export interface Earlier {
  readonly document: string
  readonly texts: ReadonlyMap<string, string>
  readonly statements: readonly Former[]
}

/**
 * The document of which a text is another version: the one that is named, else one from the same address; null where it is new.
 *
 * @throws RapporteurError `not-found` where the source named is not on record.
 */
export async function documentOf(
  db: Kysely<Tables>,
  { revises, url }: { readonly revises?: string | undefined; readonly url: string | null },
): Promise<string | null> {
  if (revises !== undefined) {
    const named = await db.selectFrom('source').select('document').where('id', '=', revises).executeTakeFirst()
    if (named) return named.document
    throw new RapporteurError(
      'not-found',
      `No source ${revises} is on record, so the text cannot be a later version of it.`,
      'Nothing was stored. "rapporteur search --kind source" and the page "Sources" show the ids.',
    )
  }
  if (url === null) return null
  const same = await db.selectFrom('source').select('id').where('url', '=', url).execute()
  const [newest] = await countingOf(
    db,
    same.map((s) => s.id),
  )
  return newest?.document ?? null
}

/** What is on record of a document, without the source of a given id. */
export async function earlierOf(db: Kysely<Tables>, document: string, except: string): Promise<Earlier> {
  const sources = await db
    .selectFrom('source')
    .select('id')
    .where('document', '=', document)
    .where('id', '!=', except)
    .execute()
  const counting = await countingOf(
    db,
    sources.map((s) => s.id),
  )
  const texts = new Map(counting.map(({ id, text }) => [id, text] as const))
  return { document, texts, statements: texts.size === 0 ? [] : await formerIn(db, texts) }
}

async function formerIn(db: Kysely<Tables>, texts: ReadonlyMap<string, string>): Promise<Former[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('statement', 'statement.id', 'evidence.statement')
    .innerJoin('entity', 'entity.id', 'statement.subject')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', null)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', null)))
    .select(['statement.id', 'subject', 'entity.kind', 'property', 'value', 'qualifiers', 'polarity', 'modality'])
    .select(['attribution', 'statement.origin', 'own.state', 'evidence.position', 'evidence.source'])
    .select(['start', 'end', 'exact'])
    .where('whole.state', 'is', null)
    .where(oneOf('evidence.source', [...texts.keys()]))
    .orderBy(sql`statement.seq`)
    .orderBy('evidence.position')
    .execute()
  const anchors = await anchorsOf(db, [...new Set(rows.map((r) => r.id))], null)
  const canonical = await canonicalIds(db, [...new Set(rows.map((r) => r.subject))], null)
  const formers = new Map<string, Former & { readonly quotations: Quotation[] }>()
  for (const { position: number, source, start, end, exact, state, ...said } of rows) {
    const former = formers.get(said.id) ?? {
      ...(said as Pick<StatementRecord, 'value' | 'qualifiers' | 'polarity' | 'modality' | 'origin'> & typeof said),
      subject: canonical.get(said.subject) ?? said.subject,
      counts: state === null,
      quotations: [],
    }
    formers.set(said.id, former)
    const found = anchors.get(said.id)?.get(number)?.found
    former.quotations.push(
      found && texts.has(found.source.id)
        ? { number, source: found.source.id, span: { start: found.start, end: found.end, exact: found.exact } }
        : { number, source, span: { start, end, exact } },
    )
  }
  return [...formers.values()]
}
