import type { Basis } from '../model/basis-view.ts'
import { isImprecise } from '../model/edtf.ts'
import type { Happening } from '../model/happening.ts'
import { isDay } from '../model/iso-day.ts'

export interface Window {
  /** ISO days. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * What a figure over some events rests on.
 *
 * @example basisOf(meetings, { from: '2024-01-01' }) // { events: 12, waiting: 1, sources: 15, first: '2024-02-03', …, imprecise: 2, undated: 0 }
 */
export function basisOf(happenings: readonly Happening[], { from, to }: Window = {}): Basis {
  let first: string | null = null
  let last: string | null = null
  const sources = new Set<string>()
  const sum = { waiting: 0, imprecise: 0, undated: 0 }
  for (const { earliest, latest, date, waiting, sources: told } of happenings) {
    for (const source of told) sources.add(source)
    if (waiting) sum.waiting++
    if (date === null) sum.undated++
    else if (isImprecise(date)) sum.imprecise++
    if (isDay(earliest) && (first === null || earliest < first)) first = earliest
    if (isDay(latest) && (last === null || latest > last)) last = latest
  }
  return {
    events: happenings.length,
    sources: sources.size,
    first,
    last,
    from: from ?? null,
    to: to ?? null,
    ...sum,
  }
}
