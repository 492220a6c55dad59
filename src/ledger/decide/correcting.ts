import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { givenValue } from '../../model/given-value.ts'
import type { Citation, EntityKind, NewStatement } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'
import { digestOf } from '../fold/fact.ts'
import { isDecided } from '../fold/statements.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { entityGiven } from './given-entity.ts'
import { already } from './kinds.ts'
import { citedBy, isDecision, replacing, type Standing, standingStatement } from './statements.ts'
import { qualifiersWritten } from './stating.ts'

/** What is to be put in the place of a statement; what is left out stays. */
export interface Correction {
  /** A value, or how somebody writes it; an entity by its id, its key (a state's code) or its name. */
  readonly value?: string | Value | undefined
  readonly words?: readonly Citation[] | undefined
  /** Qualifiers as they are written, such as `{ round: '20' }`; one that is given empty is taken away. */
  readonly qualifiers?: Readonly<Record<string, string>> | undefined
}

/**
 * A statement that takes the place of another, of the same subject and property: with another value, on other words, or otherwise qualified.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `date-invalid`, `decided-already`.
 */
export async function correcting(
  db: Kysely<Tables>,
  schema: Schema,
  id: string,
  { value: given, words, qualifiers: written = {} }: Correction,
  reason: string,
): Promise<NewStatement[]> {
  if (given === undefined && words === undefined && Object.keys(written).length === 0)
    throw new RapporteurError(
      'input-invalid',
      `Nothing is given that ${id} should be corrected to.`,
      'Nothing was changed. Give a value, other words, or a qualifier.',
    )
  const former = await standingStatement(db, id)
  if (isDecided(former.subject)) throw isDecision(id, 'corrected')
  const value =
    typeof given === 'string' ? await typedValue(db, given, former.value as Value) : (given ?? (former.value as Value))
  const cited = await citedBy(db, id)
  const evidence = words?.map((word) => ({ ...word, source: word.source ?? cited[0]?.source })) ?? cited
  const qualifiers = await requalified(db, schema, former, written)
  if (digestOf([value, evidence, qualifiers]) === digestOf([former.value, cited, former.qualifiers]))
    throw already(`The statement ${id} says that already.`, 'Give another value, or other words.')
  return replacing(former, { value, qualifiers, evidence: [...evidence] }, reason)
}

/** The qualifiers of a statement with those that are given, without those that are given empty. */
async function requalified(
  db: Kysely<Tables>,
  schema: Schema,
  { subject, property, qualifiers }: Standing,
  written: Readonly<Record<string, string>>,
): Promise<Record<string, Value>> {
  const former = qualifiers as Record<string, Value>
  if (Object.keys(written).length === 0) return former
  const { kind } = await db.selectFrom('entity').select('kind').where('id', '=', subject).executeTakeFirstOrThrow()
  const range = schema.get(kind as EntityKind)?.properties[property]
  if (!range) return former
  const given = Object.entries(written).filter(([, text]) => text.trim() !== '')
  const all = {
    ...former,
    ...(await qualifiersWritten(db, schema, { name: property, range }, Object.fromEntries(given))),
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => written[name]?.trim() !== ''))
}

const typedValue = async (db: Kysely<Tables>, given: string, former: Value): Promise<Value> =>
  former.type === 'entity'
    ? { type: 'entity', entity: await entityGiven(db, given.trim(), former.entity) }
    : givenValue(given, former)
