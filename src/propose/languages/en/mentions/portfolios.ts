import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { covering, type Extent, type Layer } from '../../../engine/layer.ts'
import { monthAt, weekdayAt } from '../dates/words.ts'

/** The fields that offices are for: "fisheries", "human rights", "export growth". */
const PORTFOLIOS = new Set([...lexicon.portfolios, ...lexicon.organWords])
const PORTFOLIO_HEADS = new Set(['minister', 'secretary', 'commissioner', 'undersecretary'])
/** Titles that are family names as well. */
const NAMESAKES = new Set(['king', 'prince', 'emir', 'amir', 'pope', 'marshal', 'speaker', 'chancellor', 'judge'])
const HEADS = new Set(lexicon.heads)
const MODIFIERS = new Set(lexicon.modifiers)

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')

export const isPortfolio = (token: Token | undefined): boolean => token !== undefined && PORTFOLIOS.has(token.fold)

/** "His Majesty King Hamad". */
const STYLES = new Set(lexicon.styles)

export const isNamesakeTitle = (token: Token | undefined): boolean => NAMESAKES.has(token?.fold ?? '')

/** "Ben King", "Amir-Abdollahian": a word that can be a title stands within a name. */
export function isNamesake(tokens: readonly Token[], first: number, last: number, actors: Layer<Extent>): boolean {
  const [token, previous, next] = [tokens[first], tokens[first - 1], tokens[last]]
  if (!token || last - first > 1 || !NAMESAKES.has(token.fold) || !isCapital(token)) return false
  if (next?.text === '-' && next.start === token.end && isCapital(tokens[last + 1])) return true
  return (
    previous?.pos === 'PROPN' &&
    isCapital(previous) &&
    previous.sentence === token.sentence &&
    !MODIFIERS.has(previous.fold) &&
    !PORTFOLIOS.has(previous.fold) &&
    !STYLES.has(previous.fold) &&
    !covering(actors, first - 1)
  )
}

/**
 * "Foreign Relations Secretary", "International Relations and Cooperation Minister": where the capitalised fields before the head
 * of a title start, `first` where none stand there.
 */
export function portfolioBefore(
  tokens: readonly Token[],
  first: number,
  head: number,
  floor: number,
  actors: Layer<Extent>,
): number {
  if (!PORTFOLIO_HEADS.has(tokens[head]?.fold ?? '')) return first
  let at = first
  if (['and', ','].includes(tokens[at - 1]?.fold ?? '') && at < head) at--
  const token = tokens[at - 1]
  if (!token || at - 1 < floor || token.sentence !== tokens[head]?.sentence) return first
  const alike = isCapital(token) === isCapital(tokens[head])
  const field = alike && token.pos !== 'VERB' && !covering(actors, at - 1) && PORTFOLIOS.has(token.fold)
  return field && monthAt(tokens, at - 1) === null && weekdayAt(tokens, at - 1) === null ? at - 1 : first
}

/** Whether a title tells its field: "Minister of Foreign Affairs", not "Prime Minister". */
export const listsFields = (tokens: readonly Token[], { first, last }: Extent): boolean =>
  tokens.slice(first, last).some((t) => t.fold === 'of' || t.fold === 'for')

/** "Minister of Foreign Affairs" + "and International Trade", "for Foreign" + ", Commonwealth and Development Affairs": where the fields end. */
export function portfolioBehind(tokens: readonly Token[], start: number): number {
  let last = start
  for (let at = start; at < start + 9; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[start - 1]?.sentence) break
    if (isCapital(token) && PORTFOLIOS.has(token.fold)) {
      last = at + 1
      continue
    }
    const joins = ['and', ',', '&', 'the', 'of'].includes(token.fold)
    const next = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1
    if (!joins || !isCapital(tokens[next]) || !PORTFOLIOS.has(tokens[next]?.fold ?? '')) break
  }
  const next = tokens[last]
  return last > start && isCapital(next) && HEADS.has(next?.fold ?? '') ? start : last
}

/** "Minister for Human Rights Affairs Achsanul Habib": two capitalised words or more behind a field are the holder's name. */
export function withoutName(tokens: readonly Token[], last: number, start: number, actors: Layer<Extent>): number {
  const named = (at: number) => nameLike(tokens[at]) && isCapital(tokens[at]) && !covering(actors, at)
  for (let at = start + 2; at < last - 1; at++) {
    const field = PORTFOLIOS.has(tokens[at - 1]?.fold ?? '') || covering(actors, at - 1) !== undefined
    if (field && named(at) && named(at + 1)) return at
  }
  return last
}

const nameLike = (token: Token | undefined): boolean =>
  token !== undefined && (isCapital(token) || token.text === '-') && !PORTFOLIOS.has(token.fold)
