import { codingOf } from '../../model/codes/coding.ts'
import { type Happening, tookPlace } from '../../model/happening.ts'
import type { Intensity, MixEntry } from '../../model/relationship-analysis-view.ts'
import type { Window } from '../basis.ts'
import { bucketsOf, type Unit } from '../time/buckets.ts'

/** Whether PLOVER codes an event as it stands: what was put off or called off is none of its types. */
export const isCoded = (event: Happening): boolean => tookPlace(event) || event.status === 'planned'

const coded = ({ type, status, sides }: Happening) => codingOf(type, status, sides, [])

/** Events by PLOVER type and mode, the most frequent first, and how many the scheme has no code for. */
export function mixOf(events: readonly Happening[]): { readonly mix: MixEntry[]; readonly uncoded: number } {
  const counts = new Map<string, MixEntry>()
  let uncoded = 0
  for (const event of events) {
    const coding = coded(event)
    if (!coding) {
      uncoded++
      continue
    }
    const { plover, mode } = coding
    const entry = counts.get(`${plover} ${mode}`)
    if (entry) entry.events.push(event.id)
    else counts.set(`${plover} ${mode}`, { plover, mode, events: [event.id] })
  }
  const mix = [...counts.values()].sort((a, b) => b.events.length - a.events.length || (a.plover < b.plover ? -1 : 1))
  return { mix, uncoded }
}

/**
 * Sums of the Goldstein weights of events, of cooperation and of conflict apart, so that the one does not hide the other (J. S. Goldstein,
 * "A conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution 36, 1992; the weights are those of the CAMEO codes).
 * An event that can fall into several buckets counts in each by its share of days.
 */
export function intensityOf(events: readonly Happening[], unit: Unit, window: Window = {}): Intensity[] {
  return bucketsOf(events, unit, window).map(({ bucket, from, to, shares }) => {
    const sum = { bucket, from, to, cooperative: 0, conflictual: 0 }
    for (const { event, expected } of shares) {
      const weight = weightOf(event)
      if (weight > 0) sum.cooperative += weight * expected
      else sum.conflictual += weight * expected
    }
    return sum
  })
}

const weightOf = (event: Happening): number => coded(event)?.goldstein ?? 0
