import { type Kysely, type RawBuilder, sql } from 'kysely'
import reviewFile from '../../../data/review.json' with { type: 'json' }
import type { BatchRecord } from '../../model/batch-record.ts'
import { stands } from '../counting.ts'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { isDecided } from './statements.ts'

/**
 * What is proposed and how it was decided (`proposal`): all that a batch says of an entity by the words of a source is one proposal. It is
 * rejected where it was decided so, or where nothing of it counts any more; accepted where it was decided so; else pending. Of a batch
 * that was undone nothing is proposed.
 */

const { weights, ofMechanism } = reviewFile

/** Folds all proposals into an empty table. */
export async function foldProposals(db: Kysely<Tables>): Promise<void> {
  await sql`insert into proposal ${proposalsAmong(sql`
    select distinct batch, subject as entity from statement where source is not null and ${isOfEntity('statement')}`)}`.execute(
    db,
  )
}

/** Folds those anew on which a batch bears: that it brings, or decides. `decided` are the statements and batches that stand otherwise since. */
export async function refoldProposals(
  db: Kysely<Tables>,
  batch: BatchRecord,
  decided: readonly string[],
): Promise<void> {
  const answered = decided.length > 0 || batch.statements.some((s) => ANSWERS.includes(s.property))
  if (!answered && !batch.statements.some(isTold)) return
  // A batch that decides nothing, as most do, is asked about by its number alone, so that the query is planned once.
  const otherwise = sql`
    union all select s.batch, s.subject, s.property, s.value_entity from statement s where ${oneOf(
      's.id',
      decided.filter((id) => id.startsWith('sm_')),
    )}
    union all select s.batch, s.subject, s.property, s.value_entity from statement s join batch b on b.seq = s.batch where ${oneOf(
      'b.id',
      decided.filter((id) => id.startsWith('ba_')),
    )}`
  const touched = sql`
    select s.batch, s.subject, s.property, s.value_entity from statement s where s.batch = ${batch.seq}
    ${decided.length > 0 ? otherwise : sql``}`
  const items = sql`
    select batch, subject as entity from touched where ${isOfEntity('touched')}
    union select about.seq, touched.value_entity from touched join batch about on about.id = touched.subject
      where touched.property in ('accepted', 'rejected')`
  if (answered)
    await sql`
      with touched as (${touched}), items as (${items})
      delete from proposal using items where proposal.batch = items.batch and proposal.entity = items.entity`.execute(
      db,
    )
  await sql`with touched as (${touched}) insert into proposal ${proposalsAmong(items)}`.execute(db)
}

/** Properties by which a proposal is decided. */
export const ANSWERS = ['accepted', 'rejected']

const isTold = (s: BatchRecord['statements'][number]): boolean => s.evidence.length > 0 && !isDecided(s.subject)

const isOfEntity = (table: string): RawBuilder<boolean> =>
  sql<boolean>`not starts_with(${sql.ref(`${table}.subject`)}, 'sm_') and not starts_with(${sql.ref(`${table}.subject`)}, 'ba_')`

const weightOf = sql`case entity.kind ${sql.join(
  Object.entries(weights).map(([kind, weight]) => sql`when ${sql.lit(kind)} then ${sql.lit(weight)}`),
  sql` `,
)} else 0 end + case when bool_or(s.property = 'mechanism') then ${sql.lit(ofMechanism)} else 0 end`

/** Whether some answer to the proposal counts. */
const answered = (given: 'accepted' | 'rejected'): RawBuilder<boolean> => sql<boolean>`exists (
  select from statement answer join batch deciding on deciding.seq = answer.batch
  where answer.subject = batch.id and answer.value_entity = entity.id and answer.property = ${sql.lit(given)}
    and ${stands(['answer.id', 'deciding.id'], null)})`

/** The rows of the proposals that `items` (batch, entity) name; none for what is no proposal. */
const proposalsAmong = (items: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select batch.seq, entity.id, entity.kind, min(s.source), (array_agg(s.rule order by s.seq) filter (where s.rule is not null))[1],
    min(s.confidence) filter (where s.property not in ('recognised-by', 'possibly-same-as')), ${weightOf},
    case when bool_and(own.state is not distinct from 'retracted') or ${answered('rejected')} then 'rejected'
      when ${answered('accepted')} then 'accepted'
      else 'pending' end,
    bool_or(own.state is not null)
  from (${items}) as item
    join batch on batch.seq = item.batch join entity on entity.id = item.entity
    join statement s on s.subject = entity.id and s.batch = batch.seq and s.origin in ('source', 'derived') and s.source is not null
    left join standing own on own.target = s.id and ${holding('own', null)} and own.state is not null
  where ${oneOf('entity.kind', Object.keys(weights))} and ${stands(['batch.id'], null)}
  group by batch.seq, batch.id, entity.id, entity.kind
  having bool_or(s.origin = 'source') and (entity.kind <> 'Person' or bool_or(s.property = 'holds-office'))`
