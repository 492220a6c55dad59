import type { Verdict } from '../../model/check-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { Coverage } from './coverage.ts'
import type { From } from './window.ts'

export interface Claim {
  /** Which of them the event is said to be. */
  readonly number: number
  readonly from: From
  /** First and last day that the event itself can have been on. */
  readonly earliest: string
  readonly latest: string
  /** What is counted, in words: "such meetings of China and Russia". */
  readonly what: string
  /** A word of the text that selects what the record does not tell. */
  readonly selecting: string | null
}

export interface Counted {
  readonly verdict: Verdict
  readonly why: string
  /** Ids of the others that can be within the window. */
  readonly events: readonly string[]
  readonly sure: number
  readonly possible: number
}

/**
 * Holds "the nth within a time" against the other events of the kind. Others surely before the event and within the strict window make the
 * least that there can be; those that can be before it and within the loose window the most. More than said contradict it; fewer do only where
 * the record covers the window. It is supported where what is on record can be exactly so many and no others can, by events that others than the
 * claiming source tell, and, of a first, where the record covers the window.
 *
 * @param others events of the kind that took place, the claimed one left out.
 * @param claiming ids of the texts of the source that says it.
 */
export function countingCheck(
  claim: Claim,
  others: readonly Happening[],
  coverage: Coverage,
  claiming: ReadonlySet<string>,
): Counted {
  const { number, from, earliest, latest, what, selecting } = claim
  const dated = others.flatMap((event) =>
    isDay(event.earliest) && isDay(event.latest) ? [{ ...event, first: event.earliest, last: event.latest }] : [],
  )
  const since = (day: string | null, start: string | null) => start === null || (day ?? '') >= start
  const before = dated.filter(({ last }) => last < earliest)
  const strictly = before.filter(({ first }) => since(first, from.strict))
  const loosely = before.filter(({ first }) => since(first, from.loose))
  const possible = dated.filter(({ first, last }) => first <= latest && since(last, from.loose))
  const [least, sure, most] = [strictly.length + 1, loosely.length + 1, possible.length + 1]
  const told = onRecord(most, sure, what, from.loose)
  const result = (verdict: Verdict, why: string): Counted => ({
    verdict,
    why: `${told}${why}`,
    events: possible.map(({ id }) => id),
    sure,
    possible: most,
  })
  if (least > number)
    return selecting === null
      ? result('contradicted', `: more than ${number}.`)
      : result('not enough on record', `: more than ${number}, but which of them were "${selecting}" is not on record.`)
  if (most < number)
    return coverage.enough
      ? result('contradicted', `: fewer than ${number}, and ${coverage.why}.`)
      : result('not enough on record', `: fewer than ${number}, but ${coverage.why}.`)
  if (most > Math.max(sure, number) || (most > number && sure <= number))
    return result('not enough on record', ': their dates are too coarse to tell.')
  if (number === 1)
    return coverage.enough
      ? result('supported', `, and ${coverage.why}.`)
      : result('not enough on record', `, but ${coverage.why}.`)
  if (sure < number) return result('not enough on record', ': their dates are too coarse to tell.')
  if (possible.every(({ sources }) => sources.every((source) => claiming.has(source))))
    return result('not enough on record', ', but only this source tells of the others.')
  return result('supported', '.')
}

function onRecord(most: number, sure: number, what: string, from: string | null): string {
  const since = from === null ? '' : ` from ${dateInWords(from)}`
  const count = most === sure ? String(most) : `${sure} to ${most}`
  return most === 1
    ? `No other of ${what} is on record${since}`
    : `With this one, ${count} of ${what} ${most === 1 ? 'is' : 'are'} on record${since}`
}
