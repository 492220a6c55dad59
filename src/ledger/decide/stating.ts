import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { givenValue } from '../../model/given-value.ts'
import type { Citation, EntityKind, NewStatement } from '../../model/statement.ts'
import { PLAIN } from '../../model/typed-statement.ts'
import type { Value } from '../../model/value.ts'
import { type Property, type Qualifier, type Schema, typesOf } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { entityOfKinds } from './given-entity.ts'
import { wrongId } from './kinds.ts'

/** A value that somebody adds to what is on record of an entity, as it is written. */
export interface Given {
  readonly entity: string
  readonly property: string
  /** As it is written: EDTF for a date, a code, words; an entity by id, code or name. */
  readonly value: string
  readonly qualifiers?: Readonly<Record<string, string>> | undefined
  readonly words?: readonly Citation[] | undefined
}

/**
 * The statement by which somebody adds a value to an entity, of the type that the schema gives the property.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `date-invalid`.
 */
export async function stating(
  db: Kysely<Tables>,
  schema: Schema,
  { entity, property, value, qualifiers = {}, words = [] }: Given,
): Promise<NewStatement[]> {
  const known = await db.selectFrom('entity').select('kind').where('id', '=', entity).executeTakeFirst()
  if (!known) throw await wrongId(db, entity, 'entity')
  const properties = schema.get(known.kind as EntityKind)?.properties ?? {}
  const range = Object.hasOwn(properties, property) ? properties[property] : undefined
  if (!range)
    throw new RapporteurError(
      'input-invalid',
      `The kind ${known.kind} has no property "${property}".`,
      `Nothing was changed. It has: ${Object.keys(properties).join(', ')}.`,
    )
  const typed = await qualifiersWritten(db, schema, { name: property, range }, qualifiers)
  return [
    {
      ...PLAIN,
      subject: entity,
      property,
      value: await valueWritten(db, range, value),
      qualifiers: typed,
      evidence: [...words],
    },
  ]
}

/**
 * Qualifiers of a property as they are written: of a side its code, whatever of its names is given.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `date-invalid`.
 */
export async function qualifiersWritten(
  db: Kysely<Tables>,
  schema: Schema,
  { name: property, range }: { readonly name: string; readonly range: Property },
  written: Readonly<Record<string, string>>,
): Promise<Record<string, Value>> {
  const allowed: Readonly<Record<string, Qualifier>> = { ...schema.qualifiers, ...range.qualifiers }
  const typed: Record<string, Value> = {}
  for (const [name, given] of Object.entries(written)) {
    const own = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (!own)
      throw new RapporteurError(
        'input-invalid',
        `"${property}" has no qualifier "${name}".`,
        `Nothing was changed. It can have: ${Object.keys(allowed).join(', ')}.`,
      )
    typed[name] =
      typesOf(own)[0] === 'text' && own.of?.includes('State')
        ? { type: 'text', text: await sideWritten(db, own, given) }
        : await valueWritten(db, own, given)
  }
  return typed
}

async function sideWritten(db: Kysely<Tables>, { of }: Qualifier, given: string): Promise<string> {
  const id = await entityOfKinds(db, given.trim(), of ?? null)
  return (await db.selectFrom('entity').select('key').where('id', '=', id).executeTakeFirstOrThrow()).key
}

async function valueWritten(db: Kysely<Tables>, range: Qualifier, written: string): Promise<Value> {
  const [type = 'text'] = typesOf(range)
  if (type === 'entity') return { type, entity: await entityOfKinds(db, written.trim(), range.of ?? null) }
  if (type === 'code') return givenValue(written, { type, scheme: range.scheme ?? '', code: '' })
  return givenValue(written, EMPTY[type])
}

/** Values of each type, for `givenValue` to take the type from. */
const EMPTY = {
  text: { type: 'text', text: '' },
  statement: { type: 'statement', statement: '' },
  date: { type: 'date', edtf: '' },
  integer: { type: 'integer', integer: 0 },
  ordinal: { type: 'ordinal', ordinal: 1 },
  quantity: { type: 'quantity', amount: 0, unit: '' },
  money: { type: 'money', amount: 0, currency: '' },
  country: { type: 'country', country: '' },
  url: { type: 'url', url: '' },
  coordinates: { type: 'coordinates', latitude: 0, longitude: 0 },
} as const satisfies Record<Exclude<ReturnType<typeof typesOf>[number], 'entity' | 'code'>, Value>
