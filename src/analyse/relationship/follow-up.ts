import file from '../../../data/en/pledged-events.json' with { type: 'json' }
import { bounds } from '../../model/edtf.ts'
import { type Happening, tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { FollowUp } from '../../model/relationship-analysis-view.ts'
import type { EventType } from '../../model/vocabulary.ts'

/** A pledge as the record has it: `told` is when it was first published, `status` how a source or an analyst says that it stands. */
export interface Pledge {
  readonly text: string
  readonly due: string | null
  readonly told: string | null
  readonly status: string | null
}

interface Followed {
  readonly state: FollowUp
  readonly reason: string
  readonly events: string[]
}

const TOLD: Record<string, FollowUp> = {
  kept: 'kept',
  open: 'open',
  broken: 'contradicted',
  disputed: 'contradicted',
  lapsed: 'contradicted',
}

/**
 * What became of a pledge: as it is told; else, where it names an event to come ("hold the next round"), whether the sides had such an event after
 * it was told and by the time that it names; else open until that time, and unknown after it or where none is named.
 *
 * @param events those of the same sides, whatever their status.
 */
export function followUp({ text, due, told, status }: Pledge, events: readonly Happening[], on: string): Followed {
  const stated = status === null ? undefined : TOLD[status]
  if (stated) return { state: stated, reason: `It is on record as ${status}.`, events: [] }
  const end = due === null ? null : bounds(due).latest
  const passed = end !== null && end < on
  const pledged = pledgedIn(text)
  const since = told === null ? null : bounds(told).latest
  if (pledged && since !== null) {
    const later = events.filter((e) => fits(e, pledged) && isDay(e.earliest) && e.earliest > since)
    const found = meant(later, due)
    const held = found.filter((e) => tookPlace(e) && (e.latest ?? '') <= on)
    const [first] = held
    if (first)
      return end !== null && (first.earliest ?? '') > end
        ? {
            state: 'contradicted',
            reason: 'What it names was held only after the time that it names.',
            events: [first.id],
          }
        : { state: 'kept', reason: 'What it names was held afterwards.', events: [first.id] }
    const off = found.filter((e) => e.status === 'cancelled')
    if (off.length > 0) return { state: 'contradicted', reason: 'What it names was called off.', events: idsOf(off) }
    const ahead = found.filter((e) => e.status === 'planned' || e.status === 'postponed')
    if (ahead.length > 0)
      return {
        state: passed ? 'unknown' : 'open',
        reason: 'What it names is planned; that it was held is not on record.',
        events: idsOf(ahead),
      }
  }
  if (passed)
    return {
      state: 'unknown',
      reason: 'The time that it names has passed; nothing on record says whether it was kept.',
      events: [],
    }
  if (end !== null) return { state: 'open', reason: 'The time that it names has not passed.', events: [] }
  return { state: 'unknown', reason: 'It names no time, and nothing on record tests it.', events: [] }
}

const idsOf = (events: readonly Happening[]): string[] => events.map(({ id }) => id)

/** Those that can fall into the time that is named; where none does, those after it. */
function meant(later: readonly Happening[], due: string | null): readonly Happening[] {
  if (due === null) return later
  const { earliest, latest } = bounds(due)
  const within = later.filter((e) => (e.earliest ?? '') <= latest && (e.latest ?? '') >= earliest)
  return within.length > 0 ? within : later.filter((e) => (e.earliest ?? '') > latest)
}

interface Pledged {
  readonly types: readonly EventType[]
  /** Whether it must be a round of a mechanism. */
  readonly numbered?: boolean
}

type Named = Pledged & { readonly words: readonly string[] }

const fits = ({ type, round }: Happening, { types, numbered }: Pledged): boolean =>
  types.includes(type) && (!numbered || round !== null)

/** Which events would keep a pledge; null where it names none. */
export function pledgedIn(text: string): Pledged | null {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g) ?? [])
  const named = (list: readonly Named[]) => list.find((entry) => entry.words.some((word) => words.has(word)))
  const event = file.doing.some((word) => words.has(word)) ? named(file.events as Named[]) : undefined
  return event ?? named(file.acts as Named[]) ?? null
}
