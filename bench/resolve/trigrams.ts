import { fold } from '../../src/model/fold.ts'

/** Share of trigrams from which on the baseline takes two names for one person's: where its F1 is best on 10,000 names. */
export const ALIKE = 0.6
/** Of names that share a seldom trigram the latest so many are looked at. */
const MOST = 200

/**
 * The plain way: two names are one person's where enough of their trigrams are the same (as PostgreSQL's pg_trgm counts: of all words, each
 * with two spaces before it and one after it), whatever else is known. Each name joins the one most like it. Only names are compared that share
 * one of their seldomest trigrams, as many as two names that are alike must (Bayardo, Ma and Srikant 2007, "Scaling Up All Pairs Similarity Search").
 */
export class TrigramIndex {
  private readonly groups = new Map<string, number>()
  private readonly trigrams: string[][] = []
  private readonly byTrigram = new Map<string, number[]>()
  private readonly groupOf: number[] = []

  constructor(private readonly frequency: ReadonlyMap<string, number>) {}

  add(name: string): number {
    const folded = fold(name)
    const known = this.groups.get(folded)
    if (known !== undefined) return known
    const own = trigramsOf(folded).sort((a, b) => (this.frequency.get(a) ?? 0) - (this.frequency.get(b) ?? 0))
    const prefix = own.slice(0, own.length - Math.ceil(ALIKE * own.length) + 1)
    const set = new Set(own)
    let [best, most] = [-1, 0]
    const seen = new Set<number>()
    for (const trigram of prefix)
      for (const other of this.byTrigram.get(trigram)?.slice(-MOST) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        const alike = similarity(set, this.trigrams[other] ?? [])
        if (alike > most) [best, most] = [other, alike]
      }
    const at = this.trigrams.push(own) - 1
    const group = most >= ALIKE ? (this.groupOf[best] ?? at) : at
    this.groupOf[at] = group
    this.groups.set(folded, group)
    for (const trigram of prefix) {
      const names = this.byTrigram.get(trigram)
      if (names) names.push(at)
      else this.byTrigram.set(trigram, [at])
    }
    return group
  }
}

/** How often each trigram comes in some names. */
export function frequencies(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) for (const one of trigramsOf(fold(name))) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function trigramsOf(folded: string): string[] {
  const found = new Set<string>()
  for (const word of folded.split(' ')) {
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
  }
  return [...found]
}

function similarity(one: ReadonlySet<string>, two: readonly string[]): number {
  let shared = 0
  for (const trigram of two) if (one.has(trigram)) shared++
  return shared / (one.size + two.length - shared)
}
