import headsFile from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import { covering, startingAt } from '../../../engine/layer.ts'
import { ordinalAt } from '../ordinals.ts'
import { HEADS, type Head, isCapitalWord, type PhraseContext, UNITS } from './mechanism-phrase.ts'

/** The head noun of a mechanism at a token, unless a later noun of the phrase is the head. */
export function headAt(context: PhraseContext, at: number): Head | undefined {
  const token = context.tokens[at]
  if (!token || (token.pos === 'VERB' && !isCapitalWord(token) && !afterName(context, at)) || token.pos === 'AUX')
    return undefined
  const head = HEADS.get(token.fold) ?? HEADS.get(token.word.singular)
  if (!head) return undefined
  if (token.fold.startsWith('conference') && ['press', 'news'].includes(context.tokens[at - 1]?.fold ?? ''))
    return undefined
  if (head.after && !head.after.includes(context.tokens[at - 1]?.fold ?? '')) return undefined
  if (/^\d\+\d$/.test(token.fold) && headAhead(context, at)) return undefined
  if (isCapitalWord(token) && (titleGoesOn(context, at) || isOfParliament(context, at))) return undefined
  const next = context.tokens[at + 1]
  if (
    next &&
    (next.pos !== 'VERB' || isCapitalWord(next)) &&
    (HEADS.has(next.word.singular) || UNITS.has(next.word.singular))
  ) {
    const laterHead = headAt(context, at + 1)
    if (laterHead) return undefined
  }
  if (token.fold === 'representatives' || head.word !== 'representative') return head
  return undefined
}

/** "the House Armed Services Committee", "the Central Committee": an organ of one parliament or party. */
const isOfParliament = ({ tokens }: PhraseContext, at: number): boolean =>
  tokens[at]?.fold === 'committee' &&
  headsFile.ofParliaments.some((words) => words.every((word, i) => tokens[at - words.length + i]?.fold === word))

/** "the Keris Woomera drill": behind a name it is a noun, whatever the tagger takes it for. */
const afterName = (context: PhraseContext, at: number): boolean =>
  DRILLS.has(context.tokens[at]?.fold ?? '') && isCapitalWord(context.tokens[at - 1])

const DRILLS = new Set(['drill', 'drills', 'exercise', 'exercises'])

/** "Sectoral Dialogue Partnership Trilateral Meeting": capitals alone lead on to a head that is written with one too. */
function titleGoesOn(context: PhraseContext, at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    const token = context.tokens[i]
    if (!token || token.sentence !== context.tokens[at]?.sentence || !isCapitalWord(token)) return false
    if (token.pos === 'ADP' || /^(?:of|on|for|the)$/.test(token.fold)) return false
    if (covering(context.people, i) || covering(context.actors, i) || covering(context.dates, i)) return false
    if (HEADS.has(token.word.singular)) return i > at + 1
  }
  return false
}

/** "2+2 Foreign and Defence Ministerial Consultations": capitalised words lead on to another head. */
function headAhead(context: PhraseContext, at: number): boolean {
  for (let i = at + 1; i < at + 7; i++) {
    const token = context.tokens[i]
    if (token && /^(?:'|’|'s|’s)$/.test(token.fold)) continue
    if (!token || !(isCapitalWord(token) || token.fold === 'and' || token.pos === 'ADJ' || token.pos === 'NOUN'))
      return false
    if (HEADS.has(token.word.singular)) return true
  }
  return false
}

/** "meeting of the …": part of a longer phrase whose head comes later. "Meeting of Foreign Ministers" is a name. */
export function opensSeries(context: PhraseContext, at: number): boolean {
  const token = context.tokens[at]
  if (!token || !UNITS.has(token.word.singular) || context.tokens[at + 1]?.fold !== 'of') return false
  if (token.word.capital && isCapitalWord(context.tokens[at + 2]) && !startingAt(context.actors, at + 2)) return false
  return !(isNumbered(context, at) && ministersBehind(context, at + 1) !== null)
}

/** "the fourth trilateral meeting", "the 12th annual meeting". */
function isNumbered({ tokens }: PhraseContext, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) if (ordinalAt(tokens, i)) return true
  return false
}

/** "of foreign ministers", "of the defence ministers": behind the plural of those who meet under that name; null where none stands behind a token. */
export function ministersBehind({ tokens }: PhraseContext, of: number): number | null {
  if (tokens[of]?.fold !== 'of') return null
  const from = tokens[of + 1]?.fold === 'the' ? of + 2 : of + 1
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[of]?.sentence) return null
    if (MINISTERS.has(token.fold)) return i + 1
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN') return null
  }
  return null
}

const MINISTERS = new Set(headsFile.ministers)
