import canonicalize from 'canonicalize'
import type { Kysely } from 'kysely'
import type { CodingView } from '../../model/coding-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { EntityKind, NewStatement } from '../../model/statement.ts'
import { coded } from '../decisions.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { toldStatements } from '../views/as-told.ts'
import { type ProposalRef, proposed } from './proposals.ts'

/**
 * One reviewer's reading of a proposal: what it says where nothing else is given, with the values that the reviewer reads otherwise.
 *
 * @throws RapporteurError `not-found`, `input-invalid` for a property that the kind has not.
 */
export async function coding(
  db: Kysely<Tables>,
  schema: Schema,
  { batch, entity }: ProposalRef,
  { verdict, values }: Pick<CodingView, 'verdict' | 'values'>,
  reason: string,
): Promise<NewStatement[]> {
  const { kind, seq } = await proposed(db, { batch, entity })
  const known = Object.keys(schema.get(kind as EntityKind)?.properties ?? {})
  const foreign = Object.keys(values).find((property) => !known.includes(property))
  if (foreign !== undefined)
    throw new RapporteurError(
      'input-invalid',
      `The kind ${kind} has no property "${foreign}".`,
      `Nothing was changed. It has: ${known.join(', ')}.`,
    )
  const read: Record<string, string[]> = {}
  // As the story told it then: what others corrected since, and how the record calls things by now, does not stand between two readings.
  for (const { property, value } of await toldStatements(db, { batch, entity, seq }))
    if (!REASONS.has(property)) read[property] = [...(read[property] ?? []), value]
  return [coded(batch, entity, verdict, canonicalize({ ...read, ...values }) ?? '{}', reason)]
}

/** Statements by which the program says why it took one thing for another: they are not read in a story. */
const REASONS: ReadonlySet<string> = new Set(['recognised-by', 'possibly-same-as'])
