import { z } from 'zod'
import { EntityKind, SubjectKind } from '../model/statement.ts'
import made from './generated/schema.json' with { type: 'json' }

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

export const KindSchema = z.strictObject({
  kind: SubjectKind,
  description: z.string().min(1),
  crosswalk: Crosswalk.optional(),
  properties: z.record(z.string(), Property),
})
/** A kind with its properties, those that every entity has among them. */
export type KindSchema = z.infer<typeof KindSchema>

export const Common = z.strictObject({
  properties: z.record(z.string(), Property),
  qualifiers: z.record(z.string(), Qualifier),
})

/** A closed scheme names its codes; an open one says who keeps them. */
export const Scheme = z.union([
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

export class LoadedSchema extends Map<SubjectKind, KindSchema> implements Schema {
  constructor(
    kinds: readonly (readonly [SubjectKind, KindSchema])[],
    readonly schemes: Schema['schemes'],
    readonly qualifiers: Schema['qualifiers'],
    readonly common: Schema['common'],
  ) {
    super(kinds)
  }
}

/** The schema that comes with the program: what `npm run generate` made of data/schema, where it was checked. */
export function loadSchema(): Schema {
  const { kinds, schemes, qualifiers, common } = made as unknown as PlainSchema
  return new LoadedSchema(
    kinds.map((kind) => [kind.kind, kind]),
    new Map(Object.entries(schemes)),
    qualifiers,
    common,
  )
}

/** A schema as JSON has it. */
export interface PlainSchema {
  readonly kinds: readonly KindSchema[]
  readonly schemes: Readonly<Record<string, Scheme>>
  readonly qualifiers: Readonly<Record<string, Qualifier>>
  readonly common: readonly string[]
}

/** The types of the values that a property or qualifier takes. */
export const typesOf = ({ type }: Pick<Qualifier, 'type'>): readonly ValueType[] =>
  Array.isArray(type) ? type : [type]
