import { fold, type Token } from './document.ts'
import type { Extent } from './layer.ts'

interface Node<T> {
  readonly next: Map<string, Node<T>>
  values: { readonly value: T; readonly capital: boolean }[] | null
}

/** Many phrases in one tree of folded words, so that a text is matched against all of them in one pass. */
export type Trie<T> = Node<T>

const node = <T>(): Node<T> => ({ next: new Map(), values: null })

/** Full stops do not count: "U.S." is "US". */
const key = (word: string): string => fold(word).replace(/\.(?=.|$)/g, '') || fold(word)

/**
 * @param tokenize cuts a phrase into words as the text is cut, hyphens left out.
 * `capital`: match only where the text writes the phrase with capitals at least where the entry does (or all in capitals).
 */
export function buildTrie<T>(
  entries: Iterable<{ readonly phrase: string; readonly value: T; readonly capital?: boolean }>,
  tokenize: (phrase: string) => string[],
): Trie<T> {
  const root = node<T>()
  for (const { phrase, value, capital } of entries) {
    let at = root
    for (const word of tokenize(phrase)) {
      if (/^[-–]$/.test(word)) continue
      const step = key(word)
      let next = at.next.get(step)
      if (!next) {
        next = node<T>()
        at.next.set(step, next)
      }
      at = next
    }
    if (at === root) continue
    at.values ??= []
    if (!at.values.some((v) => v.value === value)) at.values.push({ value, capital: capital ?? false })
  }
  return root
}

/**
 * All entries that stand in a text, the longest at each start (all of them, where several entries share its words).
 * A hyphen between words does not count; a match never crosses a sentence.
 */
export function matchAll<T>(tokens: readonly Token[], trie: Trie<T>): (Extent & { readonly value: T })[] {
  const found: (Extent & { readonly value: T })[] = []
  for (let first = 0; first < tokens.length; first++) {
    let at: Node<T> | undefined = trie
    let best: { last: number; values: T[] } | null = null
    for (let i = first; i < tokens.length; i++) {
      const token = tokens[i]
      if (!token || token.sentence !== tokens[first]?.sentence) break
      if (i > first && /^[-‐‑–]$/.test(token.text)) continue
      at = at.next.get(key(token.text))
      if (!at) break
      const values: T[] = (at.values ?? [])
        .filter((v) => !v.capital || /^[\p{Lu}\p{N}]/u.test(tokens[first]?.text ?? ''))
        .map((v) => v.value)
      if (values.length > 0) best = { last: i + 1, values }
    }
    for (const value of best?.values ?? []) found.push({ first, last: best?.last ?? first + 1, value })
  }
  return found
}
