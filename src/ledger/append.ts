import type { Kysely } from 'kysely'
import { ulid } from 'ulid'
import { z } from 'zod'
import type { Batch } from '../model/batch.ts'
import { bounds } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'
import type { SourceText } from '../model/source.ts'
import { type EntityKind, NewStatement, type Value } from '../model/statement.ts'
import { project } from './project.ts'
import { checkStatement, type Schema } from './schema.ts'
import type { Tables } from './tables.ts'

export interface NewSource {
  readonly id: string
  readonly text: SourceText
  readonly bytes: Uint8Array | null
}

/**
 * Appends a source and its batch, and folds the projections that it touches, in the transaction that it is given.
 * Everything is checked before a row is written.
 *
 * @throws RapporteurError `input-invalid` where a span does not quote the text, a statement does not fit the schema or
 * speaks of an entity that is not on record; `date-invalid` where a date is none.
 */
export async function append(
  db: Kysely<Tables>,
  schema: Schema,
  source: NewSource,
  batch: Batch,
  by: string,
): Promise<void> {
  for (const statement of batch.statements) checkForm(statement)
  const kinds = await kindsOf(db, batch)
  for (const statement of batch.statements) check(schema, kinds, source, statement)
  const at = new Date().toISOString()
  const { text } = source
  await db
    .insertInto('source')
    .values({
      id: source.id,
      sha256_text: text.sha256.text,
      sha256_bytes: text.sha256.bytes,
      bytes: source.bytes,
      text: text.text,
      body_start: text.bodyStart,
      title: text.title,
      publisher: text.publisher,
      published: text.published,
      language: text.language,
      url: text.url,
      format: text.format,
      added_at: at,
    })
    .execute()
  const id = `ba_${ulid()}`
  await db.insertInto('batch').values({ id, source: source.id, by, at }).execute()
  for (const part of chunks(batch.entities, 500)) {
    await db
      .insertInto('entity')
      .values(part.map((e) => ({ ...e, batch: id })))
      .execute()
  }
  for (const part of chunks(batch.statements, 200)) await insert(db, part, id, source.id)
  await project(db, new Set([...batch.entities.map((e) => e.id), ...batch.statements.map((s) => s.subject)]))
}

async function insert(
  db: Kysely<Tables>,
  statements: readonly NewStatement[],
  batch: string,
  source: string,
): Promise<void> {
  const rows = statements.map((statement) => ({ id: `sm_${ulid()}`, statement }))
  await db
    .insertInto('statement')
    .values(
      rows.map(({ id, statement: { evidence: _, value, qualifiers, ...rest } }) => ({
        ...rest,
        id,
        batch,
        value: JSON.stringify(value),
        qualifiers: JSON.stringify(qualifiers),
      })),
    )
    .execute()
  const evidence = rows.flatMap(({ id, statement }) =>
    statement.evidence.map((span, position) => ({ statement: id, source, ...span, position })),
  )
  if (evidence.length > 0) await db.insertInto('evidence').values(evidence).execute()
}

function checkForm(statement: NewStatement): void {
  const form = NewStatement.safeParse(statement)
  if (!form.success)
    throw new RapporteurError(
      'input-invalid',
      `A statement of the batch is malformed: ${z.prettifyError(form.error)}`,
      'Nothing was stored. Correct the statement.',
      { cause: form.error },
    )
}

function check(
  schema: Schema,
  kinds: ReadonlyMap<string, EntityKind>,
  source: NewSource,
  statement: NewStatement,
): void {
  for (const id of entitiesIn(statement)) {
    if (!kinds.has(id))
      throw new RapporteurError(
        'input-invalid',
        `The batch speaks of ${id}, which is not on record.`,
        'Nothing was stored. Add the entity to the batch.',
      )
  }
  const kind = kinds.get(statement.subject)
  if (kind) checkStatement(schema, kind, statement)
  for (const value of valuesOf(statement)) if (value.type === 'date') bounds(value.edtf)
  for (const span of statement.evidence) {
    if (span.end > source.text.text.length || source.text.text.slice(span.start, span.end) !== span.exact) {
      throw new RapporteurError(
        'input-invalid',
        `The words "${span.exact.slice(0, 60)}" do not stand at ${span.start} to ${span.end} of the source.`,
        'Nothing was stored. Give spans that quote the text exactly.',
      )
    }
  }
}

const valuesOf = (statement: NewStatement): Value[] => [statement.value, ...Object.values(statement.qualifiers)]

/** The subject, and the entities that the statement gives as values. */
const entitiesIn = (statement: NewStatement): string[] => [
  statement.subject,
  ...valuesOf(statement).flatMap((value) => (value.type === 'entity' ? [value.entity] : [])),
]

async function kindsOf(db: Kysely<Tables>, batch: Batch): Promise<Map<string, EntityKind>> {
  const kinds = new Map(batch.entities.map((e) => [e.id, e.kind] as const))
  const known = [...new Set(batch.statements.flatMap(entitiesIn))].filter((id) => !kinds.has(id))
  for (const part of chunks(known, 500)) {
    for (const row of await db.selectFrom('entity').select(['id', 'kind']).where('id', 'in', part).execute())
      kinds.set(row.id, row.kind as EntityKind)
  }
  return kinds
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size))
  return parts
}
