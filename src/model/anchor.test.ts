import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchoring } from './anchor.ts'
import { spanAt } from './span-at.ts'
import { edit, edited, textOf, traced } from './testing/edits.ts'

const STORY =
  'Wang Yi met Sergei Shoigu in Beijing on Tuesday for the 18th round of talks. The two sides discussed security. ' +
  'Wang Yi thanked Russia for the visit, the ministry said on Wednesday. Both will meet again in Moscow next year.'

describe('a span in a later text', () => {
  const found = (quote: string, after: string, nth = 0, before = STORY): string | null => {
    let start = -1
    for (let n = 0; n <= nth; n++) start = before.indexOf(quote, start + 1)
    const span = anchoring(before, after)(spanAt(before, start, start + quote.length))
    if (span) expect(after.slice(span.start, span.end)).toBe(span.exact)
    return span && `${after.slice(Math.max(0, span.start - 12), span.start)}[${span.exact}]`
  }
  const sentences = STORY.split(/(?<=\.) /)

  test.each<[name: string, quote: string, nth: number, after: string, expected: string | null]>([
    ['the same text', 'Beijing', 0, STORY, 'i Shoigu in [Beijing]'],
    ['words before it', 'Beijing', 0, `UPDATED. ${STORY}`, 'i Shoigu in [Beijing]'],
    ['its number is another', '18th', 0, STORY.replace('18th', '19th'), null],
    [
      'the word after it is another',
      'Tuesday',
      0,
      STORY.replace('for the 18th', 'in the 18th'),
      ' Beijing on [Tuesday]',
    ],
    ['its sentence is gone, the name stands elsewhere', 'Wang Yi', 0, sentences.slice(1).join(' '), null],
    ['the second of two, the first gone', 'Wang Yi', 1, sentences.slice(1).join(' '), 'd security. [Wang Yi]'],
    [
      'its sentence stands at the end',
      'The two sides discussed security',
      0,
      [sentences[0], sentences[2], sentences[3], sentences[1]].join(' '),
      ' next year. [The two sides discussed security]',
    ],
    [
      'other marks and spaces',
      'Both will meet',
      0,
      STORY.replace('Both will', 'Both\n  will'),
      ' Wednesday. [Both\n  will meet]',
    ],
    ['within another word only', 'Wang', 0, STORY.replaceAll('Wang', 'Wangs'), null],
    ['all is new', 'Moscow', 0, 'The page was removed. Moscow is the capital of Russia.', null],
    ['nothing is left', 'Moscow', 0, '.', null],
  ])('%s', (_, quote, nth, after, expected) => {
    expect(found(quote, after, nth)).toBe(expected)
  })

  test('of words that stand many times alike, the first stays the first, unless one is gone', () => {
    const line =
      'The ministers met in the capital and then agreed on nothing that could be published that day, officials said. '
    const text = line.repeat(4)
    expect(anchoring(text, `New. ${text}`)(spanAt(text, line.length + 4, line.length + 13))?.start).toBe(
      line.length + 9,
    )
    expect(anchoring(text, line.repeat(3))(spanAt(text, line.length + 4, line.length + 13))).toBeNull()
  })
})

test('after random edits a span is where its words went, or lost, never elsewhere', () => {
  const folder = new URL('../../samples/', import.meta.url)
  const stories = [...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')), STORY]
  const runs = Number(process.env.RAPPORTEUR_ANCHOR_EDITS ?? 500)
  let [kept, lost] = [0, 0]
  fc.assert(
    fc.property(
      fc.constantFrom(...stories),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { minLength: 20, maxLength: 40 }),
      (before, edits, picks) => {
        const now = edits.reduce(edited, traced(before))
        const after = textOf(now)
        const find = anchoring(before, after)
        const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => [m.index, m.index + m[0].length] as const)
        // Words of two sentences are no quotation of one: the second can be moved away.
        const within = (start: number, end: number) => !/[.!?]\s|\n/.test(before.slice(start, end))
        for (const [first, length] of picks) {
          const from = words[first % words.length]
          const to = words[Math.min((first % words.length) + length - 1, words.length - 1)]
          if (!within(from?.[0] ?? 0, to?.[1] ?? 0)) continue
          const span = spanAt(before, from?.[0] ?? 0, to?.[1] ?? 0)
          const found = find(span)
          if (!found) {
            lost++
            continue
          }
          kept++
          expect(after.slice(found.start, found.end)).toBe(found.exact)
          const origins = now.slice(found.start, found.end).filter((t) => !/\s/.test(t.character))
          const expected = traced(before)
            .slice(span.start, span.end)
            .filter((t) => !/\s/.test(t.character))
          expect(origins.map((t) => t.from)).toEqual(expected.map((t) => t.from))
        }
      },
    ),
    { numRuns: runs },
  )
  // Losing all would be never wrong, and of no use.
  expect(lost / (kept + lost)).toBeLessThan(0.5)
  if (process.env.RAPPORTEUR_ANCHOR_EDITS) console.log(`${runs} texts: ${kept} spans found, ${lost} lost`)
})
