import { addDays, type Bounds, bounds, isQualified } from '../../model/edtf.ts'
import { grouped } from '../../model/grouped.ts'
import { compare, counting, words } from './choose.ts'
import type { Fact } from './fact.ts'
import type { TenureRow } from './rows.ts'

interface Stated extends Bounds {
  readonly fact: Fact
  readonly core: Days | null
}

/** A stretch of days, without the last; null for no end. */
interface Days {
  readonly from: string
  readonly to: string | null
}

/**
 * The tenures of a person: one for each period that is stated of an office, and one for the time over which sources were
 * seen to give the person an office for which no period is stated.
 *
 * `seats` of an office by its canonical id; null where unknown.
 */
export function foldTenures(
  person: string,
  facts: readonly Fact[],
  canonical: (id: string) => string,
  seats: (office: string) => number | null,
): TenureRow[] {
  const held = counting(facts).flatMap((fact) =>
    fact.property === 'holds-office' && fact.value.type === 'entity'
      ? [{ office: canonical(fact.value.entity), fact }]
      : [],
  )
  const offices = grouped(held, ({ office }) => office)
  return [...offices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([office, told]) =>
      tenuresOf(
        person,
        office,
        told.map(({ fact }) => fact),
        seats(office) === 1,
      ),
    )
}

function tenuresOf(person: string, office: string, facts: readonly Fact[], single: boolean): TenureRow[] {
  const stated = facts
    .filter((f) => f.valid !== null)
    .map((fact): Stated => ({ fact, ...bounds(fact.valid ?? ''), core: coreOf(fact.valid ?? '') }))
    .sort((a, b) => order(a.earliest, b.earliest) || a.fact.firstSeq - b.fact.firstSeq)
  const groups = together(stated)
  const rows = groups.map((group) => {
    const { fact } = group.reduce((best, one) => (preferred(one.fact, best.fact) ? one : best))
    const marked = group.map((g) => words(g.fact.qualifiers.conflicting)).find((mark) => mark !== null) ?? null
    return {
      person,
      office,
      period: fact.valid ?? '',
      basis: 'stated' as const,
      acting: fact.qualifiers.acting !== undefined,
      conflicting: marked,
      exclusive: single && marked === null && fact.qualifiers.acting === undefined,
      ...rangesOf(fact.valid ?? ''),
    }
  })
  const seen = observed(person, office, facts, stated)
  return seen ? [...rows, seen] : rows
}

/**
 * Periods that tell of one tenure: those that surely share a day, and with them those of which no day is sure and that can share one.
 * Two terms of which one ends when the other begins stay two.
 */
function together(stated: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = []
  const join = (one: Stated, isOne: (other: Stated) => boolean) => {
    const group = groups.find((own) => own.some(isOne))
    if (group) group.push(one)
    else groups.push([one])
  }
  const sure = stated.filter((s) => s.core).sort((a, b) => order(a.core?.from ?? '', b.core?.from ?? ''))
  for (const one of sure) join(one, (other) => share(one.core, other.core))
  for (const one of stated.filter((s) => !s.core))
    join(one, (other) => one.earliest <= until(other.latest) && other.earliest <= until(one.latest))
  return groups.sort(([a], [b]) => order(a?.earliest ?? '', b?.earliest ?? ''))
}

const share = (a: Days | null, b: Days | null): boolean =>
  a !== null && b !== null && (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const until = (day: string): string => (day === 'infinity' ? '~' : day)

const preferred = (a: Fact, b: Fact): boolean => {
  const days = (f: Fact) => (f.valid?.match(/\d{4}-\d{2}-\d{2}/g) ?? []).length
  return a.rank === b.rank && days(a) !== days(b) ? days(a) > days(b) : compare(a, b) > 0
}

function observed(person: string, office: string, facts: readonly Fact[], stated: readonly Stated[]): TenureRow | null {
  const seen = facts
    .filter((f) => f.valid === null)
    .flatMap((f) => [f.firstPublished, f.lastPublished].filter((day) => day !== null))
    .filter((day) => !stated.some((s) => s.earliest <= day && day <= until(s.latest)))
    .sort()
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    person,
    office,
    period: first === last ? first : `${first}/${last}`,
    basis: 'observed',
    acting: false,
    conflicting: null,
    exclusive: false,
    reach: `[${first},${addDays(last, 1)})`,
    core: 'empty',
  }
}

/**
 * The days that a period can reach, and those that it surely covers, as PostgreSQL date ranges. The day on which it ends
 * does not count as covered: the successor takes over on it.
 *
 * @example rangesOf('2008-05/2024-05-12') // { reach: '[2008-05-01,2024-05-13)', core: '[2008-05-31,2024-05-12)' }
 */
export function rangesOf(period: string): { readonly reach: string; readonly core: string } {
  const { earliest, latest } = bounds(period)
  const core = coreOf(period)
  return {
    reach: `[${earliest === '-infinity' ? '' : earliest},${latest === 'infinity' ? '' : addDays(latest, 1)})`,
    core: core ? `[${core.from},${core.to ?? ''})` : 'empty',
  }
}

function coreOf(period: string): Days | null {
  const ends = period.split('/')
  const [from = '', to = from] = ends
  // Nothing is sure of a set, of an end that is only about right, or without a day on which it began.
  if (/^[[{]/.test(period) || isQualified(period) || isOpen(from)) return null
  const start = bounds(from)
  if (ends.length === 1)
    return start.earliest === start.latest ? { from: start.latest, to: addDays(start.latest, 1) } : null
  if (isOpen(to)) return to === '..' ? { from: start.latest, to: null } : null
  const last = bounds(to).earliest
  return last <= start.latest ? null : { from: start.latest, to: last }
}

/** An end that is not known (empty) leaves open how long the period goes on, one that is open (`..`) says that it does. */
const isOpen = (end: string): boolean => end === '' || end === '..'
