import type { NewStatement, Rank } from '../model/statement.ts'
import { PLAIN } from '../model/typed-statement.ts'
import type { Value } from '../model/value.ts'

/** Statements by which somebody decides something about the record: what a person says about statements, batches and entities. */

const decision = (subject: string, property: string, value: Value, reason?: string): NewStatement => ({
  subject,
  property,
  value,
  qualifiers: reason === undefined ? {} : { reason: text(reason) },
  ...PLAIN,
})

const text = (value: string): Value => ({ type: 'text', text: value })

/** The statement does not count any more; with a decision of that kind for its subject, what it had decided is void. */
export const retraction = (statement: string, reason: string): NewStatement =>
  decision(statement, 'retracted', text(reason))

export const ranking = (statement: string, rank: Rank, reason: string): NewStatement =>
  decision(statement, 'rank', { type: 'code', scheme: 'rank', code: rank }, reason)

/** Another statement, by its id, takes the place of this one. */
export const correction = (statement: string, by: string, reason: string): NewStatement =>
  decision(statement, 'corrected-by', { type: 'statement', statement: by }, reason)

/** Nothing that a batch brought counts any more. */
export const undoing = (batch: string, reason: string): NewStatement => decision(batch, 'undone', text(reason))

export const merging = (entity: string, same: string, reason: string): NewStatement =>
  decision(entity, 'same-as', { type: 'entity', entity: same }, reason)

export const separating = (entity: string, other: string, reason: string): NewStatement =>
  decision(entity, 'different-from', { type: 'entity', entity: other }, reason)

/** What a batch says of an entity is taken, or not. */
export const answer = (batch: string, given: 'accepted' | 'rejected', entity: string, reason: string): NewStatement =>
  decision(batch, given, { type: 'entity', entity }, reason)

/** How a reviewer reads what a batch says of an entity; `values` and `meanings` are JSON, a list of words by property. */
export const coded = (
  batch: string,
  entity: string,
  verdict: 'accepted' | 'rejected',
  values: string,
  meanings: string,
  reason: string,
): NewStatement => ({
  ...decision(batch, 'coded', { type: 'entity', entity }, reason),
  qualifiers: {
    verdict: { type: 'code', scheme: 'verdict', code: verdict },
    values: text(values),
    meanings: text(meanings),
    reason: text(reason),
  },
})
