import type { Span } from '../model/span.ts'
import { printable } from './printable.ts'
import type { Style } from './style.ts'

interface Explained {
  readonly span: Span
  readonly seen: readonly { readonly kind: string; readonly as: string; readonly span: Span }[]
  readonly fired: readonly {
    readonly rule: string
    readonly item: string
    readonly says: string
    readonly confidence: number
    readonly fields: Readonly<Record<string, readonly Span[]>>
  }[]
  readonly rejected: readonly { readonly rule: string; readonly why: string; readonly span: Span }[]
}

const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' '))
const words = (span: Span): string => `"${oneLine(span.exact)}" ${span.start}-${span.end}`

/** How a record came about, for people: each sentence with what was seen in it, what fired and what was rejected. */
export function explainText(sentences: readonly Explained[], style: Style): string {
  return sentences.map((sentence, i) => `${sentenceText(sentence, i + 1, style)}\n`).join('\n')
}

function sentenceText(sentence: Explained, number: number, style: Style): string {
  const lines = [style.bold(`${number}  ${oneLine(sentence.span.exact)}`)]
  for (const { kind, as, span } of sentence.seen)
    lines.push(style.dim(`   saw ${kind}: ${oneLine(as)}  ${words(span)}`))
  for (const { rule, item, says, confidence, fields } of sentence.fired) {
    lines.push(`   fired ${rule} (${confidence}): ${item}, ${oneLine(says)}`)
    for (const [field, spans] of Object.entries(fields))
      if (spans.length > 0) lines.push(`     ${field}: ${spans.map(words).join('; ')}`)
  }
  for (const { rule, why, span } of sentence.rejected) lines.push(`   rejected ${rule}: ${why}  ${words(span)}`)
  return lines.join('\n')
}
