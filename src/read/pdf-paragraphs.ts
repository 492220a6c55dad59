import type { Line } from './pdf-lines.ts'

/** How many pages have to bear a line at their edge for it to be their head or foot. */
const PAGES = 3

/** As many lines from the edge of a page may be its head or foot. */
const EDGE = 3

/** The paragraphs of a document from the lines of its pages: without page numbers, heads and feet, and with words put together that a line end divides. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const kept = withoutEdges(pages)
  const divided = wordsIn(kept)
  const paragraphs: Line[][] = []
  const overall = usualGap(kept)
  let last: Line | undefined
  for (const page of kept) {
    const usual = Math.min(usualGap([page]), overall)
    for (const [at, line] of page.entries()) {
      const before = page[at - 1]
      const begins = last === undefined || (before ? isNewParagraph(before, line, usual, page) : !goesOn(last, line))
      if (begins) paragraphs.push([line])
      else paragraphs.at(-1)?.push(line)
      last = line
    }
  }
  return paragraphs.map((lines) => lines.map(({ text }) => text).reduce((text, next) => joined(text, next, divided)))
}

/** The distance of two lines of one paragraph: the most usual one on the pages, in points. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const [at, line] of page.entries()) {
      const gap = Math.round((page[at - 1]?.y ?? line.y) - line.y)
      if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
    }
  const [gap] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [Number.POSITIVE_INFINITY]
  return gap
}

function isNewParagraph(before: Line, line: Line, usual: number, page: readonly Line[]): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.12) return true
  const gap = before.y - line.y
  if (gap < 0) return !goesOn(before, line)
  if (gap > Math.max(usual, line.size) * 1.35) return true
  const widest = page.reduce(
    (most, { x, end }) => (Math.abs(x - before.x) < before.size * 3 ? Math.max(most, end) : most),
    Number.NEGATIVE_INFINITY,
  )
  const indented = line.x - before.x > line.size * 0.8 && line.x - before.x < line.size * 5
  const fell = before.end < widest - before.size * 4
  return ENDS.test(before.text) && (indented || fell)
}

const ENDS = /[.!?:。！？…]["”’»)]?$/

/** Whether a line at the head of a page or column goes on with the sentence before it. */
const goesOn = (before: Line, line: Line): boolean =>
  Math.abs(line.size - before.size) <= before.size * 0.12 && !ENDS.test(before.text)

/** Two lines as one text. No space is put between Chinese characters. */
function joined(text: string, next: string, divided: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next
  const start = /[-\u2010]$/.test(text) ? text.slice(-61, -1).split(/\P{L}/u).at(-1) : ''
  const end = /^\p{Ll}+/u.exec(next)?.[0]
  if (start && end) return divided.has(`${start}-${end}`.toLowerCase()) ? text + next : text.slice(0, -1) + next
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{L}/u.test(next)) return text + next
  const tight =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：！？]$/u.test(text) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：！？]/u.test(next)
  return tight ? text + next : `${text} ${next}`
}

/** Words with a hyphen that stand within a line somewhere: where a line ends at such a hyphen, it stays. */
function wordsIn(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of pages.flat())
    for (const word of text.split(/[^\p{L}-]/u)) if (word.includes('-')) words.add(word.toLowerCase())
  return words
}

function withoutEdges(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter(
      (line) => !edges.has(line) || !(isPageNumber(line.text) || (seen.get(keyOf(line)) ?? 0) >= PAGES),
    )
  })
}

const edgesOf = (page: readonly Line[]): Line[] => {
  const sorted = [...page].sort((a, b) => b.y - a.y)
  return [...sorted.slice(0, EDGE), ...sorted.slice(EDGE).slice(-EDGE)]
}

/** The same head on another page: figures may differ, the place may not. */
const keyOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`

const isPageNumber = (text: string): boolean =>
  /^(?:page|p\.|стр\.|第)?\s?[-–—]?\s?\d{1,4}\s?(?:[-–—]|页)?(?:\s?(?:of|\/|из)\s?\d{1,4})?$/i.test(text)
