import type { SourceItem } from '../../../src/model/views.ts'

/** A stretch of text that the same records rest on. `items` is empty where nothing was recorded. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly items: readonly SourceItem[]
}

/** A line of the text. Offsets count UTF-16 code units of the whole text. */
export interface Line {
  readonly start: number
  readonly segments: readonly Segment[]
}

/**
 * Splits a text into its lines, and each line wherever a record's words begin or end, so that overlapping and nested
 * spans can be drawn as a flat row of marks. `at` are further offsets to split at. Blank lines are left out; all other characters appear exactly once, in order.
 */
export function linesOf(
  text: string,
  items: readonly SourceItem[],
  { from = 0, to = text.length, at = [] }: { from?: number; to?: number; at?: readonly number[] } = {},
): Line[] {
  const cuts = new Set([...at, ...items.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]))])
  const sorted = [...cuts].sort((a, b) => a - b)
  const lines: Line[] = []
  let start = from
  while (start < to) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 || newline > to ? to : newline
    if (text.slice(start, end).trim() !== '') lines.push({ start, segments: segmentsOf(start, end, sorted, items) })
    start = end + 1
  }
  return lines
}

function segmentsOf(start: number, end: number, cuts: readonly number[], items: readonly SourceItem[]): Segment[] {
  const edges = [start, ...cuts.filter((cut) => cut > start && cut < end), end]
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    return { start: from, end: to, items: itemsAt(items, from, to) }
  })
}

/** The records of which some words lie between two offsets. */
export const itemsAt = (items: readonly SourceItem[], start: number, end: number): SourceItem[] =>
  items.filter(({ spans }) => spans.some((span) => span.start < end && span.end > start))

/** The length of a record's shortest span, by which the closest record for some words is chosen. */
const shortest = (item: SourceItem): number => Math.min(...item.spans.map(({ start, end }) => end - start))

/** The record that says most precisely what the words mean: the one with the shortest span. */
export const closest = (items: readonly SourceItem[]): SourceItem | undefined =>
  [...items].sort((a, b) => shortest(a) - shortest(b))[0]
