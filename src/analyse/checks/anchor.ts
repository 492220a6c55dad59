import { bounds } from '../../model/edtf.ts'
import type { ProposedEvent } from '../../model/record.ts'
import type { EventSummary, SourceView } from '../../model/views.ts'

/** The event that something is said of: as it is on record, or as the text tells it. */
export interface Anchor {
  /** Null where it is not on record. */
  readonly event: EventSummary | null
  readonly type: EventSummary['type']
  /** EDTF and ISO days; null where nothing dates it. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: string | null
  /** Codes. */
  readonly sides: readonly string[]
  /** Name, or id, of the mechanism. */
  readonly mechanism: string | null
}

export const onRecord = (event: EventSummary): Anchor => ({
  event,
  type: event.type,
  earliest: event.earliest,
  latest: event.latest,
  place: event.place,
  sides: event.sides.map(({ code }) => code),
  mechanism: event.mechanism?.id ?? null,
})

export const asTold = ({ type, date, place, sides, mechanism }: ProposedEvent): Anchor => ({
  event: null,
  type,
  ...(date === null ? { earliest: null, latest: null } : bounds(date)),
  place,
  sides,
  mechanism: mechanism?.name ?? null,
})

/** The event on record that rests on the words of a story's event: that with the same words, else with the first that share some. */
export function itemFor({ items }: SourceView, { evidence }: ProposedEvent): string | null {
  const events = items.filter(({ kind }) => kind === 'event')
  const same = events.find(({ spans }) =>
    spans.some((s) => evidence.some((e) => e.start === s.start && e.end === s.end)),
  )
  const shared = events.find(({ spans }) => spans.some((s) => evidence.some((e) => e.start < s.end && s.start < e.end)))
  return (same ?? shared)?.id ?? null
}

/** Kinds of event that texts call by each other's names. */
export const TALKS = new Set(['meeting', 'consultation', 'summit', 'conference'])

/** Of events on record, the one that a story's event is: of the same kind, sides and round, on a day that both can mean; null where several are. */
export function likelyAmong(events: readonly EventSummary[], told: ProposedEvent): EventSummary | null {
  const alike = events.filter(
    ({ type, sides, mechanism }) =>
      (type === told.type || (TALKS.has(type) && TALKS.has(told.type))) &&
      told.sides.every((code) => sides.some((side) => side.code === code)) &&
      (told.mechanism?.round == null || mechanism === null || mechanism.round === told.mechanism.round),
  )
  const [only] = alike
  return alike.length === 1 && only ? only : null
}
