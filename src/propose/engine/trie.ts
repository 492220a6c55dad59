import type { Token } from './document.ts'
import type { Extent } from './layer.ts'
import { wordOf } from './word.ts'

interface Node<T> {
  /** Null at the end of a phrase, as most nodes are. */
  next: Map<string, Node<T>> | null
  values: { readonly value: T; readonly spelling: readonly string[] }[] | null
}

/** Many phrases in one tree of folded words, so that a text is matched against all of them in one pass. */
export type Trie<T> = Node<T>

const node = <T>(): Node<T> => ({ next: null, values: null })

/**
 * Whether a word of a text has capitals where the entry's word has them: "Turkey" and "TURKEY" are Turkey, "turkey" is not.
 * An acronym of two or three letters is one in capitals alone, so that "Who" is not the WHO and the "Un" of a name not the
 * UN; longer ones are written as words too ("Nato", "Asean").
 */
function spelledAs(entry: string, word: string): boolean {
  if (!/^\p{Lu}/u.test(entry)) return true
  return /^(?:\p{Lu}\.?){2,3}$/u.test(entry) ? !/\p{Ll}/u.test(word) : /^[\p{Lu}\p{N}]/u.test(word)
}

/**
 * @param tokenize cuts a phrase into words as the text is cut.
 * `capital`: match only where the text writes the phrase with capitals at least where the entry does (or all in capitals).
 */
export function buildTrie<T>(
  entries: Iterable<{ readonly phrase: string; readonly value: T; readonly capital?: boolean }>,
  tokenize: (phrase: string) => string[],
): Trie<T> {
  const root = node<T>()
  for (const { phrase, value, capital } of entries) {
    let at = root
    const spelling = tokenize(phrase).filter((word) => !wordOf(word).hyphen)
    for (const word of spelling) {
      const step = wordOf(word).key
      at.next ??= new Map()
      let next = at.next.get(step)
      if (!next) {
        next = node<T>()
        at.next.set(step, next)
      }
      at = next
    }
    if (at === root) continue
    at.values ??= []
    at.values.push({ value, spelling: capital ? spelling : [] })
  }
  return root
}

/**
 * All entries that stand in a text, the longest at each start (all of them, where several entries share its words).
 * A hyphen between words does not count; a match never crosses a sentence.
 */
export function matchAll<T>(tokens: readonly Token[], trie: Trie<T>): (Extent & { readonly value: T })[] {
  const found: (Extent & { readonly value: T })[] = []
  const { next: openings } = trie
  if (!openings) return found
  for (const opening of tokens) {
    const start = openings.get(opening.word.key)
    if (start) matchFrom(tokens, opening, start, found)
  }
  return found
}

/** The longest entry that opens with a token, whose node in the trie is given. */
function matchFrom<T>(
  tokens: readonly Token[],
  opening: Token,
  start: Node<T>,
  found: (Extent & { readonly value: T })[],
): void {
  const first = opening.index
  let at: Node<T> | undefined = start
  let best: T[] | null = null
  let last = first + 1
  const walked = [opening.text]
  for (let i = first; ; ) {
    if (at.values) {
      const values = at.values.filter((v) => v.spelling.every((word, step) => spelledAs(word, walked[step] ?? '')))
      if (values.length > 0) {
        best = [...new Set(values.map((v) => v.value))]
        last = i + 1
      }
    }
    if (!at.next) break
    i++
    while (tokens[i]?.word.hyphen && tokens[i]?.sentence === opening.sentence) i++
    const token = tokens[i]
    if (!token || token.sentence !== opening.sentence) break
    at = at.next.get(token.word.key)
    if (!at) break
    walked.push(token.text)
  }
  for (const value of best ?? []) found.push({ first, last, value })
}
