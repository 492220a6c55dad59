import { z } from 'zod'
import { EVENT_TYPES } from './event-types.ts'

/** Kinds of event: the engagement formats of the field. */
export const EventType = z.enum(EVENT_TYPES)
export type EventType = z.infer<typeof EventType>

export const EventStatus = z.enum(['held', 'planned', 'ongoing', 'postponed', 'cancelled'])
export type EventStatus = z.infer<typeof EventStatus>

/** What a source does with a claim: states it, denies it, or leaves it uncertain. */
export const Polarity = z.enum(['affirmed', 'negated', 'hedged'])
export type Polarity = z.infer<typeof Polarity>

/** What a participant does in an event. `host` receives, `guest` is received. */
export const ParticipantRole = z.enum(['chair', 'co-chair', 'head of delegation', 'host', 'guest', 'attendee'])
export type ParticipantRole = z.infer<typeof ParticipantRole>

export const Cadence = z.enum([
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'biennial',
  'triennial',
  'quadrennial',
])
export type Cadence = z.infer<typeof Cadence>

export const InstrumentKind = z.enum([
  'treaty',
  'agreement',
  'memorandum',
  'protocol',
  'declaration',
  'joint statement',
  'joint communiqué',
  'plan',
])
export type InstrumentKind = z.infer<typeof InstrumentKind>
