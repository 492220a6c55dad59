import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import type { Tables } from './tables.ts'

/** A request that is to be done once, however often it is sent: its key, and a hash of what it asks for. */
export interface KeyedRequest {
  readonly key: string
  readonly digest: string
}

export interface KeptAnswer {
  readonly status: number
  readonly mediaType: string
  readonly body: string
}

/** What became of a request: the batch that it brought, by id, and how it was answered; null where the answer was not kept any more. */
export interface DoneRequest extends KeyedRequest {
  readonly batch: string
  readonly answer: KeptAnswer | null
}

/** Days for which a key is known. */
const KNOWN = 30

/**
 * Notes the batch of a request, in the transaction that brings it.
 *
 * @throws RapporteurError `decided-already` where another process did it meanwhile.
 */
export async function noteRequest(db: Kysely<Tables>, { key, digest }: KeyedRequest, batch: string): Promise<void> {
  await sql`delete from request where at < now() - make_interval(days => ${KNOWN})`.execute(db)
  const { numInsertedOrUpdatedRows: noted } = await db
    .insertInto('request')
    .values({ key, digest, batch })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (noted === 0n)
    throw new RapporteurError(
      'decided-already',
      'A request with this idempotency key was done already.',
      'Nothing was changed. Send it again for its answer.',
    )
}

/** Keeps the answer to a request that brought a batch; of others nothing is kept. */
export async function keepAnswer(db: Kysely<Tables>, key: string, { status, mediaType, body }: KeptAnswer) {
  await db.updateTable('request').set({ status, media_type: mediaType, body }).where('key', '=', key).execute()
}

/** What became of the request with a key; null where none that brought something is known. */
export async function doneRequest(db: Kysely<Tables>, key: string): Promise<DoneRequest | null> {
  const row = await db.selectFrom('request').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return null
  const { digest, batch, status, media_type: mediaType, body } = row
  const whole = status !== null && mediaType !== null && body !== null
  return { key, digest, batch, answer: whole ? { status, mediaType, body } : null }
}
