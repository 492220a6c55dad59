import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Document, Token } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'

const PARTICLES = new Set(lexicon.particles)
const HONORIFICS = new Set(lexicon.honorifics)

/** Parts of speech of words that open a sentence and belong to no name. */
const OPENERS = new Set(['ADV', 'SCONJ', 'CCONJ', 'ADP', 'PRON', 'DET'])

/** "Ma. Theresa": first names that are cut short with a full stop. */
const CUT_SHORT = new Set(['ma', 'md', 'mohd', 'wm'])

/** Whether a first name that is cut short stands at a token, with its full stop behind it. */
export const isCutShort = (tokens: readonly Token[], at: number): boolean =>
  CUT_SHORT.has(tokens[at]?.fold ?? '') && tokens[at + 1]?.text === '.'

/** "W.M.M.R." before a family name. */
const INITIALS = /^(?:\p{Lu}\.){1,5}$/u

/** A capitalised word of a shape that a person's name can have: "Wang", "Fo'an", "McAllister", not "NATO" or "A2AD". */
export function isNameWord(token: Token | undefined): boolean {
  return token?.word.proper === true && token.pos !== 'DET'
}

/**
 * The longest run of words that starts at a token and can be a person's name: capitalised words, initials, particles
 * between them ("von der Leyen", "bin Salman"), hyphenated parts ("Won-sik"). `blocked` tells which tokens cannot be part
 * of a name. Null where fewer than one word fits.
 */
export function nameAt(document: Document, at: number, blocked: (index: number) => boolean): Extent | null {
  const { tokens } = document
  const sentence = tokens[at]?.sentence
  const fits = (index: number): boolean => {
    const token = tokens[index]
    // "However Tuggar said": what opens a sentence with a capital is no first name.
    const opens = index === at && tokens[index - 1]?.sentence !== sentence && OPENERS.has(token?.pos ?? '')
    return token?.sentence === sentence && isNameWord(token) && !opens && !blocked(index)
  }
  let behind = at
  while (behind < at + 4 && INITIALS.test(tokens[behind]?.text ?? '') && tokens[behind]?.sentence === sentence) behind++
  const initials = behind > at && fits(behind)
  if (!initials && (!tokens[at]?.word.capital || !(fits(at) || PARTICLES.has(tokens[at]?.fold ?? '')))) return null
  let last = initials ? behind : at + 1
  while (last < at + 8) {
    const token = tokens[last]
    if (!token || token.sentence !== sentence) break
    if (fits(last)) {
      last++
      continue
    }
    const next = tokens[last + 1]
    if (
      token.text === '-' &&
      token.start === tokens[last - 1]?.end &&
      next?.start === token.end &&
      /^\p{L}+$/u.test(next.text) &&
      joinsName(tokens[last - 1], next) &&
      !blocked(last + 1)
    ) {
      last += 2
      continue
    }
    if ((/^\p{Lu}\.?$/u.test(token.text) || INITIALS.test(token.text)) && fits(last + 1)) {
      last++
      continue
    }
    if (last === at + 1 && isCutShort(tokens, at) && fits(last + 1)) {
      last += 2
      continue
    }
    const run = particles(tokens, last)
    if (run > 0 && fits(last + run)) {
      last += run + 1
      continue
    }
    break
  }
  const [dash, beyond] = [tokens[last], tokens[last + 1]]
  const compound = dash?.text === '-' && dash.start === tokens[last - 1]?.end && beyond?.start === dash.end
  return compound && last === at + 1 ? null : { first: at, last }
}

/** "Won-sik", not "BNS-style" or "Officer Commanding-in-Chief". */
const joinsName = (before: Token | undefined, next: Token): boolean =>
  next.word.capital || (next.pos !== 'ADP' && !/^\p{Lu}{2,}$/u.test(before?.text ?? ''))

export const isParticle = (token: Token | undefined): boolean => PARTICLES.has(token?.fold ?? '')

function particles(tokens: readonly Token[], at: number): number {
  let count = 0
  while (count < 2 && PARTICLES.has(tokens[at + count]?.fold ?? '')) count++
  if (count > 0 && tokens[at + count]?.text === '-') count++
  return count
}

/** Leaves out "Mr.", "Gen.", "Senator" at the start of a name. */
export function withoutHonorifics(document: Document, name: Extent): Extent {
  let { first } = name
  while (first < name.last - 1 && isHonorific(document.tokens[first])) {
    first++
    if (document.tokens[first]?.text === '.') first++
  }
  return { first, last: name.last }
}

export const isHonorific = (token: Token | undefined): boolean => HONORIFICS.has((token?.fold ?? '').replace(/\.$/, ''))

/** Index behind honorifics that stand at a token. */
export function behindHonorifics(document: Document, at: number): number {
  let index = at
  while (index < at + 4) {
    if (!isHonorific(document.tokens[index])) break
    index++
    if (document.tokens[index]?.text === '.') index++
  }
  return index
}
