import { z } from 'zod'
import { EntityKind } from './statement.ts'

/** What values a property or a qualifier takes, as a form needs to know it. */
const RangeView = z.object({
  name: z.string(),
  label: z.string(),
  /** Types of its values; the first is the one that something written is read as. */
  types: z.array(z.string()).min(1),
  /** Kinds of the entities that it may name; null for any. */
  of: z.array(EntityKind).nullable(),
  /** Name of the scheme of its codes; null where it takes none. */
  scheme: z.string().nullable(),
  /** Its codes where the scheme is closed; null where it takes none, or they are kept elsewhere. */
  codes: z.array(z.string()).nullable(),
})

export const PropertyView = RangeView.extend({
  cardinality: z.enum(['one', 'many']),
  qualifiers: z.array(RangeView),
})
export type PropertyView = z.infer<typeof PropertyView>

/** A kind of entity with the properties that may be stated of it. */
export const KindView = z.object({ kind: EntityKind, properties: z.array(PropertyView) })
export type KindView = z.infer<typeof KindView>
