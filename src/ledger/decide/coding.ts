import canonicalize from 'canonicalize'
import type { Kysely } from 'kysely'
import type { CodingView } from '../../model/coding-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { EntityKind, NewStatement } from '../../model/statement.ts'
import { coded } from '../decisions.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { proposalView } from '../views/proposals.ts'
import type { ProposalRef } from './proposals.ts'

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
  const view = await proposalView(db, batch, entity)
  if (!view)
    throw new RapporteurError(
      'not-found',
      `The batch "${batch}" proposes nothing of "${entity}".`,
      'Nothing was changed. "rapporteur review --list" lists what waits.',
    )
  const known = Object.keys(schema.get(view.kind as EntityKind)?.properties ?? {})
  const foreign = Object.keys(values).find((property) => !known.includes(property))
  if (foreign !== undefined)
    throw new RapporteurError(
      'input-invalid',
      `The kind ${view.kind} has no property "${foreign}".`,
      `Nothing was changed. It has: ${known.join(', ')}.`,
    )
  const read: Record<string, string[]> = {}
  // As the story tells it: what another reviewer has corrected since does not stand between the two readings.
  for (const { property, value, origin } of view.statements)
    if (origin === 'source') read[property] = [...(read[property] ?? []), value]
  return [coded(batch, entity, verdict, canonicalize({ ...read, ...values }) ?? '{}', reason)]
}
