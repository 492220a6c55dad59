import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { InstrumentKind } from '../../../../model/vocabulary.ts'
import type { Token } from '../../../engine/document.ts'
import { covering, type Extent } from '../../../engine/layer.ts'
import { isOfYears } from '../dates/of-years.ts'
import { countAt } from '../dates/words.ts'
import type { Reading } from '../frames/reading.ts'

/** A noun phrase that names a treaty, an agreement, a memorandum … */
export interface InstrumentPhrase extends Extent {
  readonly kind: InstrumentKind
  readonly name: string
}

interface Noun {
  words: string[]
  kind: InstrumentKind
  after?: string[]
  behind?: string[]
}
const NOUNS = verbs.instruments as Noun[]

/** The instruments that a stretch of text names, with their modifiers and the "on …" behind them. */
export function findInstruments(reading: Reading, range: Extent): InstrumentPhrase[] {
  const { tokens, text } = reading.document
  const found: InstrumentPhrase[] = []
  for (let i = range.first; i < range.last; i++) {
    const token = tokens[i]
    const noun = NOUNS.find((n) => n.words.includes(token?.fold ?? '') && fits(tokens, i, n, range))
    if (!token || !noun || token.pos === 'VERB') continue
    const [capital, beyond] = [token.word.capital, tokens[i + 1]]
    if (capital && beyond?.pos === 'PROPN' && !NOUNS.some((n) => n.words.includes(beyond.fold))) continue
    if (capital && beyond?.fold === 'and' && joinsName(reading, i + 2)) continue
    if (NOUNS.some((n) => n.words.includes(tokens[i + 1]?.fold ?? ''))) continue
    let first = i
    while (first > range.first && i - first < 10) {
      const word = tokens[first - 1]
      if (
        !word ||
        word.pos === 'DET' ||
        word.pos === 'ADP' ||
        word.pos === 'VERB' ||
        word.pos === 'AUX' ||
        word.pos === 'PRON' ||
        covering(reading.persons, first - 1)
      )
        break
      if (word.pos === 'PUNCT' && word.text !== '-') break
      if (word.pos === 'CCONJ' && !tokens[first]?.word.capital === true) break
      if (word.fold === "'s" || ['current', 'new', 'previous', 'existing', 'latest'].includes(word.fold)) break
      first--
    }
    let last = i + 1
    const opening = tokens[last]?.fold
    if (opening === 'of' && ['understanding', 'intent'].includes(tokens[last + 1]?.fold ?? '')) last += 2
    if (['on', 'for', 'of'].includes(tokens[last]?.fold ?? '') && !covering(reading.dates, last + 1))
      last = topicEnd(reading, last, range.last)
    last = termEnd(reading, last, range.last, noun.kind === 'plan')
    const name = text
      .slice(tokens[first]?.start, tokens[last - 1]?.end)
      .replace(/["“”]/g, '')
      .replace(/\s+/g, ' ')
    found.push({ first, last, kind: noun.kind, name })
    i = last - 1
  }
  return found
}

/** "26 agreements", "three purchase deals", "seven further documents": how many, not which. */
export function isCount(reading: Reading, phrase: InstrumentPhrase): boolean {
  const words = reading.document.tokens.slice(phrase.first, phrase.last)
  const [number] = words
  const counted = number !== undefined && (/^\d{1,3}$/.test(number.text) || (countAt([number], 0) ?? 0) > 1)
  const about = words.some((t) => t.pos === 'ADP')
  return counted && !about && words.length <= MOST_COUNTED && words.at(-1)?.fold.endsWith('s') === true
}

/** "three bilateral purchase deals". */
const MOST_COUNTED = 4

/** "for 2022-2027", "towards 2030": the years that a plan or a vision is for belong to its name. */
function termEnd(reading: Reading, at: number, limit: number, plan: boolean): number {
  const { tokens } = reading.document
  const years = ['for', 'towards', 'toward', 'until', 'through'].includes(tokens[at]?.fold ?? '')
  const date = years ? covering(reading.dates, at + 1) : undefined
  const told = date?.kind === 'open' ? date.of : date
  const capital = plan || tokens[at - 1]?.word.capital === true || tokens[at]?.fold.startsWith('toward') === true
  return date && isOfYears(told) && capital && date.last <= limit ? date.last : at
}

const TITLES = new Set(['Treaty', 'Agreement', 'Protocol', 'Convention', 'Accord', 'Declaration', 'Charter'])

/** "the Treaty on Allied Relations of 22 December 2022", "the 1975 Border Patrol Agreement": known by its name and its date. */
export function datedIn(reading: Reading, clause: Extent): { phrase: InstrumentPhrase; date: string }[] {
  const { tokens } = reading.document
  const titled = tokens.slice(clause.first, clause.last).some((t) => TITLES.has(t.text))
  if (!titled) return []
  return findInstruments(reading, clause).flatMap((phrase) => {
    const own = tokens.slice(phrase.first, phrase.last)
    const year = /^(?:19|20)\d\d$/.test(own[0]?.text ?? '') ? own[0]?.text : undefined
    const named = own.filter((t) => t.word.capital).length > 1 && own.some((t) => TITLES.has(t.text))
    const behind = tokens[phrase.last]?.fold === 'of' ? covering(reading.dates, phrase.last + 1) : undefined
    const date = year ?? (behind?.kind === 'absolute' ? behind.edtf : undefined)
    const name = year ? phrase.name.slice(year.length).trim() : phrase.name
    return named && date ? [{ phrase: { ...phrase, name }, date }] : []
  })
}

/** Whether the words that a noun needs before or behind it are there. */
function fits(tokens: readonly Token[], at: number, noun: Noun, range: Extent): boolean {
  const { after, behind } = noun
  if (after && !tokens.slice(Math.max(range.first, at - 3), at).some((t) => after.includes(t.fold))) return false
  return !behind || behind.every((word, step) => tokens[at + 1 + step]?.fold === word)
}

/** "on trade, energy and transport", "for sharing law-enforcement practices": up to a verb, a date or the end of the list. */
function topicEnd(reading: Reading, at: number, limit: number): number {
  const { tokens } = reading.document
  let last = at
  if (tokens[at + 1]?.fold === 'that' || tokens[at + 1]?.fold === 'this') return at
  for (let i = at + 1; i < Math.min(limit, at + 16); i++) {
    const token = tokens[i]
    if (!token || covering(reading.dates, i) || covering(reading.persons, i)) break
    if (
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      (token.pos === 'VERB' && (i === at + 1 || token.fold.endsWith('ing'))) ||
      token.pos === 'NUM'
    )
      last = i + 1
    else if (token.fold === 'and') {
      if (!['NOUN', 'ADJ', 'PROPN', 'DET'].includes(tokens[i + 1]?.pos ?? '') || opensInstrument(reading, i + 1)) break
    } else if (token.text === ',') {
      if (!listGoesOn(reading, i, limit)) break
    } else if (token.fold === 'to' && last === i && tokens[i + 1]?.fold === 'the' && tokens[i + 2]?.pos === 'NOUN') {
      // "on access to the sea"
    } else if (!['ADJ', 'DET', 'PART'].includes(token.pos) && token.text !== '-' && token.fold !== 'of') break
  }
  return last
}

/** "Partnership and Cooperation Agreement": a noun of one name with the one behind "and". */
function joinsName(reading: Reading, at: number): boolean {
  const ahead = reading.document.tokens.slice(at, at + 4)
  const end = ahead.findIndex((t) => NOUNS.some((n) => n.words.includes(t.fold)))
  return end > 0 && ahead.slice(0, end + 1).every((t) => t.word.capital)
}

/** "and a Memorandum of Understanding": the next instrument, no part of the topic of this one. */
function opensInstrument(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  if (tokens[at]?.pos !== 'DET') return false
  return tokens.slice(at + 1, at + 5).some((t) => NOUNS.some((n) => n.words.includes(t.fold)))
}

function listGoesOn(reading: Reading, comma: number, limit: number): boolean {
  const ahead = reading.document.tokens.slice(comma + 1, Math.min(limit, comma + 8))
  const end = ahead.findIndex((t) => t.fold === 'and' || t.pos === 'VERB' || t.pos === 'AUX' || t.pos === 'PRON')
  return (
    end > 0 &&
    ahead[end]?.fold === 'and' &&
    ahead.slice(0, end).every((t) => ['NOUN', 'ADJ', 'PROPN', 'PUNCT'].includes(t.pos))
  )
}
