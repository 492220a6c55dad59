import { type Kysely, sql } from 'kysely'
import { type Shortfall, shortfallsOf } from '../../model/codebook.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { NewStatement } from '../../model/statement.ts'
import { stands } from '../counting.ts'
import { answer, retraction } from '../decisions.ts'
import { statedBy, withSuccessors } from '../successors.ts'
import type { Tables } from '../tables.ts'
import { codebookOf } from '../views/codebook.ts'
import { proposalStatements, valuesIn } from '../views/proposal-statements.ts'
import { likelihoods } from '../views/rules.ts'
import { already } from './kinds.ts'

/** A proposal: what a batch says of an entity. */
export interface ProposalRef {
  readonly batch: string
  readonly entity: string
}

/** Which of what waits is meant; all of it where nothing is said. */
export interface Among {
  readonly batch?: string
  readonly source?: string
  readonly kind?: string
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
    const { state } = await proposed(db, proposal)
    if (state === 'accepted')
      throw already(`${proposal.entity} was accepted already.`, 'To take that back, undo its batch.')
    if (state === 'rejected')
      throw already(`${proposal.entity} was rejected.`, 'To accept it, undo the rejection first.')
    await refuseIfChanged(db, proposal, decider)
  }
  if (!decider.incomplete) await refuseIfUnmet(db, proposals)
  return acceptances(proposals, decider.reason)
}

/** Accepts all that `pendingAbove` gives, which nobody has seen one by one. */
export const acceptingAbove = async (
  db: Kysely<Tables>,
  least: number,
  among: Among,
  reason: string,
): Promise<NewStatement[]> => acceptances(await pendingAbove(db, least, among), reason)

const acceptances = (proposals: readonly ProposalRef[], reason: string): NewStatement[] =>
  proposals.map(({ batch, entity }) => answer(batch, 'accepted', entity, reason))

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
  if ((await proposed(db, proposal)).state === 'rejected')
    throw already(`${proposal.entity} was rejected already.`, 'To take that back, undo its batch.')
  await refuseIfChanged(db, proposal, seen)
  const told = await countingWithin(db, proposal)
  const retractions = told.map((id) => retraction(id, reason))
  return [...retractions, answer(proposal.batch, 'rejected', proposal.entity, reason)]
}

async function refuseIfUnmet(db: Kysely<Tables>, proposals: readonly ProposalRef[]): Promise<void> {
  const shortfallOf = await shortfalls(db)
  for (const proposal of proposals) {
    const shortfall = await shortfallOf(proposal)
    if (shortfall === null) continue
    const { property, what, value } = shortfall
    throw new RapporteurError(
      'codebook-unmet',
      what === 'missing'
        ? `The codebook asks for "${property}", which ${proposal.entity} has not.`
        : `"${value}" is not in the codebook's vocabulary for "${property}".`,
      'Nothing was decided. Add or correct it, or accept it as incomplete.',
    )
  }
}

/** The first thing that the codebook asks of a proposal and it has not; null where there is none, or no codebook. */
async function shortfalls(db: Kysely<Tables>): Promise<(proposal: ProposalRef) => Promise<Shortfall | null>> {
  const codebook = (await codebookOf(db))?.codebook ?? null
  return async ({ batch, entity }) => {
    if (codebook === null) return null
    const { kind } = await proposed(db, { batch, entity })
    return shortfallsOf(codebook, kind, valuesIn(await proposalStatements(db, batch, entity)))[0] ?? null
  }
}

/** What waits of some batches, or of all, and is at least so likely right by what was decided before: the surest first. */
export async function pendingAbove(
  db: Kysely<Tables>,
  least: number,
  { batch, source, kind }: Among,
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
  const shortfallOf = await shortfalls(db)
  const met: ProposalRef[] = []
  for (const proposal of sure) if ((await shortfallOf(proposal)) === null) met.push(proposal)
  return met
}

/** The kind of what is proposed, how it was decided, and the number of its batch. @throws RapporteurError `not-found`. */
export async function proposed(
  db: Kysely<Tables>,
  { batch, entity }: ProposalRef,
): Promise<{ readonly kind: string; readonly state: string; readonly seq: number }> {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('batch', 'batch.seq', 'proposal.batch')
    .select(['kind', 'state', 'batch.seq'])
    .where('batch.id', '=', batch)
    .where('entity', '=', entity)
    .executeTakeFirst()
  if (row) return row
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
    with recursive ${withSuccessors('within', statedBy(batch, entity))}
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
    ${withSuccessors('own', sql`select id, seq from brought where subject = ${entity}`)},
    added as (
      select s.id from statement s where s.subject = ${entity} and s.origin = 'analyst' and not exists (
        select from proposal other join batch b on b.seq = other.batch
        where other.entity = ${entity} and b.id <> ${batch} and other.state <> 'rejected')),
    told as (select * from brought where ${stands(['brought.id'], null)}),
    alone as (
      select distinct told.value_entity as id from told join entity on entity.id = told.value_entity
      where told.subject = ${entity} and entity.kind in ('Mechanism', 'Person', 'Place', 'Materiel', 'Topic')
        and not exists (select from told other where other.value_entity = told.value_entity and other.subject <> ${entity})
        and not exists (select from told other where other.subject = told.value_entity and other.property = 'holds-office'))
    select s.id from statement s where ${stands(['s.id'], null)} and s.id in (
      select id from own union select id from added
      union select told.id from told join alone on alone.id = told.subject)
    order by s.seq`.execute(db)
  return rows.map((row) => row.id)
}
