import { isPrefix, type Piece, type Unit } from './query.ts'
import { pairsOf } from './terms.ts'
import { stemOf, tokens } from './words.ts'

/** How well what stands fits what was typed, the best first. */
export const GRADES = ['name', 'word', 'prefix', 'stem', 'slip'] as const
export type Grade = (typeof GRADES)[number]

/** Half-open UTF-16 offsets. */
export interface Mark {
  readonly start: number
  readonly end: number
}

interface Item extends Mark {
  readonly word: string
  readonly stem: string
}

/** A text that units of a query are looked for in. */
export interface Looked {
  readonly text: string
  readonly items: readonly Item[]
}

/** The words of a text, ideographs in pairs, as they are indexed. */
export function looked(text: string): Looked {
  const items: Item[] = []
  for (const { start, end, word, han } of tokens(text)) {
    if (!han) {
      items.push({ start, end, word, stem: stemOf(word) })
      continue
    }
    const run = [...text.slice(start, end)]
    const pairs = pairsOf(word)
    let at = start
    run.forEach((character, i) => {
      const pair = pairs[i] ?? character
      items.push({ start: at, end: at + character.length + (run[i + 1]?.length ?? 0), word: pair, stem: pair })
      at += character.length
    })
  }
  return { text, items }
}

export interface Found {
  readonly grade: Exclude<Grade, 'name'>
  readonly marks: readonly Mark[]
}

/** Where a unit stands in a text, and how well it fits there; null where it does not. `slips` are words that it may be a slip for. */
export function find(unit: Unit, { items }: Looked, slips: ReadonlySet<string>): Found | null {
  const hits: { grade: Found['grade']; mark: Mark }[] = []
  for (let at = 0; at < items.length; at++) {
    let place = at
    let worst = 0
    for (const [i, piece] of unit.pieces.entries()) {
      if (i > 0) place += piece.gap
      const fit = fitOf(piece, items[place], unit.pieces.length === 1 ? slips : NONE)
      worst = fit === null ? Number.POSITIVE_INFINITY : Math.max(worst, GRADES.indexOf(fit))
      if (fit === null) break
    }
    const grade = GRADES[worst] as Found['grade'] | undefined
    const [first, last] = [items[at], items[place]]
    if (!grade || !first || !last) continue
    const [only] = unit.pieces
    const end = only?.han && unit.pieces.length === 1 ? first.start + only.word.length : last.end
    hits.push({ grade, mark: { start: first.start, end } })
  }
  const best = hits.reduce<number>((b, hit) => Math.min(b, GRADES.indexOf(hit.grade)), GRADES.length)
  const grade = GRADES[best] as Found['grade'] | undefined
  if (!grade) return null
  const shown = grade === 'slip' ? hits : hits.filter((hit) => hit.grade !== 'slip')
  return { grade, marks: shown.map((hit) => hit.mark) }
}

const NONE: ReadonlySet<string> = new Set()

function fitOf(piece: Piece, item: Item | undefined, slips: ReadonlySet<string>): Found['grade'] | null {
  if (!item) return null
  if (item.word === piece.word) return 'word'
  if (isPrefix(piece, 'name') && item.word.startsWith(piece.word)) return 'prefix'
  if (item.stem === piece.stem || item.word === piece.stem || item.stem === piece.word) return 'stem'
  return slips.has(item.word) ? 'slip' : null
}

/** Marks in order, those that overlap as one. */
export function merged(marks: readonly Mark[]): Mark[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

/** The worse of two grades, and the better. */
export const worse = (a: Grade, b: Grade): Grade => (GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b)
export const better = (a: Grade, b: Grade): Grade => (GRADES.indexOf(a) < GRADES.indexOf(b) ? a : b)

/** All units one after the other, as one. */
export const inARow = (units: readonly Unit[]): Unit => ({ pieces: units.flatMap((u) => u.pieces), quoted: true })
