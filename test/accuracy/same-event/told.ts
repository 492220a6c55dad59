import type { Participant, ProposedEvent, StoryRecord } from '../../../src/model/record.ts'
import type { SourceText } from '../../../src/model/source.ts'
import { spanAt } from '../../../src/model/span-at.ts'
import { eventOf, recordOf } from '../../../src/resolve/testing/records.ts'
import type { GoldEvent } from '../gold.ts'

/** A story that is told to a ledger: what is recorded of it, and of which happening each of its events is; null where that is not known. */
export interface Told {
  readonly id: string
  readonly source: SourceText
  readonly record: StoryRecord
  /** For each event of the record the happening that it is of. */
  readonly happenings: readonly (string | null)[]
  /** For each event of the record a few words to know it by in a list. */
  readonly words: readonly string[]
}

/** The record of a story as a careful coder made it, in the form in which the program proposes one. */
export function goldRecord(source: SourceText, events: readonly GoldEvent[]): StoryRecord {
  return recordOf(source, { events: events.map((event) => proposed(source.text, event)) })
}

function proposed(text: string, gold: GoldEvent): ProposedEvent {
  const start = text.indexOf(gold.evidence)
  if (start < 0) throw new Error(`"${gold.evidence}" does not stand in the story`)
  const span = spanAt(text, start, start + gold.evidence.length)
  const { date, place, mechanism } = gold
  return eventOf(span, {
    type: gold.type as ProposedEvent['type'],
    status: gold.status as ProposedEvent['status'],
    date: date ?? null,
    place: place ?? null,
    sides: gold.sides,
    participants: gold.participants.map((p): Participant => {
      return { name: p.name, office: p.office ?? null, for: p.for ?? null, role: null, evidence: [] }
    }),
    mechanism: mechanism ? { name: mechanism.name, round: mechanism.round ?? null, cadence: null } : null,
  })
}

/** An event in a few words. */
export const inWords = (e: Pick<GoldEvent, 'type' | 'status' | 'date' | 'place' | 'sides' | 'mechanism'>): string =>
  [
    `${e.type} ${e.status}`,
    e.date ?? 'undated',
    e.place,
    e.sides.join('+'),
    e.mechanism && `${e.mechanism.name}${e.mechanism.round ? ` (${e.mechanism.round})` : ''}`,
  ]
    .filter(Boolean)
    .join(', ')
