import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { NewEntity, NewStatement, Rank } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'
import { stands } from '../counting.ts'
import { retraction, separating } from '../decisions.ts'
import { holding } from '../holding.ts'
import { statedBy, withSuccessors } from '../successors.ts'
import type { Tables } from '../tables.ts'
import type { ProposalRef } from './proposals.ts'

/**
 * Makes of what a batch says of an event an event of its own, with the id `made`: the statements are retracted and stated of a new one, on the same words and
 * by the same rules, and the two are said never to be the same.
 *
 * @throws RapporteurError `not-found` where the batch says nothing of it that counts, `input-invalid` where nothing else does.
 */
export async function splitting(
  db: Kysely<Tables>,
  { batch, entity }: ProposalRef,
  made: string,
  reason: string,
): Promise<{ readonly entities: NewEntity[]; readonly statements: NewStatement[] }> {
  const told = await countingStatements(db, entity)
  const within = await statementsOf(db, batch, entity)
  const own = told.filter((s) => within.has(s.id))
  const [one] = own
  if (!one)
    throw new RapporteurError(
      'not-found',
      `The batch "${batch}" says nothing of "${entity}" that counts.`,
      'Nothing was changed. "rapporteur show ID" lists the statements of an event with their batches.',
    )
  if (one.kind !== 'Event' || told.length === own.length)
    throw new RapporteurError(
      'input-invalid',
      one.kind === 'Event' ? `Nothing else is told of ${entity}.` : `${entity} is a ${one.kind}, not an event.`,
      'Nothing was changed. An event is split where several stories tell it.',
    )
  const copies = own
    .filter((s) => !['recognised-by', 'possibly-same-as'].includes(s.property))
    .map(
      (s): NewStatement => ({
        subject: made,
        property: s.property,
        value: s.value,
        qualifiers: s.qualifiers,
        polarity: s.polarity,
        modality: s.modality,
        attribution: s.attribution,
        rank: s.rank,
        origin: s.origin,
        rule: s.rule,
        confidence: s.confidence,
        valid: s.valid,
        evidence: (s.spans ?? []).map(([source, start, end, exact]) => ({ source, start, end, exact })),
      }),
    )
  return {
    entities: [{ id: made, kind: 'Event', key: made }],
    statements: [...copies, ...own.map((s) => retraction(s.id, reason)), separating(made, entity, reason)],
  }
}

/** Ids of what the batch states of the entity, and of what took the place of it. */
async function statementsOf(db: Kysely<Tables>, batch: string, entity: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive ${withSuccessors('own', statedBy(batch, entity))} select id from own`.execute(db)
  return new Set(rows.map((row) => row.id))
}

interface Told extends Omit<NewStatement, 'id' | 'evidence' | 'rank'> {
  readonly id: string
  readonly kind: string
  readonly value: Value
  readonly rank: Rank
  readonly spans: readonly [source: string, start: number, end: number, exact: string][] | null
}

/** Statements that count about an entity and those merged with it. */
async function countingStatements(db: Kysely<Tables>, entity: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select s.*, entity.kind, (select json_agg(json_build_array(e.source, e.start, e."end", e.exact) order by e.position)
        from evidence e where e.statement = s.id) as spans
    from statement s join batch b on b.seq = s.batch join entity on entity.id = s.subject
    where (s.subject = ${entity} or s.subject in (
        select member.entity from identity own join identity member on member.canonical = own.canonical and ${holding('member', null)}
          where own.entity = ${entity} and ${holding('own', null)}
        union select own.canonical from identity own where own.entity = ${entity} and ${holding('own', null)}
        union select own.entity from identity own where own.canonical = ${entity} and ${holding('own', null)}))
      and s.property not in ('same-as', 'different-from')
      and ${stands(['s.id', 'b.id'], null)}
    order by s.seq`.execute(db)
  return rows
}
