import { type Kysely, type RawBuilder, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { NewStatement } from '../../model/statement.ts'
import { answer, retraction } from '../decisions.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { codebookOf } from '../views/codebook.ts'
import { proposalView } from '../views/proposals.ts'
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
 * @throws RapporteurError `not-found`, `decided-already`, `changed-meanwhile` where something of them was decided since, and
 * `codebook-unmet` where the codebook asks for more and nobody said that one is `incomplete`.
 */
export async function accepting(
  db: Kysely<Tables>,
  proposals: readonly ProposalRef[],
  decider: Seen & { readonly reason: string; readonly incomplete?: boolean | undefined },
): Promise<NewStatement[]> {
  for (const proposal of proposals) {
    const state = await stateOf(db, proposal)
    if (state === 'accepted')
      throw already(`${proposal.entity} was accepted already.`, 'To take that back, undo its batch.')
    if (state === 'rejected')
      throw already(`${proposal.entity} was rejected.`, 'To accept it, undo the rejection first.')
    await refuseIfChanged(db, proposal, decider)
  }
  if (!decider.incomplete) await refuseIfUnmet(db, proposals)
  return proposals.map(({ batch, entity }) => answer(batch, 'accepted', entity, decider.reason))
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

async function refuseIfUnmet(db: Kysely<Tables>, proposals: readonly ProposalRef[]): Promise<void> {
  for (const { batch, entity } of proposals) {
    const [shortfall] = (await proposalView(db, batch, entity))?.shortfalls ?? []
    if (!shortfall) continue
    const { property, what, value } = shortfall
    throw new RapporteurError(
      'codebook-unmet',
      what === 'missing'
        ? `The codebook asks for "${property}", which ${entity} has not.`
        : `"${value}" is not in the codebook's vocabulary for "${property}".`,
      'Nothing was decided. Add or correct it, or accept it as incomplete.',
    )
  }
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
  const sure = rows
    .filter(({ rule, confidence }) => (likely(rule, confidence) ?? 0) >= least)
    .map(({ batch: of, entity }) => ({ batch: of, entity }))
  return (await codebookOf(db)) ? meeting(db, sure) : sure
}

/** Those that the codebook asks for nothing more. */
async function meeting(db: Kysely<Tables>, proposals: readonly ProposalRef[]): Promise<ProposalRef[]> {
  const met: ProposalRef[] = []
  for (const proposal of proposals)
    if ((await proposalView(db, proposal.batch, proposal.entity))?.shortfalls.length === 0) met.push(proposal)
  return met
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
 * Statements that count of what the batch says of the entity, with what took their place and, where no other story tells of it, what analysts
 * added; and those of mechanisms, persons and other things that nothing else in the batch names which counts.
 */
async function countingWithin(db: Kysely<Tables>, { batch, entity }: ProposalRef): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive brought as (
      select s.id, s.seq, s.subject, s.property, s.value_entity from statement s join batch b on b.seq = s.batch
      where b.id = ${batch} and s.source is not null),
    own as (
      select id from brought where subject = ${entity}
      union select decided.value->>'statement' from own
        join statement decided on decided.subject = own.id and decided.property = 'corrected-by'),
    added as (
      select s.id from statement s where s.subject = ${entity} and s.origin = 'analyst' and not exists (
        select from proposal other join batch b on b.seq = other.batch
        where other.entity = ${entity} and b.id <> ${batch} and other.state <> 'rejected')),
    told as (select * from brought where ${standing(sql`brought.id`)}),
    alone as (
      select distinct told.value_entity as id from told join entity on entity.id = told.value_entity
      where told.subject = ${entity} and entity.kind in ('Mechanism', 'Person', 'Place', 'Materiel', 'Topic')
        and not exists (select from told other where other.value_entity = told.value_entity and other.subject <> ${entity})
        and not exists (select from told other where other.subject = told.value_entity and other.property = 'holds-office'))
    select s.id from statement s where ${standing(sql`s.id`)} and s.id in (
      select id from own union select id from added
      union select told.id from told join alone on alone.id = told.subject)
    order by s.seq`.execute(db)
  return rows.map((row) => row.id)
}

/** Whether no decision took the statement out. */
const standing = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from standing where target = ${id} and state is not null and ${holding('standing', null)})`
