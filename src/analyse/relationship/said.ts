import { bounds } from '../../model/edtf.ts'
import type { Happening } from '../../model/happening.ts'
import type { Profile } from '../../model/profile.ts'
import type { CommitmentStanding, InstrumentOnRecord, StatusPeriod } from '../../model/relationship-analysis-view.ts'
import { valueText } from '../../model/value-text.ts'
import type { SourceRef, StatementView } from '../../model/views.ts'
import { followUp } from './follow-up.ts'

/** What is said of sides beside their events, with what became of it. */

/** Pledges by which sides bind themselves to each other, the latest told first. */
export function commitmentsOf(
  profiles: readonly Profile[],
  statements: ReadonlyMap<string, readonly StatementView[]>,
  events: readonly Happening[],
  on: string,
): CommitmentStanding[] {
  const standings = profiles.map((profile) => {
    const said = counting(statements.get(profile.id) ?? [])
    const text = wordsOf(profile, 'text') ?? profile.name
    const due = wordsOf(profile, 'due')
    const told = firstTold(said)
    const followed = followUp({ text, due, told, status: wordsOf(profile, 'status') }, events, on)
    return { id: profile.id, text, due, told, ...followed, statements: idsOf(said), sources: sourcesOf(said) }
  })
  return standings.sort((a, b) => ((a.told ?? '') > (b.told ?? '') ? -1 : 1))
}

/** Treaties, agreements and statements of sides, the latest first, undated ones last. */
export function instrumentsOf(
  profiles: readonly Profile[],
  statements: ReadonlyMap<string, readonly StatementView[]>,
): InstrumentOnRecord[] {
  const found = profiles.map((profile) => {
    const said = counting(statements.get(profile.id) ?? [])
    return {
      id: profile.id,
      name: profile.name,
      kind: wordsOf(profile, 'kind'),
      date: wordsOf(profile, 'date'),
      inForce: wordsOf(profile, 'in-force'),
      statements: idsOf(said),
      sources: sourcesOf(said),
    }
  })
  return found.sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1))
}

/**
 * What the sides call their relationship, by period: as stated where a period is told, else from the first to the last publication that
 * says so. The earliest first.
 */
export function statusPeriods(statements: readonly StatementView[]): StatusPeriod[] {
  const groups = new Map<string, StatementView[]>()
  for (const statement of counting(statements).filter((s) => s.property === 'status')) {
    const key = `${statement.value.toLowerCase()} ${statement.valid ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  const periods = [...groups.values()].flatMap((said) => {
    const [first] = said
    return first
      ? {
          status: first.value,
          period: first.valid ?? seenBetween(said),
          basis: first.valid === null ? ('observed' as const) : ('stated' as const),
          statements: idsOf(said),
          sources: sourcesOf(said),
        }
      : []
  })
  return periods.sort((a, b) => (startOf(a.period) < startOf(b.period) ? -1 : 1))
}

const startOf = (period: string | null): string => (period === null ? 'z' : bounds(period).earliest)

/** Statements that hold: affirmed, not taken back, not ranked down. */
export const counting = (statements: readonly StatementView[]): StatementView[] =>
  statements.filter((s) => !s.decision?.state && s.polarity === 'affirmed' && s.rank !== 'deprecated')

const idsOf = (statements: readonly StatementView[]): string[] => statements.map(({ id }) => id)

export function sourcesOf(statements: readonly StatementView[]): SourceRef[] {
  const sources = statements.flatMap(({ evidence }) => evidence.map(({ source }) => source))
  return [...new Map(sources.map((source) => [source.id, source] as const)).values()]
}

const publishedOf = (statements: readonly StatementView[]): string[] =>
  sourcesOf(statements)
    .flatMap(({ published }) => published ?? [])
    .sort((a, b) => (bounds(a).earliest < bounds(b).earliest ? -1 : 1))

const firstTold = (statements: readonly StatementView[]): string | null => publishedOf(statements)[0] ?? null

function seenBetween(statements: readonly StatementView[]): string | null {
  const days = publishedOf(statements)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? first : `${bounds(first).earliest}/${bounds(last).latest}`
}

/** The value of a property that is shown, in words. */
function wordsOf(profile: Profile, property: string): string | null {
  const [value] = profile.properties[property] ?? []
  return value ? valueText(value) : null
}
