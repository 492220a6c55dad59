import type { SearchKind } from '../../model/search.ts'
import type { Entry, Stretch } from './candidates.ts'
import { better, find, GRADES, type Grade, inARow, looked, worse } from './grade.ts'
import type { Meant } from './meant.ts'
import type { Query } from './query.ts'
import { foldedText } from './words.ts'

export interface Ranked {
  readonly kind: SearchKind
  readonly id: string
  readonly grade: Grade
  /** How many units one name or text holds: more where words that belong together stand together. */
  readonly together: number
  readonly day: string | null
  /** Where it was found. */
  readonly entry?: Entry
  readonly stretch?: Stretch
}

/** What a kind of entity is searched as. */
export const KIND_OF: Readonly<Record<string, SearchKind>> = {
  Event: 'event',
  Person: 'person',
  Mechanism: 'mechanism',
  Office: 'office',
  State: 'side',
  Organisation: 'side',
  Instrument: 'instrument',
  Claim: 'claim',
  Quote: 'quote',
  Commitment: 'commitment',
}

/** Grades an entry by its texts and by those that it names; null where a unit is in neither, as where terms agree by chance. */
export function rankedEntry(entry: Entry, query: Query, meant: Meant): Ranked | null {
  const kind = KIND_OF[entry.kind]
  if (!kind) return null
  const named = !['event', 'instrument', 'claim', 'quote', 'commitment'].includes(kind)
  const texts = entry.texts.map(looked)
  const held = new Map<string, number>()
  let grade: Grade = 'word'
  for (const [i, unit] of query.units.entries()) {
    const slips = named || meant.unknown[i] ? (meant.slips[i] ?? NONE) : NONE
    let best: Grade | null = null
    const note = (where: string, found: Grade | undefined) => {
      if (!found) return
      best = best === null ? found : better(best, found)
      held.set(where, (held.get(where) ?? 0) + 1)
    }
    for (const [at, text] of texts.entries()) note(`text ${at}`, find(unit, text, slips)?.grade)
    for (const link of entry.links) note(link, meant.links[i]?.get(link))
    if (best === null) return null
    grade = worse(grade, best)
  }
  const row = inARow(query.units)
  const inRow =
    entry.links.some((link) => meant.whole.has(link)) || texts.some((text) => find(row, text, NONE) !== null)
  const names = named ? entry.texts : kind === 'instrument' ? entry.texts.slice(0, 1) : []
  const isName = names.some((text) => foldedText(text) === query.whole)
  return {
    kind,
    id: entry.id,
    grade: isName ? 'name' : grade,
    together: Math.max(...held.values()) + (inRow ? 1 : 0),
    day: entry.day,
    entry,
  }
}

const NONE: ReadonlySet<string> = new Set()

export function rankedSource(stretch: Stretch, meant: Meant): Ranked {
  const { source, day, together, typed } = stretch
  return {
    kind: 'source',
    id: source,
    grade: typed ? 'word' : meant.unknown.some(Boolean) ? 'slip' : 'stem',
    together: together ? 1 : 0,
    day,
    stretch,
  }
}

/** The better fitting first; of those that fit alike the one whose words stand together, then the newer, then the id that was made first. */
export function inOrder(a: Ranked, b: Ranked): number {
  return (
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
    b.together - a.together ||
    byDay(a.day, b.day) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? 1 : -1
}
