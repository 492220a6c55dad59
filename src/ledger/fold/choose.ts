import { bounds, isQualified } from '../../model/edtf.ts'
import type { Value } from '../../model/value.ts'
import type { Fact } from './fact.ts'

/** Which of several facts a view shows. */

const RANKS = ['deprecated', 'normal', 'preferred']

/** Facts that can be shown as they stand: affirmed, and not ranked as deprecated. */
export const counting = (facts: readonly Fact[]): Fact[] =>
  facts.filter((fact) => fact.polarity === 'affirmed' && fact.rank !== 'deprecated')

/**
 * Negative where `a` is shown rather after `b`: by rank, then what is told before what is derived, then the latest
 * publication, then the order of appending.
 */
export function compare(a: Fact, b: Fact): number {
  const told = (f: Fact) => (f.origin === 'derived' ? 0 : 1)
  const [x, y] = [a.lastPublished ?? '', b.lastPublished ?? '']
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    told(a) - told(b) ||
    (x < y ? -1 : x > y ? 1 : 0) ||
    a.lastSeq - b.lastSeq
  )
}

/** The fact that a view shows of a property, or null. */
export function chosen(facts: readonly Fact[], property: string): Fact | null {
  let best: Fact | null = null
  for (const fact of facts) {
    if (fact.property !== property) continue
    if (best === null || compare(fact, best) >= 0) best = fact
  }
  return best
}

/** A date that is told of an event, with the fact that tells it. */
export interface DateFact {
  readonly fact: Fact
  readonly edtf: string
}

/**
 * The date that a view shows: by rank; then one told of the event as it was before one that was planned; then told before
 * derived; then the more precise; then as for any other property. A later report that only says "in November" does not
 * take the day from an earlier one.
 */
export function chosenDate(dates: readonly DateFact[]): DateFact | null {
  let best: DateFact | null = null
  for (const date of dates)
    if (best === null || (weight(date) - weight(best) || compare(date.fact, best.fact)) >= 0) best = date
  return best
}

function weight({ fact, edtf }: DateFact): number {
  return (
    RANKS.indexOf(fact.rank) * 1000 +
    (fact.modality === 'planned' ? 0 : 100) +
    (fact.origin === 'derived' ? 0 : 20) +
    narrowness(edtf)
  )
}

/** Days that a year, half a year, a month and a week have at most. */
const WIDTHS = [366, 184, 31, 7]

/** How much a date narrows down when it was: 0 with an open end, 6 to the day, also where an event lasted some days. */
function narrowness(edtf: string): number {
  const { earliest, latest } = bounds(edtf)
  if (earliest === '-infinity' || latest === 'infinity') return 0
  if (/\d{4}-\d{2}-\d{2}/.test(edtf) && !edtf.startsWith('[') && !isQualified(edtf)) return 6
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1
  return 1 + WIDTHS.filter((most) => days <= most).length
}

/** Text or code of a value; null for values of other types. */
export const words = (value: Value | undefined): string | null =>
  value?.type === 'text' ? value.text : value?.type === 'code' ? value.code : null

export const textOf = (facts: readonly Fact[], property: string): string | null => words(chosen(facts, property)?.value)

/** All texts of a property, in the order in which they were first stated. */
export const textsOf = (facts: readonly Fact[], property: string): string[] => [
  ...new Set(inOrder(facts, property).flatMap((f) => words(f.value) ?? [])),
]

/** All entities of a property, by their canonical ids, in the order in which they were first stated. */
export const entitiesOf = (facts: readonly Fact[], property: string, canonical: (id: string) => string): string[] => [
  ...new Set(inOrder(facts, property).flatMap((f) => (f.value.type === 'entity' ? [canonical(f.value.entity)] : []))),
]

export const inOrder = (facts: readonly Fact[], property: string): Fact[] =>
  facts.filter((f) => f.property === property).sort((a, b) => a.firstSeq - b.firstSeq)
