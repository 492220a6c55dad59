import { bounds, precision, year } from '../../../../model/edtf.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import { resolveDate } from '../dates/resolve.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { sidesIn } from '../frames/sides-in.ts'
import { ordinalAt } from '../ordinals.ts'
import { pairAt } from './sides.ts'
import type { StoryEvent } from './story-event.ts'

export interface Relation {
  readonly parties: string[]
  readonly established: string | null
  readonly anniversary: number | null
  readonly extent: Extent
  /** The words that a derived year rests on; null where the year is told. */
  readonly derivedFrom: Extent | null
  readonly rule: string
}

const TIES = new Set(['ties', 'relations', 'relationship', 'relationships', 'links'])
const CARDINALS: Record<string, number> = {
  ten: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
}

/** What is said of the relationship itself: anniversaries of ties, and the year that they imply; when ties were established. */
export function findRelations(reading: Reading, told: readonly StoryEvent[], dyad: readonly string[]): Relation[] {
  const { tokens } = reading.document
  const found: Relation[] = []
  for (const token of tokens) {
    if (!TIES.has(token.fold)) continue
    const sentence = sentenceOf(reading, token.index)
    if (!sentence) continue
    const range = { first: Math.max(sentence.first, token.index - 14), last: Math.min(sentence.last, token.index + 18) }
    const anniversary = anniversaryIn(reading, range)
    const established = anniversary ? null : establishedIn(reading, range, token.index)
    if (!anniversary && !established) continue
    const own = sidesIn(reading, sentence, { capitals: false })
    const parties = own.length >= 2 ? own.slice(0, 2) : [...pairAt(reading, told, dyad, sentence)]
    if (parties.length < 2) continue
    const derived = anniversary ? yearOf(reading, anniversary.count, sentence) : null
    const relation: Relation = {
      parties,
      established: derived ?? established?.date ?? null,
      anniversary: anniversary?.count ?? null,
      extent: {
        first: Math.min(anniversary?.extent.first ?? established?.extent.first ?? token.index, token.index),
        last: Math.max(anniversary?.extent.last ?? established?.extent.last ?? 0, token.index + 1),
      },
      derivedFrom: anniversary?.extent ?? null,
      rule: anniversary ? 'en/relation/anniversary' : 'en/relation/established',
    }
    const same = found.find((r) => r.parties.length === parties.length && r.parties.every((p) => parties.includes(p)))
    if (!same) found.push(relation)
  }
  return found
}

/** "75th anniversary", "50 years of ties", "three quarters of a century", "half a century". */
function anniversaryIn(reading: Reading, range: Extent): { count: number; extent: Extent } | null {
  const { tokens } = reading.document
  for (let i = range.first; i < range.last; i++) {
    const ordinal = ordinalAt(tokens, i)
    if (ordinal && tokens[ordinal.last]?.fold === 'anniversary')
      return { count: ordinal.value, extent: { first: i, last: ordinal.last + 1 } }
    if (tokens[i]?.fold === 'quarters' && tokens[i + 3]?.fold === 'century')
      return { count: 75, extent: { first: i - 1, last: i + 4 } }
    if (tokens[i]?.fold === 'half' && tokens[i + 2]?.fold === 'century')
      return { count: 50, extent: { first: i, last: i + 3 } }
    const count = /^\d{1,3}$/.test(tokens[i]?.text ?? '')
      ? Number(tokens[i]?.text)
      : (CARDINALS[tokens[i]?.fold ?? ''] ?? null)
    const years = tokens[i + 1]?.fold === 'years' && (tokens[i + 2]?.fold === 'of' || tokens[i + 2]?.fold === 'since')
    if (count !== null && years) return { count, extent: { first: i, last: i + 3 } }
  }
  return null
}

/** The year that an anniversary of this year, or of the year that the sentence names, implies. */
function yearOf(reading: Reading, count: number, sentence: Extent): string | null {
  const named = within(reading.dates, sentence).find((d) => d.kind === 'absolute' && precision(d.edtf) === 'year')
  const base = named?.kind === 'absolute' ? named.edtf : reading.document.published
  return base ? year(Number(bounds(base).earliest.slice(0, 4)) - count) : null
}

/** "established diplomatic relations in 1972". */
function establishedIn(reading: Reading, range: Extent, ties: number): { date: string; extent: Extent } | null {
  const { tokens } = reading.document
  const verb = tokens.slice(range.first, range.last).find((t) => t.lemma === 'establish' || t.fold === 'establishment')
  if (!verb || tokens[ties - 1]?.fold !== 'diplomatic') return null
  const date = within(reading.dates, { first: ties, last: range.last })[0]
  const edtf =
    date && date.kind !== 'open'
      ? resolveDate(date, { published: reading.document.published, tense: 'past', anchor: null })
      : null
  return edtf && date ? { date: edtf, extent: { first: verb.index, last: date.last } } : null
}
