import { z } from 'zod'

/** How far a date lies from another event, in which direction. Bounds are inclusive; `most` null where only the direction is told. */
export const Relation = z.object({
  direction: z.enum(['before', 'after', 'same']),
  least: z.number().int().nonnegative(),
  most: z.number().int().nonnegative().nullable(),
  unit: z.enum(['day', 'week', 'month', 'year']),
})
export type Relation = z.infer<typeof Relation>

/**
 * What a statement says of its property. `relative` is a date told by another event ("two days after the summit"): it
 * stays that relation, and the views resolve it by the other event's date as it stands.
 */
export const Value = z.discriminatedUnion('type', [
  /** `lang` is BCP 47. */
  z.object({ type: z.literal('text'), text: z.string(), lang: z.string().optional() }),
  z.object({ type: z.literal('entity'), entity: z.string() }),
  /** A statement of the ledger, by id. */
  z.object({ type: z.literal('statement'), statement: z.string() }),
  z.object({ type: z.literal('date'), edtf: z.string() }),
  Relation.extend({ type: z.literal('relative'), event: z.string() }),
  z.object({ type: z.literal('integer'), integer: z.number().int() }),
  z.object({ type: z.literal('ordinal'), ordinal: z.number().int().positive() }),
  /** `unit` is a word or a UCUM code: "aircraft", "km". */
  z.object({ type: z.literal('quantity'), amount: z.number(), unit: z.string().min(1) }),
  /** `currency` is ISO 4217. */
  z.object({ type: z.literal('money'), amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  /** ISO 3166-1 alpha-3. */
  z.object({ type: z.literal('country'), country: z.string().regex(/^[A-Z]{3}$/) }),
  z.object({ type: z.literal('url'), url: z.url({ protocol: /^https?$/ }) }),
  /** WGS 84, in degrees. */
  z.object({
    type: z.literal('coordinates'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** A code of a scheme: `event-type`, `event-status`, `cadence`, `plover`, `cameo` … */
  z.object({ type: z.literal('code'), scheme: z.string(), code: z.string() }),
])
export type Value = z.infer<typeof Value>

/** The entity that a value names, or the event that a relative date is told by; null for values of other types. */
export const entityNamed = (value: Value): string | null =>
  value.type === 'entity' ? value.entity : value.type === 'relative' ? value.event : null
