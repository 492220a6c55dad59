import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { BatchRecord, StatementRecord } from '../../model/batch-record.ts'
import { bounds } from '../../model/edtf.ts'
import { RapporteurError } from '../../model/errors.ts'
import { type EntityKind, NewStatement, type SubjectKind } from '../../model/statement.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { refuseIfSeparated } from '../decide/entities.ts'
import { oneOf } from '../one-of.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { checkStatement } from './check-values.ts'

/**
 * Checks a batch whole before a row of it is written: its form, that all it speaks of is on record or comes with it, that
 * statements fit the schema, that spans quote their sources and that dates are dates.
 *
 * @throws RapporteurError `input-invalid`, `date-invalid`, `merge-refused`.
 */
export async function checkBatch(db: Kysely<Tables>, schema: Schema, batch: BatchRecord): Promise<void> {
  for (const statement of batch.statements) checkForm(statement)
  checkText(batch)
  checkAddresses(batch)
  const known = await knownOf(db, batch)
  for (const statement of batch.statements) {
    for (const id of idsIn(statement)) kindIn(known, id)
    checkStatement(schema, kindIn(known, statement.subject), statement, (id) => known.kinds.get(id))
    if (statement.valid !== null) bounds(statement.valid)
    if (statement.property === 'same-as') await checkMerge(db, statement, known.kinds)
    checkSpans(statement, known.texts)
  }
}

const refused = (what: string, advice: string, cause?: unknown) =>
  new RapporteurError('input-invalid', what, `Nothing was stored. ${advice}`, { cause })

function checkForm(statement: StatementRecord): void {
  const form = NewStatement.safeParse(statement)
  if (!form.success)
    throw refused(
      `A statement of the batch is malformed: ${z.prettifyError(form.error)}`,
      'Correct the statement.',
      form.error,
    )
}

/** PostgreSQL cannot keep the character NUL, nor UTF-8 half of a surrogate pair. */
const UNSTORABLE = /\\u0000|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/

/** PGlite leaves out a byte order mark that a text begins with when it gives the text back. */
const BEGINS_WITH_MARK = /(?:^|[^\\])"\ufeff/

function checkText(batch: BatchRecord): void {
  const written = JSON.stringify(batch).replaceAll('\\\\', '')
  const found = UNSTORABLE.exec(written)
  if (found)
    throw refused(
      `The batch holds the character ${found[0]}, which cannot be stored.`,
      'Take it out of the text, or read the file in its right encoding.',
    )
  if (BEGINS_WITH_MARK.test(written))
    throw refused('A text in the batch begins with a byte order mark (U+FEFF), which is not kept.', 'Take it out.')
}

/** In bytes of UTF-8: an index of PostgreSQL takes 2,704 a row. */
const LONGEST_ADDRESS = 2000

function checkAddresses({ sources }: BatchRecord): void {
  for (const { url, title, text, bodyStart } of sources) {
    const length = Buffer.byteLength(url ?? '')
    if (length > LONGEST_ADDRESS)
      throw refused(
        `The address (url) of the source "${title ?? text.slice(bodyStart).trim().slice(0, 60)}" has ${length} bytes; ${LONGEST_ADDRESS} can be kept.`,
        'Give a shorter one that leads to the same page, or none.',
      )
  }
}

async function checkMerge(
  db: Kysely<Tables>,
  statement: StatementRecord,
  kinds: ReadonlyMap<string, SubjectKind>,
): Promise<void> {
  const { subject, value } = statement
  const other = value.type === 'entity' ? value.entity : ''
  const [a, b] = [kinds.get(subject), kinds.get(other)]
  if (a === b && subject !== other) return refuseIfSeparated(db, subject, other)
  throw new RapporteurError(
    'merge-refused',
    subject === other
      ? `${subject} cannot be merged with itself.`
      : `${subject} is a ${a} and ${other} a ${b}: they cannot be the same.`,
    'Nothing was stored. Merge two entities of one kind.',
  )
}

interface Known {
  readonly kinds: Map<string, SubjectKind>
  /** Text of each source that is cited. */
  readonly texts: Map<string, string>
}

function kindIn({ kinds }: Known, id: string): SubjectKind {
  const kind = kinds.get(id)
  if (!kind)
    throw refused(`The batch speaks of ${id}, which is not on record.`, 'Add it to the batch, or correct the id.')
  return kind
}

const valuesOf = (statement: StatementRecord): Value[] => [statement.value, ...Object.values(statement.qualifiers)]

/** Ids of everything that a statement speaks of: its subject, and what its value and qualifiers name. */
export function idsIn(statement: StatementRecord): string[] {
  const values = valuesOf(statement).flatMap((value) =>
    value.type === 'statement' ? [value.statement] : (entityNamed(value) ?? []),
  )
  return [statement.subject, ...values]
}

async function knownOf(db: Kysely<Tables>, batch: BatchRecord): Promise<Known> {
  const kinds = new Map<string, SubjectKind>(batch.entities.map((e) => [e.id, e.kind] as const))
  const texts = new Map(batch.sources.map((s) => [s.id, s.text] as const))
  for (const statement of batch.statements) kinds.set(statement.id, 'Statement')
  const missing = [...new Set(batch.statements.flatMap(idsIn))].filter((id) => !kinds.has(id))
  const among = (prefix: string) => missing.filter((id) => id.startsWith(prefix))
  const entities = missing.filter((id) => !id.startsWith('sm_') && !id.startsWith('ba_'))
  if (entities.length > 0)
    for (const row of await db.selectFrom('entity').select(['id', 'kind']).where(oneOf('id', entities)).execute())
      kinds.set(row.id, row.kind as EntityKind)
  const [statements, batches] = [among('sm_'), among('ba_')]
  if (statements.length > 0)
    for (const { id } of await db.selectFrom('statement').select('id').where(oneOf('id', statements)).execute())
      kinds.set(id, 'Statement')
  if (batches.length > 0)
    for (const { id } of await db.selectFrom('batch').select('id').where(oneOf('id', batches)).execute())
      kinds.set(id, 'Batch')
  const cited = new Set(batch.statements.flatMap((s) => s.evidence.map((e) => e.source)))
  const others = [...cited].filter((id) => !texts.has(id))
  if (others.length > 0)
    for (const row of await db.selectFrom('source').select(['id', 'text']).where(oneOf('id', others)).execute())
      texts.set(row.id, row.text)
  return { kinds, texts }
}

function checkSpans(statement: StatementRecord, texts: ReadonlyMap<string, string>): void {
  for (const { source, start, end, exact } of statement.evidence) {
    const text = texts.get(source)
    if (text === undefined)
      throw refused(
        source === '' ? 'A statement cites words without their source.' : `The source ${source} is not on record.`,
        'Name the source that the words stand in.',
      )
    if (end > text.length || text.slice(start, end) !== exact)
      throw refused(
        `The words "${exact.slice(0, 60)}" do not stand at ${start} to ${end} of the source.`,
        'Give spans that quote the text exactly.',
      )
  }
}
