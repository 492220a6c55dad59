import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { NewStatement } from '../../model/statement.ts'
import { answer, retraction } from '../decisions.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { likelihoods } from '../views/rules.ts'
import { already } from './kinds.ts'

/** A proposal: what a batch says of an entity. */
export interface ProposalRef {
  readonly batch: string
  readonly entity: string
}

/** What a decider has seen of a proposal: the number of the last batch, and the batches made since that are the decider's own. */
export interface Seen {
  readonly seen?: number | undefined
  readonly own?: readonly string[] | undefined
}

/**
 * Accepts proposals as they were seen.
 *
 * @throws RapporteurError `not-found`, `decided-already`, and `changed-meanwhile` where something of them was decided since.
 */
export async function accepting(
  db: Kysely<Tables>,
  proposals: readonly ProposalRef[],
  seen: Seen,
  reason: string,
): Promise<NewStatement[]> {
  for (const proposal of proposals) {
    const state = await stateOf(db, proposal)
    if (state === 'accepted')
      throw already(`${proposal.entity} was accepted already.`, 'To take that back, undo its batch.')
    if (state === 'rejected')
      throw already(`${proposal.entity} was rejected.`, 'To accept it, undo the rejection first.')
    await refuseIfChanged(db, proposal, seen)
  }
  return proposals.map(({ batch, entity }) => answer(batch, 'accepted', entity, reason))
}

/**
 * Rejects a proposal: retracts all that the batch says of the entity, and of what only this names, such as a mechanism.
 *
 * @throws RapporteurError `not-found`, `decided-already`, `changed-meanwhile`.
 */
export async function rejecting(
  db: Kysely<Tables>,
  proposal: ProposalRef,
  seen: Seen,
  reason: string,
): Promise<NewStatement[]> {
  if ((await stateOf(db, proposal)) === 'rejected')
    throw already(`${proposal.entity} was rejected already.`, 'To take that back, undo its batch.')
  await refuseIfChanged(db, proposal, seen)
  const told = await countingWithin(db, proposal)
  const retractions = told.map((id) => retraction(id, reason))
  return [...retractions, answer(proposal.batch, 'rejected', proposal.entity, reason)]
}

/** What waits of some batches, or of all, and is at least so likely right by what was decided before: the surest first. */
export async function pendingAbove(
  db: Kysely<Tables>,
  least: number,
  { batch, source, kind }: { readonly batch?: string; readonly source?: string; readonly kind?: string },
): Promise<ProposalRef[]> {
  const { rows } = await sql<ProposalRef & { rule: string | null; confidence: number | null }>`
    select batch.id as batch, entity, rule, confidence from proposal join batch on batch.seq = proposal.batch
    where state = 'pending' ${batch === undefined ? sql`` : sql`and batch.id = ${batch}`}
      ${source === undefined ? sql`` : sql`and proposal.source = ${source}`}
      ${kind === undefined ? sql`` : sql`and proposal.kind = ${kind}`}
    order by confidence desc nulls last, proposal.batch, entity`.execute(db)
  const likely = await likelihoods(db)
  return rows
    .filter(({ rule, confidence }) => (likely(rule, confidence) ?? 0) >= least)
    .map(({ batch: of, entity }) => ({ batch: of, entity }))
}

async function stateOf(db: Kysely<Tables>, { batch, entity }: ProposalRef): Promise<string> {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('batch', 'batch.seq', 'proposal.batch')
    .select('state')
    .where('batch.id', '=', batch)
    .where('entity', '=', entity)
    .executeTakeFirst()
  if (row) return row.state
  throw new RapporteurError(
    'not-found',
    `The batch "${batch}" proposes nothing of "${entity}".`,
    'Nothing was changed. "rapporteur review --list" lists what waits; a batch that was undone proposes nothing.',
  )
}

async function refuseIfChanged(
  db: Kysely<Tables>,
  { batch, entity }: ProposalRef,
  { seen, own = [] }: Seen,
): Promise<void> {
  if (seen === undefined) return
  const { rows } = await sql<{ by: string; at: string; note: string | null }>`
    with recursive within as (
      select s.id from statement s join batch b on b.seq = s.batch where b.id = ${batch} and s.subject = ${entity}
      union select d.value->>'statement' from within join statement d on d.subject = within.id and d.property = 'corrected-by')
    select deciding.by, deciding.at, deciding.note from statement decided join batch deciding on deciding.seq = decided.batch
    where deciding.seq > ${seen} and not (deciding.id = any(${sql.val([...own])}::text[])) and (decided.subject in (select id from within)
      or (decided.subject = ${batch} and (decided.property = 'undone' or decided.value_entity = ${entity})))
    order by decided.seq desc limit 1`.execute(db)
  const [change] = rows
  if (change)
    throw new RapporteurError(
      'changed-meanwhile',
      `${change.by} changed ${entity} meanwhile${change.note ? ` (${change.note})` : ''}.`,
      'Nothing was decided. Look at it as it stands now, and decide again.',
    )
}

/**
 * Statements that count of what the batch says of the entity, of what took the place of some of it, and of mechanisms, persons and other things that nothing else in the
 * batch names which counts.
 */
async function countingWithin(db: Kysely<Tables>, { batch, entity }: ProposalRef): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive told as (
      select s.id, s.seq, s.subject, s.property, s.value_entity from statement s join batch b on b.seq = s.batch
        left join standing own on own.target = s.id and own.state is not null and ${holding('own', null)}
      where b.id = ${batch} and s.source is not null and own.target is null),
    own as (select * from told where subject = ${entity}),
    alone as (
      select distinct own.value_entity as id from own join entity on entity.id = own.value_entity
      where entity.kind in ('Mechanism', 'Person', 'Place', 'Materiel', 'Topic')
        and not exists (select from told where told.value_entity = own.value_entity and told.subject <> ${entity})
        and not exists (select from told where told.subject = own.value_entity and told.property = 'holds-office')),
    within as (
      select s.id from statement s join batch b on b.seq = s.batch where b.id = ${batch} and s.subject = ${entity}
      union select d.value->>'statement' from within join statement d on d.subject = within.id and d.property = 'corrected-by'),
    replacing as (
      select s.id, s.seq from within join statement s on s.id = within.id join batch b on b.seq = s.batch
      where b.id <> ${batch} and not exists (
        select from standing where target in (s.id, b.id) and state is not null and ${holding('standing', null)}))
    select id from (select id, seq from own union select id, seq from replacing
      union select told.id, told.seq from told join alone on alone.id = told.subject) as all_told
    order by seq`.execute(db)
  return rows.map((row) => row.id)
}
