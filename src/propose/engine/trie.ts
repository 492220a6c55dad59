import type { Token } from './document.ts'
import type { Extent } from './layer.ts'
import { wordOf } from './word.ts'

interface Node<T> {
  /** Null at the end of a phrase, as most nodes are. */
  next: Map<string, Node<T>> | null
  values: { readonly value: T; readonly spelling: readonly string[] }[] | null
}

interface Entry<T> {
  readonly phrase: string
  readonly value: T
  readonly capital?: boolean
}

/**
 * Many phrases in one tree of folded words, so that a text is matched against all of them in one pass. What opens with a word
 * is grown when a text first has that word: a story needs a few hundred of many thousand phrases.
 */
export interface Trie<T> {
  readonly tokenize: (phrase: string) => string[]
  /** By the key of the word that they open with: the phrases, and once a text had that word, what grew of them. */
  readonly openings: Map<string, Entry<T>[] | Node<T>>
}

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
 * @param tokenize cuts a phrase into words as the text is cut; it leaves letters that stand together in one word.
 * `capital`: match only where the text writes the phrase with capitals at least where the entry does (or all in capitals).
 */
export function buildTrie<T>(entries: Iterable<Entry<T>>, tokenize: (phrase: string) => string[]): Trie<T> {
  const openings = new Map<string, Entry<T>[]>()
  for (const entry of entries) {
    const opening = openingOf(entry.phrase, tokenize)
    if (opening === undefined) continue
    const same = openings.get(opening)
    if (same) same.push(entry)
    else openings.set(opening, [entry])
  }
  return { tokenize, openings }
}

const LETTERS = /^[A-Za-z]+(?= |$)/

/** The key of the first word of a phrase; most are of plain letters, and tell theirs without the phrase being cut. */
function openingOf(phrase: string, tokenize: (phrase: string) => string[]): string | undefined {
  const plain = LETTERS.exec(phrase)?.[0].toLowerCase()
  if (plain !== undefined) return plain
  const [first] = spellingOf(phrase, tokenize)
  return first === undefined ? undefined : wordOf(first).key
}

const spellingOf = (phrase: string, tokenize: (phrase: string) => string[]): string[] =>
  tokenize(phrase).filter((word) => !wordOf(word).hyphen)

/** What follows an opening word in the phrases of a trie, which is grown from them when it is first asked for. */
function openedBy<T>({ tokenize, openings }: Trie<T>, key: string): Node<T> | undefined {
  const opening = openings.get(key)
  if (!Array.isArray(opening)) return opening
  const opened = node<T>()
  for (const { phrase, value, capital } of opening) {
    const spelling = spellingOf(phrase, tokenize)
    let at = opened
    for (const word of spelling.slice(1)) {
      const step = wordOf(word).key
      at.next ??= new Map()
      let next = at.next.get(step)
      if (!next) {
        next = node<T>()
        at.next.set(step, next)
      }
      at = next
    }
    at.values ??= []
    at.values.push({ value, spelling: capital ? spelling : [] })
  }
  openings.set(key, opened)
  return opened
}

/**
 * All entries that stand in a text, the longest at each start (all of them, where several entries share its words).
 * A hyphen between words does not count; a match never crosses a sentence.
 */
export function matchAll<T>(tokens: readonly Token[], trie: Trie<T>): (Extent & { readonly value: T })[] {
  const found: (Extent & { readonly value: T })[] = []
  for (const opening of tokens) {
    const start = openedBy(trie, opening.word.key)
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
