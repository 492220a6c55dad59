import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { EntityKind, SubjectKind } from '../model/statement.ts'
import { Cadence, EventStatus, EventType, InstrumentKind, ParticipantRole } from '../model/vocabulary.ts'
import { packageRoot } from './package-root.ts'

const ValueType = z.enum([
  'text',
  'entity',
  'statement',
  'date',
  'integer',
  'ordinal',
  'quantity',
  'money',
  'country',
  'url',
  'coordinates',
  'code',
])
export type ValueType = z.infer<typeof ValueType>

const listed = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)])
const Crosswalk = z.partialRecord(
  z.enum(['followthemoney', 'icalendar', 'plover', 'schema.org', 'wikidata']),
  listed(z.string().min(1)),
)

/** What values a property or a qualifier takes. */
const Range = {
  /** A property of type `date` also takes dates that are told by another event. */
  type: listed(ValueType),
  /** Kinds of the entities that it may name. */
  of: z.array(EntityKind).min(1).optional(),
  /** Scheme of its codes, by its name in `schemes.yaml`. */
  scheme: z.string().optional(),
  label: z.string().min(1),
  description: z.string().min(1).optional(),
  crosswalk: Crosswalk.optional(),
}
const Qualifier = z.strictObject(Range)
const Property = z.strictObject({
  ...Range,
  cardinality: z.enum(['one', 'many']),
  /** How two values of a single-valued property agree; `none` where they need not. */
  compare: z.enum(['exact', 'date', 'text', 'number', 'none']).optional(),
  qualifiers: z.record(z.string(), Qualifier).optional(),
})
export type Property = z.infer<typeof Property>
export type Qualifier = z.infer<typeof Qualifier>

const KindSchema = z.strictObject({
  kind: SubjectKind,
  description: z.string().min(1),
  crosswalk: Crosswalk.optional(),
  properties: z.record(z.string(), Property),
})
/** A kind with its properties, those that every entity has among them. */
export type KindSchema = z.infer<typeof KindSchema>

const Common = z.strictObject({
  properties: z.record(z.string(), Property),
  qualifiers: z.record(z.string(), Qualifier),
})

/** A closed scheme names its codes; an open one says who keeps them. */
const Scheme = z.union([
  z.strictObject({ label: z.string(), codes: z.array(z.string()).min(1) }),
  z.strictObject({ label: z.string(), keeper: z.string() }),
])
export type Scheme = z.infer<typeof Scheme>

/** The kinds of entity and their properties, as `data/schema/*.yaml` has them. */
export interface Schema extends ReadonlyMap<SubjectKind, KindSchema> {
  readonly schemes: ReadonlyMap<string, Scheme>
  /** Qualifiers that every statement can bear. */
  readonly qualifiers: Readonly<Record<string, Qualifier>>
  /** Names of the properties that every entity has. */
  readonly common: readonly string[]
}

class LoadedSchema extends Map<SubjectKind, KindSchema> implements Schema {
  constructor(
    kinds: readonly (readonly [SubjectKind, KindSchema])[],
    readonly schemes: Schema['schemes'],
    readonly qualifiers: Schema['qualifiers'],
    readonly common: Schema['common'],
  ) {
    super(kinds)
  }
}

/** Codes that the program itself works with: the schemes have exactly these. */
const VOCABULARY: Readonly<Record<string, z.ZodEnum>> = {
  'event-type': EventType,
  'event-status': EventStatus,
  cadence: Cadence,
  'participant-role': ParticipantRole,
  'instrument-kind': InstrumentKind,
}

/**
 * Reads and checks the schema files of a folder, by default those that come with the program: the form of each, that all kinds are there, and that what they refer to is.
 *
 * @throws RapporteurError `input-invalid`, which names the file and what is wrong with it.
 */
export function loadSchema(folder = `${packageRoot()}/data/schema`): Schema {
  const read = <T>(name: string, form: z.ZodType<T>): T => {
    let content: unknown
    try {
      content = parse(readFileSync(join(folder, name), 'utf8'))
    } catch (cause) {
      throw wrong(name, `cannot be read: ${cause instanceof Error ? cause.message : cause}`, cause)
    }
    const found = form.safeParse(content)
    if (!found.success) throw wrong(name, `is not as it must be: ${z.prettifyError(found.error)}`, found.error)
    return found.data
  }
  const common = read('common.yaml', Common)
  const schemes = new Map(Object.entries(read('schemes.yaml', z.record(z.string(), Scheme))))
  const names = readdirSync(folder).filter((name) => /^[A-Z]\w*\.yaml$/.test(name))
  const kinds = names.map((name) => {
    const kind = read(name, KindSchema)
    if (name !== `${kind.kind}.yaml`) throw wrong(name, `describes the kind ${kind.kind}`)
    const entity = EntityKind.safeParse(kind.kind).success
    for (const property of Object.keys(kind.properties))
      if (entity && common.properties[property]) throw wrong(name, `has "${property}", which every entity has`)
    checkRanges(name, kind.properties, schemes)
    const properties = entity ? { ...kind.properties, ...common.properties } : kind.properties
    return [kind.kind, { ...kind, properties }] as const
  })
  const missing = SubjectKind.options.filter((kind) => !kinds.some(([known]) => known === kind))
  if (missing.length > 0) throw wrong(`${missing[0]}.yaml`, 'is missing')
  checkRanges('common.yaml', { ...common.properties, ...common.qualifiers }, schemes)
  for (const [name, vocabulary] of Object.entries(VOCABULARY)) {
    const scheme = schemes.get(name)
    const codes = scheme && 'codes' in scheme ? scheme.codes : []
    if ([...codes].sort().join() !== [...vocabulary.options].map(String).sort().join())
      throw wrong('schemes.yaml', `gives the scheme ${name} other codes than ${vocabulary.options.join(', ')}`)
  }
  return new LoadedSchema(kinds, schemes, common.qualifiers, Object.keys(common.properties))
}

/** The types of the values that a property or qualifier takes. */
export const typesOf = ({ type }: Pick<Qualifier, 'type'>): readonly ValueType[] =>
  Array.isArray(type) ? type : [type]

function checkRanges(
  file: string,
  ranges: Readonly<Record<string, Qualifier & { readonly qualifiers?: Record<string, Qualifier> | undefined }>>,
  schemes: Schema['schemes'],
): void {
  for (const [name, range] of Object.entries(ranges)) {
    if (range.scheme !== undefined && !schemes.has(range.scheme))
      throw wrong(file, `gives "${name}" the scheme ${range.scheme}, which schemes.yaml lacks`)
    if (typesOf(range).includes('code') !== (range.scheme !== undefined))
      throw wrong(file, `must give "${name}" a scheme if it takes codes, and only then`)
    if (range.of !== undefined && !typesOf(range).includes('entity'))
      throw wrong(file, `says of "${name}" which entities it names, but it names none`)
    if (range.qualifiers) checkRanges(file, range.qualifiers, schemes)
  }
}

const wrong = (file: string, what: string, cause?: unknown): RapporteurError =>
  new RapporteurError(
    'input-invalid',
    `The schema file ${file} ${what}.`,
    'Correct data/schema, or install the program anew.',
    { cause },
  )
