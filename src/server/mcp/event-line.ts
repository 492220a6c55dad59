import { z } from 'zod'
import type { RecordView } from '../../ledger/record-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import type { EventSummary } from '../../model/views.ts'
import { printable } from '../../publish/printable.ts'
import { Cited, marks } from './citation.ts'
import type { Citations } from './citations.ts'

/** An event in short. */
export const EventLine = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  status: z.string(),
  date: z.string().nullable().describe('EDTF'),
  place: z.string().nullable(),
  sides: z.array(z.string()),
  participants: z.array(z.string()),
  sources: z.number().int().describe('How many tell of it'),
  cited: Cited,
})
export type EventLine = z.infer<typeof EventLine>

/** Sources of one event that are cited, and events that one finding cites. */
const SOURCES = 2
export const EVENTS_CITED = 6

/** Gives events as lines, and findings the citations of the events that they rest on. */
export interface EventCiter {
  line(event: EventSummary): EventLine
  of(ids: readonly string[]): number[]
}

/** Looks up what events rest on, for all that an answer names at once. */
export async function eventCiter(record: RecordView, cite: Citations, ids: Iterable<string>): Promise<EventCiter> {
  const grounds = await record.groundsOf([...new Set(ids)], SOURCES)
  const of = (id: string) => cite.statements(grounds.get(id) ?? [])
  return {
    of: (events) => [...new Set(events.slice(0, EVENTS_CITED).flatMap(of))],
    line: ({ id, title, type, status, date, place, sides, participants, sources }) => ({
      id,
      title,
      type,
      status,
      date,
      place,
      sides: sides.map(({ name }) => name),
      participants: participants.map(({ name, office }) => (office === null ? name : `${name}, ${office}`)),
      sources: sources.length,
      cited: of(id),
    }),
  }
}

/** "- 12 November 2024, held: 19th … consultations, Beijing (ev_01J…) [1][2]". */
export function eventText({ id, title, status, date, place, sources, cited }: EventLine): string {
  const more = sources > SOURCES ? `, told by ${sources} sources` : ''
  return `- ${dateInWords(date)}, ${status}: ${printable(title)}${place && !title.endsWith(` to ${place}`) ? `, ${printable(place)}` : ''} (${id}${more})${marks(cited)}`
}
