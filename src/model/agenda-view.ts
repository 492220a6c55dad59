import { z } from 'zod'
import { Basis } from './basis-view.ts'
import { BatchView } from './batch-view.ts'
import { EventSummary } from './views.ts'

/** Something to watch for. */
export const AgendaItem = z.object({
  /** The same whenever the agenda is asked for, so that a calendar takes it for the same entry. */
  uid: z.string(),
  kind: z.enum(['round', 'event', 'anniversary', 'commitment']),
  title: z.string(),
  /** Days between which it is expected (ISO 8601). */
  earliest: z.string(),
  latest: z.string(),
  /** `late` behind them, `due` within, `ahead` before; `off` for what was put off or called off. */
  state: z.enum(['late', 'due', 'ahead', 'off']),
  /** Whether sources give the day itself, rather than a stretch or what was worked out. */
  fixed: z.boolean(),
  why: z.string(),
  place: z.string().nullable(),
  /** What its page is of: the id of an event or a mechanism, or codes of sides joined by +. */
  of: z.object({ kind: z.enum(['event', 'mechanism', 'relationship']), id: z.string() }).nullable(),
  /** Events that it rests on. */
  events: z.array(EventSummary),
  /** Ids of what else it rests on: the commitment, the instrument or the relationship. */
  said: z.array(z.string()),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** A value of an event that a batch changed; null where there was or is none. */
export const FieldChange = z.object({ field: z.string(), before: z.string().nullable(), now: z.string().nullable() })
export type FieldChange = z.infer<typeof FieldChange>

/** An event that a batch changed: as it stood when that was the last; of one that went, as it stood before. */
export const EventChange = z.object({
  batch: z.number().int(),
  what: z.enum(['new', 'changed', 'told again', 'gone']),
  event: EventSummary,
  fields: z.array(FieldChange),
})
export type EventChange = z.infer<typeof EventChange>

/** What was put on record since the end of a day, batch by batch, the latest first. */
export const Changes = z.object({
  since: z.string(),
  batches: z.array(z.object({ batch: BatchView, changes: z.array(EventChange) })),
  /** Batches since that day, of which the latest are listed. */
  total: z.number().int(),
})
export type Changes = z.infer<typeof Changes>

export const Agenda = z.object({
  on: z.string(),
  until: z.string(),
  /** Late ones first, then by their first day. */
  items: z.array(AgendaItem),
  basis: Basis,
  changes: Changes.nullable(),
})
export type Agenda = z.infer<typeof Agenda>
