import type { MarkedText } from '../../model/search.ts'
import { find, looked, type Mark, merged } from './grade.ts'
import type { Query } from './query.ts'

/** UTF-16 units that an excerpt has, more or less. */
const LENGTH = 240

const NONE: ReadonlySet<string> = new Set()

/** A text with all units of a query marked, and which of them stand in it. */
export function marked(
  text: string,
  query: Query,
  slips: readonly ReadonlySet<string>[],
): MarkedText & { readonly units: ReadonlySet<number> } {
  const where = looked(text)
  const found = query.units.map((unit, at) => find(unit, where, slips[at] ?? NONE)?.marks ?? [])
  return { text, marks: merged(found.flat()), units: new Set(found.flatMap((m, at) => (m.length > 0 ? [at] : []))) }
}

/** The stretch of a text that has most units of a query, cut at words: its marks, and where it stands in the text. */
export function excerptOf(
  text: string,
  query: Query,
  slips: readonly ReadonlySet<string>[],
): (MarkedText & { readonly at: Mark }) | null {
  const where = looked(text)
  const marks = query.units
    .flatMap((unit, at) => (find(unit, where, slips[at] ?? NONE)?.marks ?? []).map((mark) => ({ ...mark, unit: at })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const best = densest(marks)
  const [first, last] = [best[0], best.at(-1)]
  if (!first || !last) return null
  const end = Math.max(...best.map((m) => m.end))
  const [from, to] = around(text, first.start, end)
  const shown = text.slice(from, to).replace(/\s/g, ' ')
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const shift = before.length - from
  return {
    text: `${before}${shown}${after}`,
    marks: merged(marks.filter((m) => m.start >= from && m.end <= to)).map((m) => ({
      start: m.start + shift,
      end: m.end + shift,
    })),
    at: { start: first.start, end },
  }
}

interface UnitMark extends Mark {
  readonly unit: number
}

/** Neighbouring marks, no further apart than an excerpt is long, of the most units; the first such, and of it what is needed. */
function densest(marks: readonly UnitMark[]): readonly UnitMark[] {
  let best: readonly UnitMark[] = []
  let most = 0
  let from = 0
  const counts = new Map<number, number>()
  const count = (unit: number, by: number) => {
    const now = (counts.get(unit) ?? 0) + by
    if (now === 0) counts.delete(unit)
    else counts.set(unit, now)
  }
  for (const [to, mark] of marks.entries()) {
    count(mark.unit, 1)
    while (from < to && mark.end - (marks[from]?.start ?? 0) > LENGTH) count(marks[from++]?.unit ?? 0, -1)
    while (from < to && (counts.get(marks[from]?.unit ?? 0) ?? 0) > 1) count(marks[from++]?.unit ?? 0, -1)
    const span = mark.end - (marks[from]?.start ?? 0)
    const spanOfBest = (best.at(-1)?.end ?? 0) - (best[0]?.start ?? 0)
    if (counts.size > most || (counts.size === most && span < spanOfBest)) {
      most = counts.size
      best = marks.slice(from, to + 1)
    }
  }
  return best
}

/** Bounds of an excerpt around a stretch, at spaces where there are some near. */
function around(text: string, start: number, end: number): [number, number] {
  const spare = Math.max(0, LENGTH - (end - start))
  let from = Math.max(0, start - Math.floor(spare / 3))
  let to = Math.min(text.length, from + Math.max(LENGTH, end - from))
  if (from > 0) {
    const space = text.slice(from, start).search(/\s/)
    from = space < 0 ? wholeCharacter(text, from) : from + space + 1
  }
  if (to < text.length) {
    const space = text.slice(end, to).search(/\s\S*$/)
    to = space < 0 ? wholeCharacter(text, to) : end + space
  }
  return [from, to]
}

/** The offset, or the one before it where it would cut a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at
