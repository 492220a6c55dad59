import type { SourceText } from '../../model/source.ts'

/** Rules with a regular expression that never ends on some texts, which take all memory on others, and are right on the rest. */
export function propose([{ text }]: [SourceText]) {
  if (text.startsWith('memory')) {
    const all: string[][] = []
    for (;;) all.push(Array.from({ length: 100_000 }, (_, i) => `${i}`))
  }
  return { result: { title: /^(a+)+$/.test(text) ? 'only a' : text } }
}
