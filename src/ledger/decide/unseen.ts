import { type Kysely, sql } from 'kysely'
import { FIRST_PREV } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'

/** The record as somebody saw it: its last batch, with the beginning of that batch's hash. */
export interface SeenRecord {
  readonly seq: number
  readonly hash: string
}

/** What a decision is about, as its decider saw it. */
export interface AsSeen {
  /** Ids of statements, entities and batches; none where it is about the record as a whole; null where the decision says itself what was seen. */
  readonly ids: readonly string[] | null
  /** Records in which it was seen, of which one at least must be of this ledger. */
  readonly records: readonly SeenRecord[]
}

/**
 * Refuses a decision about what somebody decided of, or what was put on record of, since its decider saw it. Of a statement that is what analysts
 * decided or entered for the same property of the same entity; of an entity all that is said of it; of a batch what was decided of it and its statements.
 *
 * @throws RapporteurError `changed-meanwhile`.
 */
export async function refuseIfUnseen(db: Kysely<Tables>, { ids, records }: AsSeen): Promise<void> {
  const seen = await lastOf(db, records)
  if (ids === null) return
  const given = sql.val([...ids])
  const { rows } = await sql<{ by: string; at: string; note: string | null }>`
    with thing as (
      select unnest(${given}::text[]) as id
      union select entity from identity where canonical = any(${given}::text[]) and ${holding('identity', null)}),
    beside as (
      select distinct subject, property from statement where id in (select id from thing)),
    part as (
      select id, batch from statement where id in (select id from thing) or subject in (select id from thing)
        or (subject, property) in (select subject, property from beside)
        or batch in (select seq from batch where id in (select id from thing)))
    select batch.by, batch.at, batch.note from statement since join batch on batch.seq = since.batch
    where since.batch > ${seen} and (${ids.length === 0}
      or since.subject in (select id from thing)
      or (since.value_entity in (select id from thing) and since.property in ('same-as', 'different-from'))
      or since.subject in (select id from part)
      or (since.origin = 'analyst' and (since.subject, since.property) in (select subject, property from beside))
      or (since.property = 'undone' and since.subject in (
        select own.id from batch own where own.seq in (select batch from part))))
    order by since.seq desc limit 1`.execute(db)
  const [change] = rows
  if (change)
    throw new RapporteurError(
      'changed-meanwhile',
      `${change.by} changed ${ids.join(' or ') || 'the record'} meanwhile${change.note ? ` (${change.note})` : ''}.`,
      'Nothing was decided. Look at it as it stands now, and decide again.',
    )
}

/** Number of the latest of some records that are of this ledger. @throws RapporteurError `changed-meanwhile` where none is. */
async function lastOf(db: Kysely<Tables>, records: readonly SeenRecord[]): Promise<number> {
  const batches = await db
    .selectFrom('batch')
    .select(['seq', 'hash'])
    .where('seq', 'in', [-1, ...records.map(({ seq }) => seq)])
    .execute()
  const hashes = new Map([[0, FIRST_PREV], ...batches.map(({ seq, hash }) => [Number(seq), hash] as const)])
  const own = records.filter(({ seq, hash }) => hashes.get(seq)?.startsWith(hash))
  if (own.length > 0) return Math.max(...own.map(({ seq }) => seq))
  throw new RapporteurError(
    'changed-meanwhile',
    'What was seen is not of this record.',
    'Nothing was decided. Read it again, and send the ETag of that answer in If-Match.',
  )
}
