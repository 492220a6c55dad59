import { type Kysely, sql } from 'kysely'
import { insertRows } from '../append/rows.ts'
import { publicationDay } from '../fold/fact.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { neighbours, spelling } from './spelling.ts'
import { chunksOf } from './terms.ts'
import { tokens } from './words.ts'

/** What of a source is searched. */
export interface SearchedSource {
  readonly id: string
  readonly batch: number
  readonly text: string
  readonly title: string | null
  readonly published: string | null
}

/** Words that are to be known, so that a misspelt one is led to them. */
export class Vocabulary {
  private readonly words = new Set<string>()

  readonly add = (word: string): void => {
    this.words.add(word)
  }

  addTexts(texts: readonly string[]): void {
    for (const text of texts) for (const { word, han } of tokens(text)) if (!han) this.words.add(word)
  }

  /** Writes those that are not known yet. */
  async write(db: Kysely<Tables>): Promise<void> {
    const spelt = [...this.words].flatMap((word) => {
      const key = spelling(word)
      return key === null ? [] : [{ word, near: neighbours(key) }]
    })
    this.words.clear()
    for (let from = 0; from < spelt.length; from += AT_ONCE) {
      const some = spelt.slice(from, from + AT_ONCE)
      const words = some.map(({ word }) => word)
      const { rows } = await sql<{ known: string[] }>`
        select coalesce(json_agg(word), '[]') as known from search_word where ${oneOf('word', words)}`.execute(db)
      const there = new Set(rows[0]?.known)
      await insertRows(
        db,
        'search_word',
        some.filter((s) => !there.has(s.word)),
      )
    }
  }
}

const AT_ONCE = 4000

/** Writes what is searched of sources. */
export async function writeTexts(
  db: Kysely<Tables>,
  sources: readonly SearchedSource[],
  vocabulary: Vocabulary,
): Promise<void> {
  const rows = sources.flatMap(({ id, batch, text, title, published }) => {
    const day = publicationDay(published)
    if (title !== null) vocabulary.addTexts([title])
    const chunks = chunksOf({ text, title, day }, vocabulary.add)
    return chunks.map((chunk, position) => ({ ...chunk, source: id, batch, chunk: position, day }))
  })
  await insertRows(db, 'search_text', rows)
}

/** The same for all sources on record, in the order of appending. */
export async function rewriteTexts(db: Kysely<Tables>, vocabulary: Vocabulary): Promise<void> {
  let last = { batch: 0, position: -1 }
  for (;;) {
    const page = await db
      .selectFrom('source')
      .select(['id', 'text', 'title', 'published', 'batch', 'position'])
      .where(sql<boolean>`(batch, position) > (${last.batch}, ${last.position})`)
      .orderBy('batch')
      .orderBy('position')
      .limit(200)
      .execute()
    const end = page.at(-1)
    if (!end) return
    await writeTexts(db, page, vocabulary)
    last = { batch: Number(end.batch), position: end.position }
  }
}

/**
 * Takes the indexes of words away while all rows are written anew, and makes them again: that is faster than to add to them
 * row by row. Gives back how to make them.
 */
export async function withoutIndexes(db: Kysely<Tables>): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename in ('search_entry', 'search_text', 'search_word')
      and indexdef like '%USING gin%' order by indexname`.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.table(name)}`.execute(db)
  return async () => {
    for (const { definition } of rows) await sql.raw(definition).execute(db)
  }
}
