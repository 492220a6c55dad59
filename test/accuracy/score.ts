import { bounds, overlaps } from '../../src/model/edtf.ts'
import type { ProposedEvent, StoryRecord } from '../../src/model/record.ts'
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
const folded = (codes: readonly string[]): Set<string> => new Set(codes.map((c) => c.toLowerCase()))

export class Score {
  readonly kinds: Record<string, Tally> = {}
  readonly fields: Record<string, Field> = {}
  readonly misses: string[] = []
  wrongSpans = 0

  add(id: string, text: string, record: StoryRecord, gold: Gold): void {
    const items = [
      ...record.events,
      ...record.quotes,
      ...record.claims,
      ...record.instruments,
      ...record.offices,
      ...record.relations,
    ]
    this.wrongSpans += items.flatMap((i) => i.evidence).filter((s) => text.slice(s.start, s.end) !== s.exact).length
    const events = matched(record.events, gold.events, (p, g) => closeness(p, g, text), 3)
    this.tally('event', events)
    for (const e of events.missed) this.misses.push(`${id} missed ${e.type} ${e.date ?? 'undated'} «${e.evidence}»`)
    for (const e of events.extra)
      this.misses.push(`${id} extra  ${e.type} ${e.date ?? 'undated'} «${e.evidence[0]?.exact}»`)
    for (const [p, g] of events.pairs) this.event(p, g)
    this.tally(
      'quote',
      matched(record.quotes, gold.quotes, (a, b) => Number(alike(a.text, b.text, 0.7)), 1),
    )
    const claims = matched(record.claims, gold.claims, (a, b) => Number(alike(a.text, b.text, 0.4)), 1)
    this.tally('claim', claims)
    for (const [a, b] of claims.pairs) this.field('claim polarity', a.polarity === b.polarity)
    this.tally(
      'instrument',
      matched(record.instruments, gold.instruments, (a, b) => Number(alike(a.name, b.name, 0.6)), 1),
    )
    this.tally(
      'office',
      matched(
        record.offices,
        gold.offices,
        (a, b) => Number(alike(a.person, b.person, 0.5) && alike(a.office, b.office, 0.5)),
        1,
      ),
    )
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

  private event(p: ProposedEvent, g: GoldEvent): void {
    this.field('status', p.status === g.status)
    if (g.date) this.field('date', sameDays(p.date, g.date))
    if (g.place) this.field('place', alike(p.place, g.place, 0.6))
    this.field('sides', jaccard(folded(p.sides), folded(g.sides)) === 1)
    if (g.mechanism) this.field('mechanism', alike(p.mechanism?.name, g.mechanism.name, 0.6))
    if (g.mechanism?.round) this.field('round', p.mechanism?.round === g.mechanism.round)
    if (g.mechanism?.cadence) this.field('cadence', p.mechanism?.cadence === g.mechanism.cadence)
    const people = matched(p.participants, g.participants, (a, b) => Number(alike(a.name, b.name, 0.5)), 1)
    this.tally('participant', people)
    for (const [a, b] of people.pairs) if (b.office) this.field('office', alike(a.office, b.office, 0.5))
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
function closeness(p: ProposedEvent, g: GoldEvent, text: string): number {
  const at = text.indexOf(g.evidence)
  const touching = at >= 0 && p.evidence.some((s) => s.start < at + g.evidence.length && at < s.end)
  let score =
    (group(p.type) === group(g.type) ? 1.5 : 0) + (touching ? 1.5 : 0) + 1.5 * jaccard(folded(p.sides), folded(g.sides))
  if (p.date && g.date) score += overlaps(p.date, g.date) ? 1.5 : -1.5
  const [round, wanted] = [p.mechanism?.round, g.mechanism?.round]
  if (round && wanted) score += round === wanted ? 1.5 : -2
  return score
}

function sameDays(a: string | null, b: string): boolean {
  if (a === null) return false
  const [x, y] = [bounds(a), bounds(b)]
  return x.earliest === y.earliest && x.latest === y.latest
}
