import { addDays, bounds, isQualified } from '../../model/edtf.ts'
import { grouped } from '../grouped.ts'
import { compare, counting, words } from './choose.ts'
import type { Fact } from './fact.ts'
import type { TenureRow } from './rows.ts'

interface Stated {
  readonly fact: Fact
  readonly from: string
  readonly to: string
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
    .map((fact): Stated => {
      const { earliest, latest } = bounds(fact.valid ?? '')
      return { fact, from: earliest, to: latest }
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.fact.firstSeq - b.fact.firstSeq))
  const groups: Stated[][] = []
  for (const one of stated) {
    const last = groups.at(-1)
    if (last?.some((other) => one.from <= until(other.to))) last.push(one)
    else groups.push([one])
  }
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

const until = (day: string): string => (day === 'infinity' ? '~' : day)

const preferred = (a: Fact, b: Fact): boolean => {
  const days = (f: Fact) => (f.valid?.match(/\d{4}-\d{2}-\d{2}/g) ?? []).length
  return a.rank === b.rank && days(a) !== days(b) ? days(a) > days(b) : compare(a, b) > 0
}

function observed(person: string, office: string, facts: readonly Fact[], stated: readonly Stated[]): TenureRow | null {
  const seen = facts
    .filter((f) => f.valid === null)
    .flatMap((f) => [f.firstPublished, f.lastPublished].filter((day) => day !== null))
    .filter((day) => !stated.some((s) => (s.from === '-infinity' || s.from <= day) && day <= until(s.to)))
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
  const reach = `[${earliest === '-infinity' ? '' : earliest},${latest === 'infinity' ? '' : addDays(latest, 1)})`
  const ends = period.split('/')
  const [from = '', to = from] = ends
  // Nothing is sure of a set, of an end that is only about right, or without a day on which it began.
  if (/^[[{]/.test(period) || isQualified(period) || isOpen(from)) return { reach, core: 'empty' }
  const start = bounds(from)
  if (ends.length === 1 && start.earliest !== start.latest) return { reach, core: 'empty' }
  if (ends.length > 1 && isOpen(to)) return { reach, core: to === '..' ? `[${start.latest},)` : 'empty' }
  const last = ends.length === 1 ? addDays(start.latest, 1) : bounds(to).earliest
  return { reach, core: last <= start.latest ? 'empty' : `[${start.latest},${last})` }
}

/** An end that is not known (empty) leaves open how long the period goes on, one that is open (`..`) says that it does. */
const isOpen = (end: string): boolean => end === '' || end === '..'
