import canonicalize from 'canonicalize'
import type { Kysely } from 'kysely'
import type { CodingView } from '../../model/coding-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import { givenValue } from '../../model/given-value.ts'
import type { EntityKind, NewStatement } from '../../model/statement.ts'
import { coded } from '../decisions.ts'
import { type Property, type Schema, typesOf } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { toldStatements } from '../views/as-told.ts'
import { meaningsOf } from './meanings.ts'
import { type ProposalRef, proposed } from './proposals.ts'

/**
 * One reviewer's reading of a proposal: what it says where nothing else is given, with the values that the reviewer reads otherwise.
 *
 * @throws RapporteurError `not-found`, `input-invalid` for a property that the kind has not or a code that is none, `date-invalid`.
 */
export async function coding(
  db: Kysely<Tables>,
  schema: Schema,
  { batch, entity }: ProposalRef,
  { verdict, values }: Pick<CodingView, 'verdict' | 'values'>,
  reason: string,
): Promise<NewStatement[]> {
  const { kind, seq } = await proposed(db, { batch, entity })
  const properties = schema.get(kind as EntityKind)?.properties ?? {}
  const told = await toldStatements(db, { batch, entity, seq })
  for (const [property, own] of Object.entries(values)) {
    const range = Object.hasOwn(properties, property) ? properties[property] : undefined
    if (!range)
      throw new RapporteurError(
        'input-invalid',
        `The kind ${kind} has no property "${property}".`,
        `Nothing was changed. It has: ${Object.keys(properties).join(', ')}.`,
      )
    refuseUnreadable(
      range,
      own.filter((value) => !told.some((s) => s.property === property && s.value === value)),
    )
  }
  const read: Record<string, string[]> = {}
  // As the story told it then: what others corrected since, and how the record calls things by now, does not stand between two readings.
  for (const { property, value } of told)
    if (!REASONS.has(property)) read[property] = [...(read[property] ?? []), value]
  const all = { ...read, ...values }
  const meanings = await meaningsOf(db, properties, told, all)
  return [coded(batch, entity, verdict, canonicalize(all) ?? '{}', canonicalize(meanings) ?? '{}', reason)]
}

/** Dates and codes that mean nothing could not be compared. */
function refuseUnreadable(range: Property, given: readonly string[]): void {
  const [type] = typesOf(range)
  for (const value of given)
    if (type === 'date') givenValue(value, { type, edtf: '' })
    else if (type === 'code') givenValue(value, { type, scheme: range.scheme ?? '', code: '' })
}

/** Statements by which the program says why it took one thing for another: they are not read in a story. */
const REASONS: ReadonlySet<string> = new Set(['recognised-by', 'possibly-same-as'])
