import statesFile from '../../../data/states.json' with { type: 'json' }
import { bounds } from '../../model/edtf.ts'
import { RapporteurError } from '../../model/errors.ts'
import { LONGEST_NAME } from '../../model/names/longest.ts'
import type { NewStatement, SubjectKind } from '../../model/statement.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { type Qualifier, type Schema, typesOf } from '../schema.ts'

const COUNTRIES = new Set((statesFile as { states: readonly { code: string }[] }).states.map((state) => state.code))

/**
 * Checks that a statement fits the schema: that its subject's kind has the property, that value and qualifiers are of the types,
 * kinds and codes that the property takes, and that dates are dates. `kindOf` gives the kind of what a value names.
 *
 * @throws RapporteurError `input-invalid`, `date-invalid`.
 */
export function checkStatement(
  schema: Schema,
  kind: SubjectKind,
  statement: Pick<NewStatement, 'property' | 'value' | 'qualifiers'>,
  kindOf: (id: string) => SubjectKind | undefined,
): void {
  const properties = schema.get(kind)?.properties ?? {}
  const property = Object.hasOwn(properties, statement.property) ? properties[statement.property] : undefined
  if (!property)
    throw refused(
      `The kind ${kind} has no property "${statement.property}".`,
      `It has: ${Object.keys(properties).join(', ')}.`,
    )
  checkName(kind, statement)
  checkValue(schema, `"${statement.property}" of ${a(kind)}`, property, statement.value, kindOf)
  for (const [name, value] of Object.entries(statement.qualifiers)) {
    const allowed: Readonly<Record<string, Qualifier>> = { ...schema.qualifiers, ...property.qualifiers }
    const qualifier = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (!qualifier)
      throw refused(
        `"${statement.property}" of ${a(kind)} has no qualifier "${name}".`,
        `It can have: ${Object.keys(allowed).join(', ')}.`,
      )
    checkValue(schema, `The qualifier "${name}" of "${statement.property}" of ${a(kind)}`, qualifier, value, kindOf)
  }
}

/** Properties that say what an entity is called, by which it is found; claims, quotations and commitments are known by their texts. */
const NAMES = ['name', 'alias', 'title']

function checkName(kind: SubjectKind, { property, value }: Pick<NewStatement, 'property' | 'value'>): void {
  if (kind === 'Event' || !NAMES.includes(property) || value.type !== 'text' || value.text.length <= LONGEST_NAME)
    return
  throw refused(
    `The ${property} "${value.text.slice(0, 60)}…" of ${a(kind)} has ${value.text.length} characters; ${LONGEST_NAME} can be kept.`,
    'Give a shorter one.',
  )
}

function checkValue(
  schema: Schema,
  what: string,
  range: Qualifier,
  value: Value,
  kindOf: (id: string) => SubjectKind | undefined,
): void {
  const types = typesOf(range)
  const type = value.type === 'relative' ? 'date' : value.type
  if (!types.includes(type))
    throw refused(`${what} takes a value of type ${types.join(' or ')}, not ${value.type}.`, 'Correct the value.')
  const named = entityNamed(value)
  if (named !== null) {
    const kinds: readonly SubjectKind[] | undefined = value.type === 'relative' ? ['Event'] : range.of
    const kind = kindOf(named)
    if (kind !== undefined && kinds && !kinds.includes(kind))
      throw refused(`${what} names ${list(kinds)}, not ${a(kind)} (${named}).`, 'Name another entity.')
  }
  if (value.type === 'date') bounds(value.edtf)
  if (value.type === 'relative' && value.most !== null && value.most < value.least)
    throw refused(
      `${what} lies at least ${value.least} and at most ${value.most} ${value.unit}s off.`,
      'Turn the bounds round.',
    )
  if (value.type === 'country' && !COUNTRIES.has(value.country))
    throw refused(
      `${what}: "${value.country}" is no country code.`,
      'Give a code of three letters (ISO 3166-1), such as FRA.',
    )
  if (value.type === 'code') checkCode(schema, what, range, value)
}

function checkCode(schema: Schema, what: string, range: Qualifier, value: Extract<Value, { type: 'code' }>): void {
  if (value.scheme !== range.scheme)
    throw refused(`${what} takes codes of the scheme ${range.scheme}, not ${value.scheme}.`, 'Correct the value.')
  const scheme = schema.schemes.get(value.scheme)
  if (scheme && 'codes' in scheme && !scheme.codes.includes(value.code))
    throw refused(
      `${what}: the scheme ${value.scheme} has no code "${value.code}".`,
      `It has: ${scheme.codes.join(', ')}.`,
    )
}

const list = (kinds: readonly string[]): string => a(kinds.join(' or '))
const a = (kind: string): string => `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`

const refused = (what: string, advice: string): RapporteurError =>
  new RapporteurError('input-invalid', what, `Nothing was stored. ${advice}`)
