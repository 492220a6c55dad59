import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { NewStatement, Rank } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'
import { newId } from '../append/build.ts'
import { correction, ranking, retraction } from '../decisions.ts'
import { isDecided } from '../fold/statements.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { already, decidedBy, wrongId } from './kinds.ts'

/** Decisions about a statement, made only where they change how it stands. */

/** @throws RapporteurError `not-found`, `input-invalid`, `decided-already`. */
export async function retracting(db: Kysely<Tables>, id: string, reason: string): Promise<NewStatement[]> {
  await standingStatement(db, id)
  return [retraction(id, reason)]
}

/** @throws RapporteurError `not-found`, `input-invalid`, `decided-already`. */
export async function rankingAs(db: Kysely<Tables>, id: string, rank: Rank, reason: string): Promise<NewStatement[]> {
  const statement = await standingStatement(db, id)
  if (isDecided(statement.subject)) throw isDecision(id, 'ranked')
  if (statement.rank === rank)
    throw already(
      statement.decision
        ? `The statement ${id} was ranked as ${rank} already ${await decidedBy(db, statement.decision)}.`
        : `The statement ${id} is ranked as ${rank} already.`,
      'Give another rank.',
    )
  return [ranking(id, rank, reason)]
}

/**
 * A statement that tells a tenure, marked as one about which sources differ: then its period may overlap that of another holder of a single
 * seat.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `decided-already`.
 */
export async function markingAsConflicting(db: Kysely<Tables>, id: string, reason: string): Promise<NewStatement[]> {
  const former = await standingStatement(db, id)
  if (former.property !== 'holds-office' || former.valid === null)
    throw new RapporteurError(
      'input-invalid',
      `${id} does not say from when to when somebody held an office.`,
      'Nothing was changed. Name the statement of a tenure: "rapporteur show ID" of the person lists them.',
    )
  const qualifiers = former.qualifiers as Record<string, Value>
  const { conflicting } = qualifiers
  if (conflicting)
    throw already(
      `The statement ${id} is marked as conflicting already${conflicting.type === 'text' ? ` (${conflicting.text})` : ''}.`,
      'See "rapporteur history".',
    )
  const marked = { ...qualifiers, conflicting: { type: 'text' as const, text: reason } }
  return replacing(former, { qualifiers: marked, evidence: await citedBy(db, id) }, reason)
}

/** The words on which a statement rests. */
export const citedBy = (db: Kysely<Tables>, statement: string) =>
  db
    .selectFrom('evidence')
    .select(['source', 'start', 'end', 'exact'])
    .where('statement', '=', statement)
    .orderBy('position')
    .execute()

/** The same statement by an analyst, but for what is otherwise, in the place of the former. */
export function replacing(
  former: Standing,
  otherwise: Pick<NewStatement, 'evidence'> & Partial<Pick<NewStatement, 'value' | 'qualifiers'>>,
  reason: string,
): NewStatement[] {
  const id = newId('sm')
  const now: NewStatement = {
    id,
    subject: former.subject,
    property: former.property,
    value: former.value as Value,
    qualifiers: former.qualifiers as Record<string, Value>,
    polarity: former.polarity as NewStatement['polarity'],
    modality: former.modality as NewStatement['modality'],
    attribution: former.attribution,
    rank: former.rank as Rank,
    origin: 'analyst',
    rule: null,
    confidence: null,
    valid: former.valid,
    ...otherwise,
  }
  return [now, correction(former.id, id, reason)]
}

/** The error for a decision that somebody would rank or correct. */
export const isDecision = (id: string, done: string): RapporteurError =>
  new RapporteurError(
    'input-invalid',
    `${id} is a decision: it can be retracted, not ${done}.`,
    'Nothing was changed. Retract it, or undo its batch.',
  )

export type Standing = Awaited<ReturnType<typeof standingStatement>>

/**
 * A statement that counts, with the rank that decisions left it.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `decided-already`.
 */
export async function standingStatement(db: Kysely<Tables>, id: string) {
  const statement = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', null)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', null)))
    .selectAll('statement')
    .select(['own.state as ownState', 'own.decision as ownDecision', 'own.rank as ownRank'])
    .select(['whole.state as wholeState', 'whole.decision as wholeDecision', 'batch.id as batchId'])
    .where('statement.id', '=', id)
    .executeTakeFirst()
  if (!statement) throw await wrongId(db, id, 'statement')
  const { ownState, ownDecision, ownRank, wholeState, wholeDecision, batchId } = statement
  if (ownState && ownDecision)
    throw already(
      `The statement ${id} was ${ownState} already ${await decidedBy(db, ownDecision)}.`,
      'To bring it back, undo the batch that did it: "rapporteur history" lists it.',
    )
  if (wholeState && wholeDecision)
    throw already(
      `The statement ${id} does not count: its batch ${batchId} was undone ${await decidedBy(db, wholeDecision)}.`,
      'To bring it back, undo that undoing: "rapporteur history" lists it.',
    )
  return { ...statement, rank: ownRank ?? statement.rank, decision: ownDecision }
}
