import words from '../../../../../data/en/assertions.json' with { type: 'json' }
import type { Assertion } from '../../../../model/assertion.ts'
import { spanAt } from '../../../../model/span-at.ts'
import type { EventType } from '../../../../model/vocabulary.ts'
import type { Document, Sentence, Token } from '../../../engine/document.ts'
import { ordinalAt } from '../ordinals.ts'
import { type WindowMention, windowAt } from './windows.ts'

/** What a sentence counts, before it is known of which event and of whom. */
export interface Counted extends Pick<Assertion, 'span' | 'window' | 'types' | 'anywhere' | 'selecting'> {
  readonly number: number
  /** Offset of the ordinal. */
  readonly at: number
  /** The names in what stands between noun and window: "to North Korea". */
  readonly named: readonly string[]
  /** Whether somebody's: the word or name before the ordinal; null where nobody's. */
  readonly owner: string | null
}

const NOUNS = words.nouns as Readonly<Record<string, readonly string[]>>
const NARROWING = new Set(words.narrowing)
const SELECTING = new Set(words.selecting)
const ANYWHERE = new Set(words.anywhere)
const POSSESSIVE = new Set(words.possessive)

/** Tokens between an ordinal and its noun, and between that and the window. */
const MODIFIERS = 5
const COMPLEMENT = 14

/** The ordinals of a sentence that count events over a time: "the second significant engagement between the two sides within two months". */
export function countedIn(document: Document, sentence: Sentence): Counted[] {
  const found: Counted[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const one = countedAt(document, sentence, at)
    if (one) found.push(one)
  }
  return found
}

function countedAt({ tokens, text }: Document, sentence: Sentence, at: number): Counted | null {
  const ordinal = ordinalAt(tokens, at)
  if (!ordinal || ordinal.last >= sentence.last) return null
  const noun = nounBehind(tokens, ordinal.last, sentence.last)
  const behind = noun ? noun.last : ordinal.last
  const window = noun
    ? windowBehind(tokens, behind, sentence.last, ordinal.value)
    : windowAt(tokens, behind, ordinal.value)
  const ever = window === null && noun !== null && noun.ever
  if (!window && !ever) return null
  const span = spanAt(text, tokens[at]?.start ?? 0, tokens[(window?.last ?? behind) - 1]?.end ?? 0)
  const before = tokens[at - 1]
  const owned = before !== undefined && at > sentence.first && POSSESSIVE.has(before.fold)
  return {
    number: ordinal.value,
    at: tokens[at]?.start ?? 0,
    span,
    window: window?.window ?? { kind: 'ever' },
    types: noun && !isOfSeries(tokens, behind, window) ? noun.types : [],
    anywhere: noun?.anywhere ?? false,
    selecting: noun?.selecting ?? null,
    named: namesIn(tokens.slice(behind, (window?.last ?? behind) - 1)),
    owner: owned ? (before.fold === "'s" ? (tokens[at - 2]?.text ?? null) : before.fold) : null,
  }
}

interface Noun extends Pick<Counted, 'types' | 'anywhere' | 'selecting'> {
  readonly last: number
  /** "first-ever visit". */
  readonly ever: boolean
}

/** The noun that an ordinal counts, over the words that narrow it. */
function nounBehind(tokens: readonly Token[], from: number, end: number): Noun | null {
  let [anywhere, ever] = [false, false]
  let selecting: string | null = null
  for (let at = from; at < Math.min(end, from + MODIFIERS); at++) {
    const { fold = '', pos = '' } = tokens[at] ?? {}
    const types = Object.hasOwn(NOUNS, fold) ? NOUNS[fold] : undefined
    if (types) return { types: [...types] as EventType[], last: at + 1, anywhere, selecting, ever }
    if (ANYWHERE.has(fold)) anywhere = true
    if (SELECTING.has(fold)) selecting = fold
    if (fold === 'ever') ever = true
    const narrows =
      NARROWING.has(fold) || fold === 'ever' || tokens[at]?.word.hyphen || pos === 'ADJ' || pos === 'PROPN'
    if (!narrows) return null
  }
  return null
}

const STOPS = new Set([';', ':', '"', '“', '”', '(', ')'])

/** The window in what belongs to the noun: not beyond another clause. */
function windowBehind(tokens: readonly Token[], from: number, end: number, number: number): WindowMention | null {
  for (let at = from; at < Math.min(end, from + COMPLEMENT); at++) {
    const window = windowAt(tokens, at, number)
    if (window) return window
    const { text = '', pos = '' } = tokens[at] ?? {}
    if (STOPS.has(text) || pos === 'AUX') return null
  }
  return null
}

/** Proper names, the words of each together: "North Korea". */
function namesIn(tokens: readonly Token[]): string[] {
  const names: string[] = []
  tokens.forEach((token, i) => {
    if (token.pos !== 'PROPN' || !token.word.capital) return
    const before = tokens[i - 1]
    if (before?.pos === 'PROPN' && before.word.capital) names.push(`${names.pop()} ${token.text}`)
    else names.push(token.text)
  })
  return names
}

/** "the first meeting of their dialogue in three years": counts what the event belongs to, whatever its kind. */
const isOfSeries = (tokens: readonly Token[], behind: number, window: WindowMention | null): boolean =>
  tokens[behind]?.fold === 'of' && window !== null && window.last > behind + 3
