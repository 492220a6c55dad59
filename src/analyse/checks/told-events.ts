import { addDays, bounds } from '../../model/edtf.ts'
import { isDay } from '../../model/iso-day.ts'
import type { StoryRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { EventSummary } from '../../model/views.ts'
import { TALKS } from './anchor.ts'
import type { CheckRecord } from './checks.ts'

/** An event that a text tells of, with those on record that it can be. */
export interface ToldEvent {
  readonly words: Span
  readonly type: EventSummary['type']
  /** EDTF, and codes. */
  readonly date: string | null
  readonly sides: readonly string[]
  readonly persons: readonly string[]
  readonly place: string | null
  /** Of the same kind, sides and persons, on a day that both can mean. */
  readonly onRecord: readonly EventSummary[]
  /** Where there is none: such as are on record within a month before or after. */
  readonly near: readonly EventSummary[]
}

/** Events on record that are named for one told, and days around it in which others are looked for. */
const MOST = 5
const AROUND = 31

/**
 * The events that a text tells of, each looked up on record. Only what is dated, and says whose event it is, can be looked up: the rest is
 * left out. Persons are the same where the words of one name are among those of the other.
 */
export async function toldEvents(
  record: Pick<CheckRecord, 'happenings' | 'eventsOf'>,
  { events, suggestions }: StoryRecord,
): Promise<ToldEvent[]> {
  const told = [
    ...events.map((event) => ({ ...event, persons: event.participants.map(({ name }) => name) })),
    ...suggestions.map((suggestion) => ({ ...suggestion, place: null, mechanism: null })),
  ]
  const found: ToldEvent[] = []
  for (const { type, date, place, sides, persons, mechanism, evidence } of told) {
    const [words] = evidence
    const { earliest, latest } = date === null ? { earliest: null, latest: null } : bounds(date)
    if (!words || !isDay(earliest) || !isDay(latest) || sides.length + persons.length === 0) continue
    // The same words told twice are one event.
    if (found.some((other) => other.type === type && other.words.start < words.end && words.start < other.words.end))
      continue
    const around = { from: addDays(earliest, -AROUND), to: addDays(latest, AROUND) }
    const ids = (await record.happenings({ sides, ...around })).map(({ id }) => id)
    const alike = (await record.eventsOf(ids)).filter(
      (event) =>
        (event.type === type || (TALKS.has(event.type) && TALKS.has(type))) &&
        (mechanism?.round == null || event.mechanism === null || event.mechanism.round === mechanism.round) &&
        persons.every((name) => event.participants.some((one) => sameName(one.name, name))),
    )
    const onRecord = alike.filter((event) => (event.earliest ?? '9') <= latest && (event.latest ?? '') >= earliest)
    const near = onRecord.length === 0 ? alike : []
    found.push({
      words,
      type,
      date,
      sides,
      persons,
      place,
      onRecord: onRecord.slice(0, MOST),
      near: near.slice(0, MOST),
    })
  }
  return found
}

function sameName(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  return fewer?.every((word) => more?.includes(word)) === true
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s-]+/)
