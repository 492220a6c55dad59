import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { Codebook } from '../../model/codebook.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { EntityKind } from '../../model/statement.ts'
import { stands } from '../counting.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'

/** Key of the one codebook of a workspace. */
export const CODEBOOK_KEY = 'codebook'

/** The codebook of the workspace, with the statement that holds its text; null where none was set. */
export async function codebookOf(
  db: Kysely<Tables>,
): Promise<{ readonly text: string; readonly codebook: Codebook; readonly statement: string } | null> {
  const { rows } = await sql<{ id: string; text: string }>`
    select s.id, s.value->>'text' as text from entity join statement s on s.subject = entity.id and s.property = 'text'
      join batch on batch.seq = s.batch
    where entity.kind = 'Codebook' and entity.key = ${CODEBOOK_KEY}
      and ${stands(['s.id', 'batch.id'], null)}
    order by s.seq desc limit 1`.execute(db)
  const [row] = rows
  if (!row) return null
  const { parse } = await import('yaml')
  return { text: row.text, codebook: Codebook.parse(parse(row.text)), statement: row.id }
}

/**
 * Reads a codebook: YAML of the form that docs/codebook.md describes.
 *
 * @throws RapporteurError `input-invalid`, which says what is wrong with it.
 */
export async function readCodebook(text: string, schema: Schema): Promise<Codebook> {
  const { parse } = await import('yaml')
  let content: unknown
  try {
    content = parse(text)
  } catch (cause) {
    throw wrong(`is no YAML: ${cause instanceof Error ? cause.message : cause}`, cause)
  }
  const found = Codebook.safeParse(content)
  if (!found.success) throw wrong(`is not as it must be: ${z.prettifyError(found.error)}`, found.error)
  for (const [kind, rules] of Object.entries(found.data.kinds)) {
    const known = Object.keys(schema.get(kind as EntityKind)?.properties ?? {})
    for (const property of [...(rules.required ?? []), ...Object.keys(rules.properties ?? {})])
      if (!known.includes(property)) throw wrong(`speaks of "${property}", which the kind ${kind} has not`)
  }
  return found.data
}

const wrong = (what: string, cause?: unknown): RapporteurError =>
  new RapporteurError(
    'input-invalid',
    `The codebook ${what}.`,
    'Nothing was changed. docs/codebook.md describes the form, docs/model.md the kinds and their properties.',
    { cause },
  )
