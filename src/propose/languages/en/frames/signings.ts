import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { isOfYears } from '../dates/of-years.ts'
import { findInstruments, type InstrumentPhrase } from '../mentions/instruments.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf, tokensOf } from './reading.ts'
import { groupsOf, personsBehind, scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { unique } from './unique.ts'

const SIGN = new Set(verbs.sign)

/** Signings: "signed 10 agreements on trade", "ten agreements were signed", "the treaty, signed in Moscow in January". */
export function signings(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    return [
      ...clause.groups.flatMap((group) => signing(reading, clause, group) ?? []),
      ...signingNouns(reading, clause),
    ]
  })
}

/** "witnessed the signing of an agreement on trade", "ended with the signing of a protocol". */
function signingNouns(reading: Reading, clause: Clause): EventFrame[] {
  return signedIn(reading, clause).map(({ noun, instruments, standing }): EventFrame => {
    const anchor = { first: noun, last: noun + 1 }
    const scope = scopeOf(reading, noun)
    const behind = { first: noun, last: scope.last }
    const date = dateIn(reading, behind, anchor)
    const place = placeIn(reading, behind, anchor)
    const seen = clause.groups.some((g) => g.last <= noun && PRESENT.has(g.lemma))
    const people = seen ? within(reading.persons, { first: scope.first, last: noun }) : []
    return {
      ...BARE,
      rule: 'en/signing/noun',
      type: 'signing',
      standing,
      anchor,
      extent: covers([anchor, ...instruments, date, place?.extent]),
      sides: sidesIn(reading, scope),
      participants: unique(people).map((p) => ({ person: p.person, role: null, extent: p })),
      groups: seen ? within(reading.groups, { first: scope.first, last: noun }) : [],
      date,
      place,
      confidence: 0.75,
      inherits: { date: 'day', place: true },
    }
  })
}

/** Who does this to a signing is there; who welcomes one, or ends talks with one, need not be. */
const PRESENT = new Set(['witness', 'oversee', 'attend', 'preside', 'see', 'supervise', 'observe', 'sign'])

const WITNESSED = new Set([
  'witness',
  'oversee',
  'attend',
  'preside',
  'welcome',
  'see',
  'end',
  'conclude',
  'wrap',
  'culminate',
  'include',
  'follow',
  'hail',
  'express',
  'finish',
  'close',
  'complete',
  'supervise',
  'observe',
  'crown',
  'cap',
  'mark',
  'await',
  'gather',
  'round',
  'travel',
])

/** The signings that a clause names by the noun, under a verb that tells of them as done. */
export function signedIn(
  reading: Reading,
  clause: Clause,
): { noun: number; instruments: InstrumentPhrase[]; standing: 'held' | 'planned' }[] {
  const { tokens } = reading.document
  const found: { noun: number; instruments: InstrumentPhrase[]; standing: 'held' | 'planned' }[] = []
  for (let i = clause.first; i < clause.last; i++) {
    const plan = tokens[i]?.fold === 'signing' ? plannedSigning(reading, clause, i) : null
    if (plan) found.push(plan)
    if (plan || !['signing', 'exchange'].includes(tokens[i]?.fold ?? '') || tokens[i + 1]?.fold !== 'of') continue
    const group = clause.groups.filter((g) => g.last <= i).at(-1)
    if (!group || !WITNESSED.has(group.lemma)) continue
    if (group.standing !== 'held' && group.standing !== 'planned') continue
    const instruments = findInstruments(reading, { first: i + 2, last: clause.last })
    if (instruments.length > 0) found.push({ noun: i, instruments, standing: group.standing })
  }
  return found
}

/** "The signing of the pact is set for July": the subject of a verb that says when it is to be. */
function plannedSigning(
  reading: Reading,
  clause: Clause,
  noun: number,
): { noun: number; instruments: InstrumentPhrase[]; standing: 'planned' } | null {
  const group = clause.groups.find((g) => g.first > noun)
  const foreseen =
    group?.standing === 'planned' &&
    reading.document.tokens.slice(group.first, group.last).some((t) => FORESEEN.has(t.fold))
  if (!group || !foreseen || clause.groups.some((g) => g.last <= noun)) return null
  const dated = dateIn(reading, { first: group.last, last: clause.last }, group) !== null
  const instruments = findInstruments(reading, { first: noun + 1, last: group.first })
  const bare = tokensOf(reading, { first: noun + 1, last: group.first }).length === 0
  return dated && (instruments.length > 0 || bare) ? { noun, instruments, standing: 'planned' } : null
}

const FORESEEN = new Set(doubt.foreseen)

/** The instruments that a signing verb governs: behind it, or before it in the passive. */
export function instrumentsOf(reading: Reading, clause: Clause, group: VerbGroup): InstrumentPhrase[] {
  if (!SIGN.has(group.lemma) && !putsSignature(reading, group) && !comesToTerms(reading, group)) return []
  const behind = findInstruments(reading, { first: group.last, last: clause.last })
  if (TERMS.has(group.lemma) && behind.length === 0 && !group.passive) return []
  const own = findInstruments(reading, { first: clause.first, last: group.first })
  const before = group.passive && own.length === 0 ? antecedent(reading, clause) : own
  const found = group.passive || behind.length === 0 ? [...before, ...behind] : behind
  return ['conclude', 'exchange', 'seal'].includes(group.lemma) ||
    (!SIGN.has(group.lemma) && group.lemma !== 'put' && group.lemma !== 'affix')
    ? found.filter((i) => i.kind !== 'plan')
    : found
}

/** "the Plan of Action for 2022-2027, which was signed in Jakarta": the instrument that a relative clause hangs on. */
function antecedent(reading: Reading, clause: Clause): InstrumentPhrase[] {
  if (clause.opener !== 'which') return []
  const last = reading.document.tokens[clause.first - 1]?.text === ',' ? clause.first - 1 : clause.first
  const sentence = sentenceOf(reading, clause.first)
  const range = { first: Math.max(sentence?.first ?? last, last - 14), last }
  return findInstruments(reading, range).filter((i) => i.last >= last - 6)
}

/** "put their signatures to", "affixed his signature to". */
const putsSignature = (reading: Reading, group: VerbGroup): boolean =>
  ['put', 'affix', 'add', 'append'].includes(group.lemma) &&
  reading.document.tokens.slice(group.last, group.last + 3).some((t) => /^(?:signatures?|names?|pens?)$/.test(t.fold))

/** "struck a deal", "entered into an agreement": by these verbs only what binds is concluded. */
function comesToTerms(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  if (group.lemma === 'enter')
    return tokens[group.last]?.fold === 'into' && !['force', 'effect'].includes(tokens[group.last + 1]?.fold ?? '')
  return TERMS.has(group.lemma)
}

const TERMS = new Set(verbs.comeToTerms)

function signing(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const instruments = instrumentsOf(reading, clause, group)
  if (instruments.length === 0)
    return SIGN.has(group.lemma) ? rejected(reading, 'en/signing', group, 'no instrument') : null
  if (['negated', 'hedged', 'habitual'].includes(group.standing))
    return rejected(reading, 'en/signing', group, `the verb is ${group.standing}`)
  if (group.lemma === 'conclude' && group.infinitive && group.standing === 'planned')
    return rejected(reading, 'en/signing', group, 'a pledge to come to terms, no signing')
  const scope = scopeOf(reading, group.first)
  const told = toldOf(reading, group, instruments)
  const people = [...(told ? [] : subjectsOf(reading, group, scope)), ...personsBehind(reading, group.last, scope)]
  const behind = told ? signedOn(reading, { first: group.first, last: scope.last }, group, instruments) : null
  const around = behind ?? signedOn(reading, scope, group, instruments)
  const date = told && around?.kind === 'relative' ? behind : around
  if (told && !date && around) return rejected(reading, 'en/signing', group, 'only says which instrument is meant')
  const place = outside(reading, placeIn(reading, scope, group), instruments)
  const extents: (Extent | null | undefined)[] = [
    group,
    ...instruments,
    date,
    place?.extent,
    ...people.map((p) => p.whole),
  ]
  const there = clause.opener === 'where' && place?.state ? [place.state] : []
  const sides = [...new Set([...sidesIn(reading, scope), ...there])]
  const subjectsOnly = { first: scope.first, last: group.first }
  return {
    ...BARE,
    rule: 'en/signing',
    type: 'signing',
    standing: group.standing,
    anchor: group,
    extent: covers([...extents, ...within(reading.groups, subjectsOnly), ...within(reading.actors, subjectsOnly)]),
    sides,
    participants: unique(people).map((p) => ({ person: p.person, role: null, extent: p })),
    groups: groupsOf(reading, scope, people.length),
    date,
    place,
    confidence: 0.88,
    inherits: { date: 'day', place: true },
  }
}

/** "agreements on fisheries, on the border post at Songwe and on extradition": what they are about, not where they were signed. */
function outside(
  reading: Reading,
  place: FramePlace | null,
  instruments: readonly InstrumentPhrase[],
): FramePlace | null {
  const about = instruments.some((i) => {
    const between = reading.document.tokens.slice(i.last, place?.extent.first ?? i.last)
    const listed = between.some((t, k) => t.fold === 'on' && [',', 'and'].includes(between[k - 1]?.fold ?? ''))
    return place !== null && place.extent.first >= i.first && (place.extent.last <= i.last || listed)
  })
  return about ? null : place
}

/** "the agreement signed in 2010", "the pact, signed in Jakarta": which instrument is meant, where its signers are not the clause's. */
function toldOf(reading: Reading, group: VerbGroup, instruments: readonly InstrumentPhrase[]): boolean {
  const comma = reading.document.tokens[group.first - 1]?.text === ',' ? group.first - 1 : group.first
  return (
    !group.passive &&
    group.last - group.first === 1 &&
    instruments.some((i) => i.last === group.first || i.last === comma)
  )
}

/** When it was signed: "the programme for 2023" tells what it is for, and dates no signing. */
function signedOn(reading: Reading, scope: Extent, group: VerbGroup, instruments: readonly InstrumentPhrase[]) {
  const date = dateIn(reading, scope, group)
  const named = date && instruments.some((i) => date.first >= i.first && date.first <= i.last + 1)
  const { tokens } = reading.document
  const at = (date?.first ?? 0) - 1
  const years = ['years', 'period'].includes(tokens[at]?.fold ?? '') && tokens[at - 1]?.fold === 'the'
  const lead = tokens[years ? at - 2 : at]?.fold ?? ''
  if (date && isOfYears(date) && lead === 'for') return dateIn(reading, { first: scope.first, last: date.first }, group)
  if (!date || !named || !['for', 'until', 'through'].includes(lead)) return date
  return dateIn(reading, { first: scope.first, last: date.first }, group)
}
