import { RapporteurError } from '../../model/errors.ts'
import { pairsOf, quoted } from './terms.ts'
import { isStopWord, stemOf, type Token, tokens } from './words.ts'

/** A word that is looked for, or a pair of ideographs. */
export interface Piece {
  readonly word: string
  readonly stem: string
  /** Whether words that begin with it are meant too. */
  readonly prefix: boolean
  readonly han: boolean
  /** Words from the piece before to this one: 1 where it follows at once. */
  readonly gap: number
}

/** What must be found: one word, or a phrase of several. */
export interface Unit {
  readonly pieces: readonly Piece[]
  readonly quoted: boolean
}

export interface Query {
  readonly units: readonly Unit[]
  /** All of its words, folded, to know a name by that is exactly this. */
  readonly whole: string
}

const LONGEST = 1000
const MOST_UNITS = 32

const PART = /"([^"]*)(?:"|$)|[^\s"]+/g

/**
 * Reads what somebody typed. All words must be found; "…" is a phrase, word* any word that begins so, and so is the last word
 * while no space follows it. Nothing in it is an error but its length, and that no word is in it.
 *
 * @throws RapporteurError `input-invalid`.
 * @example readQuery('secur* "Wang Yi"') // a word with its prefix, and a phrase of two words
 */
export function readQuery(typed: string): Query {
  if (typed.length > LONGEST)
    throw new RapporteurError(
      'input-invalid',
      `The search is ${typed.length} characters long; ${LONGEST} are allowed.`,
      'Search for a few words of it.',
    )
  const straight = typed.replace(/[“”„«»]/g, '"')
  const units: Unit[] = []
  for (const { 0: part, 1: phrase, index } of straight.matchAll(PART)) {
    if (phrase !== undefined) units.push(...unitOf(tokens(phrase), { prefix: false, quoted: true }))
    else units.push(...unitsIn(part, part.endsWith('*') || index + part.length === straight.length))
  }
  const telling = units.filter(({ pieces }) => pieces.some((piece) => !isStopWord(piece.word)))
  const kept = telling.length > 0 ? telling : units
  if (kept.length === 0)
    throw new RapporteurError('input-invalid', 'There is no word to search for.', 'Type a name or some words.')
  if (kept.length > MOST_UNITS)
    throw new RapporteurError(
      'input-invalid',
      `The search has ${kept.length} words; ${MOST_UNITS} are allowed.`,
      'Leave out those that say least, or put quotation marks around a phrase.',
    )
  const whole = tokens(straight)
    .map((t) => t.word)
    .join(' ')
  return { units: kept, whole }
}

/** Words joined by signs are words of their own ("China-Russia"), unless one is so short that only together they say something ("T-72"). */
function unitsIn(part: string, prefix: boolean): Unit[] {
  const words = tokens(part)
  if (words.some((t) => !t.han && t.word.length < 3)) return unitOf(words, { prefix, quoted: false })
  return words.flatMap((word, at) => unitOf([word], { prefix: prefix && at === words.length - 1, quoted: false }))
}

function unitOf(words: readonly Token[], how: { readonly prefix: boolean; readonly quoted: boolean }): Unit[] {
  const pieces: Piece[] = []
  let gap = 1
  const put = (word: string, han: boolean, prefix: boolean) => {
    pieces.push({ word, stem: han ? word : stemOf(word), han, prefix, gap })
    gap = 1
  }
  words.forEach(({ word, han }, at) => {
    const last = at === words.length - 1
    if (han) {
      const pairs = pairsOf(word)
      // The last ideograph of a run is told by the pair before it, unless it is the only one.
      for (const pair of pairs.length > 1 ? pairs.slice(0, -1) : pairs) put(pair, true, pairs.length === 1 && last)
      if (pairs.length > 1) gap = 2
    } else if (words.length > 1 && isStopWord(word)) gap++
    else put(word, false, how.prefix && last)
  })
  return pieces.length > 0 ? [{ pieces, quoted: how.quoted }] : []
}

/** Shorter beginnings would fit half of all words. */
const SHORTEST_PREFIX = { name: 2, text: 3 } as const

/** Whether a piece of the query stands for all words that begin with it, among names or in texts. */
export const isPrefix = ({ prefix, han, word }: Piece, among: keyof typeof SHORTEST_PREFIX): boolean =>
  prefix && (han || word.length >= SHORTEST_PREFIX[among])

/** A unit as `tsquery`; `others` are further terms that are as good, such as ids of entities that go by the name. */
export function unitQuery(
  { pieces }: Unit,
  among: keyof typeof SHORTEST_PREFIX,
  others: Iterable<string> = [],
): string {
  const alternatives = pieces.map((piece) => {
    const { word, stem } = piece
    const terms = [quoted(word), ...(stem === word ? [] : [quoted(stem)])]
    return `(${[...terms, ...(isPrefix(piece, among) ? [`${quoted(word)}:*`] : [])].join('|')})`
  })
  const phrase = alternatives.reduce((all, own, at) => (at === 0 ? own : `${all}<${pieces[at]?.gap}>${own}`), '')
  return `((${phrase})${[...others].map((term) => `|${quoted(term)}`).join('')})`
}
