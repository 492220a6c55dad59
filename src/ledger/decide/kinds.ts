import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { Tables } from '../tables.ts'

/** What an id is of: "a statement", "a batch", "a source", "an Event"; null where nothing on record has it. */
async function kindOf(db: Kysely<Tables>, id: string): Promise<string | null> {
  if (await db.selectFrom('statement').select('id').where('id', '=', id).executeTakeFirst()) return 'a statement'
  if (await db.selectFrom('batch').select('id').where('id', '=', id).executeTakeFirst()) return 'a batch'
  if (await db.selectFrom('source').select('id').where('id', '=', id).executeTakeFirst()) return 'a source'
  const entity = await db.selectFrom('entity').select('kind').where('id', '=', id).executeTakeFirst()
  return entity ? `${/^[AEIOU]/.test(entity.kind) ? 'an' : 'a'} ${entity.kind}` : null
}

/** The error for an id that is not that of a `wanted` thing: `input-invalid` where it is something else, else `not-found`. */
export async function wrongId(db: Kysely<Tables>, id: string, wanted: 'statement' | 'batch' | 'entity') {
  const kind = await kindOf(db, id)
  const advice = {
    statement: 'The ids of the statements about an entity are listed by "rapporteur show ID".',
    batch: 'The ids of batches are listed by "rapporteur history".',
    entity: 'Give the id of an event, a person, a mechanism or another entity.',
  }[wanted]
  if (kind === null)
    return new RapporteurError(
      'not-found',
      `There is no ${wanted} "${id}" on record.`,
      `Nothing was changed. ${advice}`,
    )
  return new RapporteurError(
    'input-invalid',
    `${id} is ${kind}, not ${wanted === 'entity' ? 'an entity' : `a ${wanted}`}.`,
    `Nothing was changed. ${advice}`,
  )
}

/** What was decided before, for the answer to who decides the same again. */
export async function decidedBy(db: Kysely<Tables>, decision: string): Promise<string> {
  const { by, at, note } = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .select(['by', 'at', 'note'])
    .where('statement.id', '=', decision)
    .executeTakeFirstOrThrow()
  return `by ${by} on ${at.slice(0, 10)}${note ? ` (${note})` : ''}`
}

export const already = (what: string, advice: string): RapporteurError =>
  new RapporteurError('decided-already', what, `Nothing was changed. ${advice}`)
