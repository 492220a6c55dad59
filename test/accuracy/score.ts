import { bounds, overlaps } from '../../src/model/edtf.ts'
import type { ProposedEvent, ProposedSuggestion, StoryRecord } from '../../src/model/record.ts'
import { canonicalMechanism, canonicalPerson, canonicalSide } from './canonical.ts'
import type { Gold, GoldEvent } from './gold.ts'
import { alike, jaccard, matched } from './match.ts'

/** Counts of one kind of record: found, proposed without being there, missed. */
export interface Tally {
  found: number
  extra: number
  missed: number
}
export interface Field {
  right: number
  of: number
}

/** Precision, recall and F1 (van Rijsbergen 1979) of a tally. */
export function rates({ found, extra, missed }: Tally) {
  const precision = found / (found + extra || 1)
  const recall = found / (found + missed || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

const TALKS = new Set(['meeting', 'consultation', 'summit', 'conference'])
const group = (type: string): string => (TALKS.has(type) ? 'talks' : type)
const folded = (codes: readonly string[]): Set<string> => new Set(codes.map((c) => canonicalSide(c).toLowerCase()))
const samePerson = (a: string, b: string): boolean => alike(canonicalPerson(a), canonicalPerson(b), 0.5)

const BANDS = [
  [0.9, '>= 0.9'],
  [0.8, '0.8 to 0.9'],
  [0.7, '0.7 to 0.8'],
] as const

export class Score {
  readonly kinds: Record<string, Tally> = {}
  readonly fields: Record<string, Field> = {}
  readonly misses: string[] = []
  wrongSpans = 0
  /** The second tier: of the events that the first missed, those that it suggests. */
  readonly suggestions: Tally = { found: 0, extra: 0, missed: 0 }
  /** Events by the band of their confidence: how many are there, and of how many date, status and sides are right besides. */
  readonly bands: Record<string, { right: number; whole: number; of: number }> = {}

  add(id: string, text: string, record: StoryRecord, gold: Gold): void {
    const items = [
      ...record.events,
      ...record.quotes,
      ...record.claims,
      ...record.instruments,
      ...record.offices,
      ...record.relations,
      ...record.suggestions,
    ]
    this.wrongSpans += items.flatMap((i) => i.evidence).filter((s) => text.slice(s.start, s.end) !== s.exact).length
    const events = matched(record.events, gold.events, (p, g) => closeness(p, g, text), 3)
    this.tally('event', events)
    for (const [p, g] of events.pairs) this.band(p, g)
    for (const e of events.extra) this.band(e, null)
    const suggested = matched(record.suggestions, events.missed, (p, g) => closeness(p, g, text), 3)
    this.suggestions.found += suggested.pairs.length
    this.suggestions.extra += suggested.extra.length
    this.suggestions.missed += suggested.missed.length
    for (const e of events.missed) this.misses.push(`${id} missed ${e.type} ${e.date ?? 'undated'} «${e.evidence}»`)
    for (const e of events.extra)
      this.misses.push(`${id} extra  ${e.type} ${e.date ?? 'undated'} «${e.evidence[0]?.exact}»`)
    for (const [p, g] of events.pairs) this.event(id, p, g)
    this.tally(
      'quote',
      matched(record.quotes, gold.quotes, (a, b) => Number(alike(a.text, b.text, 0.7)), 1),
    )
    const claims = matched(record.claims, gold.claims, (a, b) => Number(alike(a.text, b.text, 0.4)), 1)
    this.tally('claim', claims)
    for (const c of claims.missed) this.misses.push(`${id} missed claim ${c.polarity} «${c.text}»`)
    for (const c of claims.extra) this.misses.push(`${id} extra claim ${c.polarity} «${c.text}» ${c.rule}`)
    for (const [a, b] of claims.pairs) this.field('claim polarity', a.polarity === b.polarity)
    const instruments = matched(record.instruments, gold.instruments, (a, b) => Number(alike(a.name, b.name, 0.6)), 1)
    this.tally('instrument', instruments)
    for (const i of instruments.missed) this.misses.push(`${id} missed instrument ${i.name}`)
    for (const i of instruments.extra) this.misses.push(`${id} extra instrument ${i.name}`)
    const offices = matched(
      record.offices,
      gold.offices,
      (a, b) => Number(samePerson(a.person, b.person) && alike(a.office, b.office, 0.5)),
      1,
    )
    this.tally('office', offices)
    for (const o of offices.missed) this.misses.push(`${id} missed office ${o.person}, ${o.office}`)
    for (const o of offices.extra) this.misses.push(`${id} extra office ${o.person}, ${o.office}`)
    this.tally(
      'relation',
      matched(
        record.relations,
        gold.relations,
        (a, b) => Number(jaccard(folded(a.parties), folded(b.parties)) === 1),
        1,
      ),
    )
  }

  private event(id: string, p: ProposedEvent, g: GoldEvent): void {
    const check = (name: string, right: boolean, told: unknown, wanted: unknown) => {
      this.field(name, right)
      if (!right) this.misses.push(`${id} ${name}: ${told} for ${wanted} «${g.evidence}»`)
    }
    check('status', p.status === g.status, p.status, g.status)
    if (g.date) check('date', sameDays(p.date, g.date), p.date, g.date)
    if (g.place) check('place', alike(p.place, g.place, 0.6), p.place, g.place)
    check('sides', jaccard(folded(p.sides), folded(g.sides)) === 1, p.sides, g.sides)
    if (g.mechanism) {
      const { mechanism } = p
      const [told, wanted] = [mechanism?.name, g.mechanism.name]
      check('mechanism', alike(canonicalMechanism(told), canonicalMechanism(wanted), 0.6), told, wanted)
      if (g.mechanism.round) check('round', mechanism?.round === g.mechanism.round, mechanism?.round, g.mechanism.round)
      if (g.mechanism.cadence)
        check('cadence', mechanism?.cadence === g.mechanism.cadence, mechanism?.cadence, g.mechanism.cadence)
    }
    const people = matched(p.participants, g.participants, (a, b) => Number(samePerson(a.name, b.name)), 1)
    this.tally('participant', people)
    for (const missing of people.missed) this.misses.push(`${id} misses ${missing.name} «${g.evidence}»`)
    for (const extra of people.extra) this.misses.push(`${id} adds ${extra.name} «${g.evidence}»`)
    for (const [a, b] of people.pairs) if (b.office) check('office', alike(a.office, b.office, 0.5), a.office, b.office)
  }

  private band(p: ProposedEvent, g: GoldEvent | null): void {
    const band = BANDS.find(([least]) => p.confidence >= least)?.[1] ?? '< 0.7'
    this.bands[band] ??= { right: 0, whole: 0, of: 0 }
    this.bands[band].of++
    if (!g) return
    this.bands[band].right++
    const dated = g.date ? sameDays(p.date, g.date) : true
    if (dated && p.status === g.status && jaccard(folded(p.sides), folded(g.sides)) === 1) this.bands[band].whole++
  }

  private tally(
    kind: string,
    { pairs, extra, missed }: { pairs: readonly unknown[]; extra: readonly unknown[]; missed: readonly unknown[] },
  ): void {
    this.kinds[kind] ??= { found: 0, extra: 0, missed: 0 }
    const tally = this.kinds[kind]
    tally.found += pairs.length
    tally.extra += extra.length
    tally.missed += missed.length
  }

  private field(name: string, right: boolean): void {
    this.fields[name] ??= { right: 0, of: 0 }
    const field = this.fields[name]
    field.of++
    if (right) field.right++
  }
}

/** How surely a proposed event is the gold one: type, shared words of evidence, days, sides, round. At least 3 of 7.5 makes a pair. */
export function closeness(p: ProposedEvent | ProposedSuggestion, g: GoldEvent, text: string): number {
  const at = text.indexOf(g.evidence)
  const touching = at >= 0 && p.evidence.some((s) => s.start < at + g.evidence.length && at < s.end)
  let score =
    (group(p.type) === group(g.type) ? 1.5 : 0) + (touching ? 1.5 : 0) + 1.5 * jaccard(folded(p.sides), folded(g.sides))
  if (p.date && g.date) score += overlaps(p.date, g.date) ? 1.5 : -1.5
  const [round, wanted] = ['mechanism' in p ? p.mechanism?.round : null, g.mechanism?.round]
  if (round && wanted) score += round === wanted ? 1.5 : -2
  return score
}

function sameDays(a: string | null, b: string): boolean {
  if (a === null) return false
  const [x, y] = [bounds(a), bounds(b)]
  return x.earliest === y.earliest && x.latest === y.latest
}
