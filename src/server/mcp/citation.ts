import { z } from 'zod'
import { SourceRef } from '../../model/views.ts'
import { sourceLine } from '../../publish/chronology-text.ts'
import { printable } from '../../publish/printable.ts'

const number = z.number().int().positive()
/** Half-open, in UTF-16 code units of the text as it is stored. */
const Quoted = { start: z.number().int(), end: z.number().int(), exact: z.string() }

/**
 * What an answer rests on: `words` of a source on record; `entry`, a statement that no words of a source state, such as one of a data
 * set or of an analyst; words of the text that was `given` with the question.
 */
export const Citation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), number, source: SourceRef, ...Quoted }),
  z.object({ kind: z.literal('entry'), number, statement: z.string(), text: z.string() }),
  z.object({ kind: z.literal('given'), number, ...Quoted }),
])
export type Citation = z.infer<typeof Citation>

/** Numbers of citations. */
export const Cited = z.array(z.number().int())

/** Citations by what they are taken from, as lines: "Desk, 3 May 2024: Talks (src_01J…)", then "  [1] “held in Moscow” (characters 10–24)". */
export function citationLines(citations: readonly Citation[]): string[] {
  const groups = new Map<string, string[]>()
  for (const citation of citations) {
    const head = headOf(citation)
    groups.set(head, [...(groups.get(head) ?? []), wordsOf(citation)])
  }
  return [...groups].flatMap(([head, lines]) => [head, ...lines])
}

function headOf(citation: Citation): string {
  if (citation.kind === 'given') return 'The text given:'
  if (citation.kind === 'entry') return 'Stated without words of a source:'
  const { source } = citation
  return `${printable(sourceLine(source))} (${source.id}${source.url ? `, ${printable(source.url)}` : ''}):`
}

const wordsOf = (citation: Citation): string =>
  citation.kind === 'entry'
    ? `  [${citation.number}] ${printable(citation.text)} (${citation.statement})`
    : `  [${citation.number}] “${printable(citation.exact)}” (characters ${citation.start}–${citation.end})`

/** Numbers behind what they bear out: " [1][2]". */
export const marks = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : ` ${numbers.map((n) => `[${n}]`).join('')}`
