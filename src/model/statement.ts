import { z } from 'zod'
import { Span } from './span.ts'
import { Value } from './value.ts'

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
  'Topic',
  'Codebook',
])
export type EntityKind = z.infer<typeof EntityKind>

/** What a statement can be about: an entity, or another statement or a batch (retractions, ranks, undoings). */
export const SubjectKind = z.enum([...EntityKind.options, 'Statement', 'Batch'])
export type SubjectKind = z.infer<typeof SubjectKind>

export const Modality = z.enum(['stated', 'hedged', 'planned'])
export const StatementPolarity = z.enum(['affirmed', 'negated'])
export const Rank = z.enum(['preferred', 'normal', 'deprecated'])
export type Rank = z.infer<typeof Rank>
export const Origin = z.enum(['source', 'analyst', 'import', 'derived'])

/** Words of a source; without `source`, of the only source that comes with the batch. */
export const Citation = Span.extend({ source: z.string().optional() })
export type Citation = z.infer<typeof Citation>

/** A statement before it is appended: entities are referred to by id. */
export const NewStatement = z.object({
  /** Given where another statement of the same batch refers to it; else the ledger makes one. */
  id: z.string().optional(),
  /** Id of an entity, of a statement (`sm_`) or of a batch (`ba_`). */
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
  /** When it holds, where that is told: EDTF, such as `2008-05/2024-05-12`. */
  valid: z.string().nullable().optional(),
  evidence: z.array(Citation),
})
export type NewStatement = z.infer<typeof NewStatement>

/** An entity that a batch names. `key` is what makes it the same entity in the next story (kind and key are unique together). */
export const NewEntity = z.object({ id: z.string(), kind: EntityKind, key: z.string() })
export type NewEntity = z.infer<typeof NewEntity>
