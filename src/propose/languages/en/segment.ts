import winkNLP from 'wink-nlp'
import tagged from '../../../../data/en/tagged-wrongly.json' with { type: 'json' }
import type { SourceText } from '../../../model/source.ts'
import type { Document, Sentence, Token } from '../../engine/document.ts'
import { type Word, wordOf } from '../../engine/word.ts'
import { model } from './tagger/model.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])
const its = nlp.its

interface Piece {
  start: number
  end: number
  word: Word
  pos: string
  lemma: string
}

/**
 * Splits an English story into sentences and tokens with their offsets in the stored text.
 * Hyphens, possessive endings ("'s") and "n't" are tokens of their own; "U.S." and "2+2" are one token.
 */
export function segment(source: SourceText): Document {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const paragraphs = paragraphsOf(source.text, source.bodyStart)
  paragraphs.forEach(([from, to], paragraph) => {
    for (const pieces of sentencesOf(source.text.slice(from, to), from)) {
      const first = tokens.length
      for (const piece of pieces) {
        const { word } = piece
        tokens.push({
          index: tokens.length,
          start: piece.start,
          end: piece.end,
          text: word.text,
          fold: word.fold,
          word,
          lemma: piece.lemma,
          pos: piece.pos,
          sentence: sentences.length,
        })
      }
      const [head, tail] = [pieces[0], pieces.at(-1)]
      if (!head || !tail) continue
      const part = paragraph === 0 && isHeadline(source, paragraphs.length, to) ? 'headline' : 'body'
      sentences.push({ index: sentences.length, start: head.start, end: tail.end, first, last: tokens.length, part })
    }
  })
  return {
    text: source.text,
    language: source.language,
    published: source.published,
    bodyStart: source.bodyStart,
    tokens,
    sentences,
  }
}

function isHeadline(source: SourceText, paragraphs: number, end: number): boolean {
  const line = source.text.slice(source.bodyStart, end).trim()
  return paragraphs > 1 && line.length < 200 && !/[.!?]["”']?$/.test(line)
}

/** Ranges of the paragraphs from `start` on. A line break inside hard-wrapped prose does not end one. */
function paragraphsOf(text: string, start: number): [number, number][] {
  const ranges: [number, number][] = []
  let from = start
  for (const match of text.slice(start).matchAll(/(?:\r\n?|\n)[^\S\r\n]*/g)) {
    const at = start + match.index
    const next = at + match[0].length
    const line = text.slice(Math.max(from, text.lastIndexOf('\n', at - 1) + 1), at)
    const wrapped = line.length >= 50 && line.length <= 110 && !/[.!?:]["”’)]*\s*$/.test(line)
    const continued = /^[\p{Ll}\p{N}(,;]/u.test(text.slice(next, next + 1)) && line.length >= 40
    if (!/^[\r\n]/.test(text.slice(next, next + 1)) && (wrapped || continued) && line.trim() && from !== start) continue
    if (text.slice(from, at).trim()) ranges.push([from, at])
    from = next
  }
  if (text.slice(from).trim()) ranges.push([from, text.length])
  return ranges.flatMap(([first, last]) => readable(text, first, last))
}

/** No sentence of a story has as many tokens; what looks back over a sentence is bounded by cutting there. */
const LONGEST_SENTENCE = 400

/** No word of a story is as long, nor any paragraph; the tokeniser's time and stack are bounded by cutting there. */
const LONGEST_WORD = 300
const LONGEST_PARAGRAPH = 20_000

/** A paragraph without words that are none (encoded data, a wall of one letter), in stretches of bounded length. */
function readable(text: string, first: number, last: number): [number, number][] {
  const stretches: [number, number][] = []
  let start = first
  const add = (end: number) => {
    while (end - start > LONGEST_PARAGRAPH) {
      const space = text.lastIndexOf(' ', start + LONGEST_PARAGRAPH)
      const cut = space > start ? space : start + LONGEST_PARAGRAPH
      stretches.push([start, cut])
      start = cut
    }
    if (text.slice(start, end).trim()) stretches.push([start, end])
  }
  for (let at = first; at < last; ) {
    let end = at
    while (end < last && !/\s/.test(text.charAt(end))) end++
    if (end - at > LONGEST_WORD) {
      add(at)
      start = end
    }
    at = end + 1
  }
  add(last)
  return stretches
}

/** An abbreviation or an initial at the end of a "sentence" means that the sentence goes on. */
const UNFINISHED =
  /^(?:\p{Lu}\.?|U\.S|U\.K|U\.N|St|Th|Gen|Lt|Brig|Capt|Amb|Hon|Col|Maj|Adm|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|No|Prof|vs|Sept?|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\.?$/u

/** A first name cut short ("Ma. Theresa", "Md. Touhid") is a family name too, so that a sentence goes on behind it only with a name. */
const CUT_SHORT = /^(?:Ma|Md|Mohd|Wm)\.?$/u

const MISTAKEN = new Map<string, { base: string; where: 'verb' | 'object' | 'number' | 'name' | 'plural' }>([
  ...Object.entries(tagged.bases).map(([form, base]) => [form, { base, where: 'verb' as const }] as const),
  ...Object.entries(tagged.verbs).map(([form, base]) => [form, { base, where: 'object' as const }] as const),
  ...Object.entries(tagged.behindNumber).map(([form, base]) => [form, { base, where: 'number' as const }] as const),
  ...Object.entries(tagged.behindName).map(([form, base]) => [form, { base, where: 'name' as const }] as const),
  ...Object.entries(tagged.behindPlural).map(([form, base]) => [form, { base, where: 'plural' as const }] as const),
])
/** What stands behind a verb and never behind an adjective before its noun. */
const BEHIND_VERB = new Set(['DET', 'PRON', 'ADP', 'NUM', 'PART', 'PROPN'])
/** What stands behind "travels" or "visits" where a name before it is the subject. */
const BEHIND_NAMED = new Set(['ADP', 'PROPN', 'DET', 'PART', 'PRON'])
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'PRON', 'ADP', 'NUM'])

/** The base form of a verb that the tagger took for something else: "affixed their signatures", "the two spoke", "staged" of "stag". */
function verbMistaken(value: string, tags: readonly string[], index: number): string | undefined {
  const mistaken = MISTAKEN.get(value)
  if (!mistaken) return undefined
  const { base, where } = mistaken
  const [before, own, behind] = [tags[index - 1] ?? '', tags[index] ?? '', tags[index + 1] ?? '']
  if (where === 'verb') return own === 'VERB' || !BEFORE_NOUN.has(before) ? base : undefined
  if (where === 'name') return own === 'NOUN' && before === 'PROPN' && BEHIND_NAMED.has(behind) ? base : undefined
  if (where === 'plural') return own === 'ADJ' && before === 'NOUN' && behind === 'ADP' ? base : undefined
  if (where === 'number') return before === 'NUM' ? base : undefined
  return own === 'VERB' || (BEHIND_VERB.has(behind) && !BEFORE_NOUN.has(before)) ? base : undefined
}

function* sentencesOf(paragraph: string, offset: number): Generator<Piece[]> {
  let pending: Piece[] = []
  let cursor = 0
  const document = nlp.readDoc(paragraph)
  const all = document.tokens()
  const values = all.out(its.value) as string[]
  const tags = all.out(its.pos) as string[]
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[]
  const spans = document.sentences().out(its.span) as unknown as [first: number, last: number][]
  let index = 0
  for (const [, final] of spans) {
    for (; index <= final; index++) {
      const value = values[index] ?? ''
      const at = paragraph.indexOf(value, cursor)
      if (at < 0 || value === '') continue
      cursor = at + value.length
      const word = wordOf(value)
      const verb = verbMistaken(value, tags, index)
      if (verb !== undefined) split(word, offset + at, 'VERB', verb, pending)
      else split(word, offset + at, tags[index] ?? 'X', baseOf(word, lemmas[index] ?? value), pending)
    }
    pending = joined(pending, paragraph, offset)
    const last = pending.at(-1)
    const lastText = last ? paragraph.slice(last.start - offset, last.end - offset) : ''
    const lastWord = lastText === '.' ? textBefore(paragraph, pending, offset) : lastText
    const goesOn = UNFINISHED.test(lastWord) || (CUT_SHORT.test(lastWord) && tags[index] === 'PROPN')
    if (goesOn && index < values.length && !/^\s*["”]/.test(paragraph.slice(cursor))) continue
    yield* bounded(pending)
    pending = []
  }
  yield* bounded(pending)
}

function* bounded(sentence: Piece[]): Generator<Piece[]> {
  for (let first = 0; first < sentence.length; first += LONGEST_SENTENCE)
    yield first === 0 && sentence.length <= LONGEST_SENTENCE
      ? sentence
      : sentence.slice(first, first + LONGEST_SENTENCE)
}

function textBefore(paragraph: string, pieces: readonly Piece[], offset: number): string {
  const piece = pieces.at(-2)
  return piece ? paragraph.slice(piece.start - offset, piece.end - offset) : ''
}

const baseOf = (word: Word, lemma: string): string => (lemma === word.text ? word : wordOf(lemma)).fold

/** The parts that a token is cut into, or null where it stays whole. */
function partsOf({ text, seam }: Word): string[] | null {
  if (!seam || /^[-–—/]+$/.test(text)) return null
  const parts = text.split(/([-‐‑–—/]|['’]s$)/u).filter((part) => part !== '')
  return parts.length === 1 ? null : parts
}

/** Hyphens between letters or digits, and possessive endings, become tokens of their own. */
function split(whole: Word, start: number, pos: string, lemma: string, into: Piece[]): void {
  const parts = partsOf(whole)
  if (!parts) {
    into.push({ start, end: start + whole.text.length, word: whole, pos, lemma })
    return
  }
  const lemmas = lemma.split('-')
  const sameParts = lemmas.length === parts.filter((part) => !/^[-‐‑–—/]$/.test(part)).length
  let next = 0
  let at = start
  for (const part of parts) {
    const mark = /^[-‐‑–—/]$/.test(part)
    const own = wordOf(part)
    const base = sameParts && !mark ? (lemmas[next++] ?? own.fold) : own.fold
    const form = pos === 'VERB' ? base.replace(/(?<=[a-z]{3})ed$/, '') : base
    into.push({ start: at, end: at + part.length, word: own, pos: mark ? 'PUNCT' : pos, lemma: form })
    at += part.length
  }
}

/** Puts together what the tokeniser cuts apart: "U" "." "S.", "2" "+2", "2+" "2". */
function joined(pieces: readonly Piece[], paragraph: string, offset: number): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const text = last && last.end === piece.start ? paragraph.slice(last.start - offset, piece.end - offset) : ''
    if (last && (TORN.test(text) || TORN_WORD.test(text))) {
      out[out.length - 1] = {
        ...last,
        end: piece.end,
        word: wordOf(text),
        lemma: wordOf(text).fold,
        pos: /^\d/.test(text) ? 'NUM' : 'PROPN',
      }
    } else {
      out.push(piece)
    }
  }
  return out
}

/** Letters beyond Latin-1, at which the tokeniser cuts: "Erdo" "ğ" "an". */
const TORN_WORD = /^(?=.*[^\p{ASCII}])\p{L}[\p{L}\p{M}]+$/u

const TORN = /^(?:(?:\p{Lu}\.)+\p{Lu}?|\d\+\d?|\d{1,2}(?:st|nd|rd|th))$/u
