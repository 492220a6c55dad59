import { z } from 'zod'
import { Span } from './span.ts'

/** The atom of the ledger: who or what has which property, with which value, by which words of which source. */

export const EntityKind = z.enum([
  'State',
  'Organisation',
  'Person',
  'Office',
  'Mechanism',
  'Event',
  'Instrument',
  'Commitment',
  'Claim',
  'Quote',
  'Relationship',
  'Place',
  'Materiel',
])
export type EntityKind = z.infer<typeof EntityKind>

export const Value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), lang: z.string().optional() }),
  z.object({ type: z.literal('entity'), entity: z.string() }),
  z.object({ type: z.literal('date'), edtf: z.string() }),
  z.object({ type: z.literal('integer'), integer: z.number().int() }),
  z.object({ type: z.literal('ordinal'), ordinal: z.number().int().positive() }),
  z.object({ type: z.literal('code'), scheme: z.string(), code: z.string() }),
])
export type Value = z.infer<typeof Value>

export const Modality = z.enum(['stated', 'hedged', 'planned'])
export const StatementPolarity = z.enum(['affirmed', 'negated'])
export const Rank = z.enum(['preferred', 'normal', 'deprecated'])
export const Origin = z.enum(['source', 'analyst', 'import', 'derived'])

/** A statement before it is appended: entities are referred to by id, evidence by span of the batch's source. */
export const NewStatement = z.object({
  subject: z.string(),
  property: z.string(),
  value: Value,
  /** Further properties of the statement itself, such as the office in which a participant took part. */
  qualifiers: z.record(z.string(), Value),
  polarity: StatementPolarity,
  modality: Modality,
  /** Who says so, where it is not the publisher. */
  attribution: z.string().nullable(),
  rank: Rank,
  origin: Origin,
  rule: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  evidence: z.array(Span),
})
export type NewStatement = z.infer<typeof NewStatement>

/** An entity that a batch names. `key` is what makes it the same entity in the next story (kind and key are unique together). */
export const NewEntity = z.object({ id: z.string(), kind: EntityKind, key: z.string() })
export type NewEntity = z.infer<typeof NewEntity>
