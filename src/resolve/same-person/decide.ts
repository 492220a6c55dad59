import type { KnownPerson, PersonProfile } from '../../model/person-profile.ts'
import { type Likeness, weighed, withMore } from '../likeness.ts'
import { daysBetween } from '../stretch.ts'
import { areCommon } from './common.ts'
import { likeness } from './score.ts'
import { type ToldPerson, together } from './told.ts'
import { PRIOR, THRESHOLDS, WEIGHTS } from './weights.ts'

/** A person on record whom a story may mean, with how likely that is and why. */
export interface Match extends Likeness {
  readonly person: KnownPerson
}

/** What is made of somebody whom a story names. */
export type Decision =
  /** They are taken to be that person. */
  | { readonly same: Match; readonly questions: readonly [] }
  /** They are a new one; whether it is one of those on record is a question. */
  | { readonly same: null; readonly questions: readonly Match[] }

/** Most persons on record that one who is told of is asked to be. */
const MOST_QUESTIONS = 3

/** Spellings of one story that surely mean one person, together; those who take part in one event side by side never are. */
export function spellingsTogether(told: readonly ToldPerson[]): ToldPerson[] {
  const all: ToldPerson[] = []
  for (const one of told) {
    const same = all.findIndex((other) => !areBeside(one, other) && likenessOf(one, other).score >= THRESHOLDS.take)
    const known = all[same]
    if (known) all[same] = together(known, one)
    else all.push(one)
  }
  return all
}

const areBeside = (a: ToldPerson, b: ToldPerson): boolean => a.keys.some((key) => b.beside.has(key))

interface Pair {
  readonly told: ToldPerson
  readonly match: Match
}

/**
 * Decides for each person whom a story names which person on record they are. The surest are decided first. Two who take part in one event
 * are two persons.
 */
export function decidePeople(told: readonly ToldPerson[], known: readonly KnownPerson[]): Map<ToldPerson, Decision> {
  const decided = new Map<ToldPerson, Decision>()
  const takenBy = new Map<string, ToldPerson[]>()
  const isFree = ({ told: one, match }: Pair) => !takenBy.get(match.person.id)?.some((other) => areBeside(one, other))
  const pairs = told
    .flatMap((one) => matchesOf(one, known).map((match): Pair => ({ told: one, match })))
    .sort((a, b) => b.match.odds - a.match.odds)
  for (const pair of pairs) {
    if (decided.has(pair.told) || !isFree(pair) || pair.match.score < THRESHOLDS.take) continue
    const own = pairs.filter((p) => p.told === pair.told && isFree(p)).map((p) => p.match)
    const decision = choose(own)
    decided.set(pair.told, decision)
    if (decision.same)
      takenBy.set(decision.same.person.id, [...(takenBy.get(decision.same.person.id) ?? []), pair.told])
  }
  for (const one of told) {
    if (decided.has(one)) continue
    const own = pairs.filter((pair) => pair.told === one && isFree(pair)).map((pair) => pair.match)
    decided.set(one, choose(own))
  }
  return decided
}

/** Persons on record whom somebody can be, the likeliest first; those are left out that nobody would ask about. */
export function matchesOf(
  told: PersonProfile & Partial<Pick<ToldPerson, 'described'>>,
  known: readonly KnownPerson[],
): Match[] {
  const described = told.described ?? []
  if (described.length > 0) return holderOf(described, told, known)
  const matches = known
    .map((person): Match => ({ person, ...likenessOf(told, person) }))
    .filter((match) => match.score >= THRESHOLDS.ask)
  const isCommon = matches.length > 0 && areCommon(told, known)
  return matches
    .map((match) => (isCommon && !isByOffice(match) ? lessSure(match) : match))
    .filter((match) => match.score >= THRESHOLDS.ask)
    .sort((a, b) => b.odds - a.odds || (a.person.id < b.person.id ? -1 : 1))
}

/** Of an office there is one holder at a time, so that it does not count how many are called so. */
const isByOffice = ({ reasons }: Match): boolean => reasons.some((r) => r.feature === 'the same office at the time')

const lessSure = (match: Match): Match => ({
  ...match,
  ...withMore(match, ['words of the name that many bear'], WEIGHTS),
})

const likenessOf = (a: PersonProfile, b: PersonProfile): Likeness =>
  a.names.length === 0 || b.names.length === 0 ? weighed([], WEIGHTS, PRIOR) : likeness(a, b)

/** Of several matches, the likeliest first, the one that is taken, or those that are asked about. */
export function choose(matches: readonly Match[]): Decision {
  const [best] = matches
  if (best && best.score >= THRESHOLDS.take && !matches.some((other) => isRival(other, best)))
    return { same: best, questions: [] }
  return { same: null, questions: matches.slice(0, MOST_QUESTIONS) }
}

/** Whether another person on record is about as likely to be meant, and is surely another than the first. */
const isRival = (other: Match, best: Match): boolean =>
  other.person !== best.person &&
  other.score >= THRESHOLDS.take &&
  best.odds - other.odds <= THRESHOLDS.rival &&
  (best.person.apart.includes(other.person.id) ||
    other.person.apart.includes(best.person.id) ||
    likeness(best.person, other.person).score < THRESHOLDS.ask)

/** Whoever alone holds one of the offices at the time, by the record: of the likeliest of them that anybody holds. */
function holderOf(offices: readonly string[], { days }: PersonProfile, known: readonly KnownPerson[]): Match[] {
  if (days === null) return []
  for (const key of offices) {
    const holders = known.filter((person) =>
      person.offices.some((office) => office.key === key && daysBetween(office, days) === 0),
    )
    const [only] = holders
    if (only && holders.length === 1)
      return [{ person: only, ...weighed(['in the office at the time'], WEIGHTS, PRIOR) }]
    if (holders.length > 0) return []
  }
  return []
}
