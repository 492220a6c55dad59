import { z } from 'zod'
import { Span } from './span.ts'
import { Cadence, EventType } from './vocabulary.ts'

/** Over which time an assertion counts, up to its event: so many units, a unit of the calendar, or since a date (EDTF). */
export const AssertedWindow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('length'),
    count: z.number().int().positive(),
    unit: z.enum(['day', 'week', 'month', 'year']),
  }),
  z.object({ kind: z.literal('calendar'), unit: z.enum(['week', 'month', 'year']) }),
  z.object({ kind: z.literal('since'), date: z.string() }),
  z.object({ kind: z.literal('ever') }),
])
export type AssertedWindow = z.infer<typeof AssertedWindow>

/** What a text says of the record itself, and what can be counted: "the 19th round", "annual", "their second meeting in two months". */
export const Assertion = z.object({
  /** The words. */
  span: Span,
  /** `round`: its number in a mechanism; `cadence`: how often one meets; `nth`: which of a kind of event within a window. */
  kind: z.enum(['round', 'cadence', 'nth']),
  number: z.number().int().positive().nullable(),
  cadence: Cadence.nullable(),
  window: AssertedWindow.nullable(),
  /** Of `nth`: the types of event that it counts; empty for those of the event itself. */
  types: z.array(EventType),
  /** Of whom: all persons named here, or with none the sides. */
  persons: z.array(z.string()),
  /** Whether visits count wherever they led, not only to the same state. */
  anywhere: z.boolean(),
  /** A word that selects among events what the record does not tell: "significant". */
  selecting: z.string().nullable(),
  /** Place in `events` of the event that is the one counted last; null where the text does not tell which. */
  event: z.number().int().nonnegative().nullable(),
})
export type Assertion = z.infer<typeof Assertion>
