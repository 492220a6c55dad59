import headsFile from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import type { Cadence } from '../../../../model/vocabulary.ts'
import type { Token } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'

const PHRASES = new Map<string, { words: string[]; cadence: Cadence }[]>()
for (const { words, cadence } of headsFile.cadences) {
  for (const phrase of words) {
    const parts = phrase.split(/[\s-]/)
    const first = parts[0] ?? ''
    const list = PHRASES.get(first) ?? []
    list.push({ words: parts, cadence: cadence as Cadence })
    PHRASES.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/** The first cadence that a range of tokens states ("annual", "once a year", "every two years"), with its words. */
export function cadenceWithin(
  tokens: readonly Token[],
  first: number,
  last: number,
): { cadence: Cadence; extent: Extent } | null {
  for (let i = first; i < last; i++) {
    for (const { words, cadence } of PHRASES.get(tokens[i]?.fold ?? '') ?? []) {
      let at = i
      const matches = words.every((word) => {
        if (tokens[at]?.text === '-') at++
        return tokens[at++]?.fold === word
      })
      if (matches && at <= Math.max(last, i + 1)) return { cadence, extent: { first: i, last: at } }
    }
  }
  return null
}
