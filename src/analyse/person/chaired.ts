import type { Happening, HappeningPerson } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'

export interface ChairedRounds {
  readonly mechanism: string
  readonly rounds: number[]
  readonly events: string[]
  readonly latest: string | null
}

const CHAIRS = ['chair', 'co-chair', 'head of delegation']

/** The mechanisms whose rounds some persons chaired, or to which they led a delegation, those of most rounds first. */
export function chairedBy(
  contacts: readonly Happening[],
  whose: (person: HappeningPerson) => boolean,
): ChairedRounds[] {
  const found = new Map<string, ChairedRounds>()
  for (const { id, mechanism, round, latest, people } of contacts) {
    if (mechanism === null || !people.some((p) => whose(p) && p.role !== null && CHAIRS.includes(p.role))) continue
    const before = found.get(mechanism)
    const day = isDay(latest) ? latest : null
    found.set(mechanism, {
      mechanism,
      rounds: [...(before?.rounds ?? []), ...(round === null ? [] : [round])].sort((a, b) => a - b),
      events: [...(before?.events ?? []), id],
      latest: before?.latest != null && (day === null || before.latest > day) ? before.latest : day,
    })
  }
  return [...found.values()].sort((a, b) => b.events.length - a.events.length || (a.mechanism < b.mechanism ? -1 : 1))
}
