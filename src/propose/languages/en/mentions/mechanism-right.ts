import type { Token } from '../../../engine/document.ts'
import { covering, startingAt } from '../../../engine/layer.ts'
import { ministersBehind } from './mechanism-heads.ts'
import { type Head, isCapitalWord, type PhraseContext } from './mechanism-phrase.ts'

/** What belongs to the name behind the head: "on the India-China boundary question", "of Foreign Ministers", "Joint Sea-2024". */
export function tailOf(
  context: PhraseContext,
  at: number,
  head: Head,
  topic: readonly Token[],
  numbered: boolean,
): { last: number; name: string | null } {
  if (head.type === 'exercise') return exerciseName(context, at)
  const ministers = head.word === 'meeting' ? ministersBehind(context, at) : null
  if (ministers !== null) return { last: ministers, name: '' }
  const preposition = context.tokens[at]?.fold
  if (preposition !== 'on' && preposition !== 'for' && preposition !== 'of') return { last: at, name: null }
  const subject = numbered && preposition === 'on' && topic.length === 0 ? subjectBehind(context, at + 1) : null
  if (subject !== null) return { last: subject, name: '' }
  const sentence = context.tokens[at]?.sentence
  const titled = topic.some((t) => t.word.capital) || context.tokens[at - 1]?.word.capital === true
  const bodily = ['representative', 'envoy', 'commission', 'committee', 'group', 'council', 'mechanism'].includes(
    head.word,
  )
  let end = at + 1
  let last = at
  while (end < at + 14) {
    const token = context.tokens[end]
    if (!token || token.sentence !== sentence || covering(context.dates, end)) break
    const actor = startingAt(context.actors, end)
    const capital = token.word.capital
    if (actor && actor.form !== 'capital') {
      end = actor.last
      if (preposition === 'on' && bodily) last = end
      continue
    }
    if (['the', 'and', '-', "'s"].includes(token.fold)) {
      end++
      continue
    }
    if (token.text === ',' && bodily && last === end && listGoesOn(context.tokens, end)) {
      end++
      continue
    }
    if (capital && token.pos !== 'PRON') {
      end++
      last = end
      continue
    }
    if (preposition !== 'of' && bodily && (token.pos === 'NOUN' || token.pos === 'ADJ')) {
      end++
      last = end
      continue
    }
    break
  }
  return last > at && (titled || bodily) && !(preposition === 'of' && covering(context.people, at + 1))
    ? { last, name: '' }
    : { last: at, name: null }
}

/** "the ninth round of consultations on strategic security": the common nouns that tell talks of no other name apart, up to where they end. */
function subjectBehind({ tokens, dates, actors }: PhraseContext, at: number): number | null {
  let last: number | null = null
  for (let i = at; i < at + LONGEST_SUBJECT; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[at]?.sentence || token.word.capital) break
    if (covering(dates, i) || startingAt(actors, i) || !SUBJECT.has(token.pos)) break
    if (token.pos === 'NOUN') last = i + 1
  }
  return last
}

const SUBJECT = new Set(['NOUN', 'ADJ', 'CCONJ'])
const LONGEST_SUBJECT = 6

/** "for Economic, Trade and Technical Cooperation": a comma within a list of nouns and adjectives that "and" closes. */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  const ahead = tokens.slice(comma + 1, comma + 10)
  const and = ahead.findIndex((t) => t.fold === 'and')
  return (
    and > 0 &&
    ahead.slice(0, and).every((t) => t.text === ',' || t.text === '-' || ['NOUN', 'ADJ', 'PROPN'].includes(t.pos)) &&
    ['NOUN', 'ADJ', 'PROPN'].includes(ahead[and + 1]?.pos ?? '') &&
    ((ahead[0]?.word.capital === true) === ahead[and + 1]?.word.capital) === true
  )
}

function exerciseName(context: PhraseContext, at: number): { last: number; name: string | null } {
  let i = at
  if (
    context.tokens[i]?.text === ',' ||
    ['codenamed', 'dubbed', 'named', 'called'].includes(context.tokens[i]?.fold ?? '')
  )
    i++
  const quoted = /^["“'‘]$/.test(context.tokens[i]?.text ?? '')
  if (quoted) i++
  const start = i
  while (i < at + 8) {
    const token = context.tokens[i]
    if (!token || token.sentence !== context.tokens[at - 1]?.sentence) break
    if (
      quoted
        ? /^["”'’]$/.test(token.text)
        : !(
            isCapitalWord(token) ||
            token.text === '-' ||
            token.text === '/' ||
            /^\d{2,4}$/.test(token.text) ||
            (context.tokens[i - 1]?.text === '-' && context.tokens[i + 1]?.text === '-')
          )
    )
      break
    i++
  }
  if (i === start || context.tokens[at]?.text === ',') return { last: at, name: null }
  const name = wordsFrom(context, [start], i).replace(/[-\s](?:19|20)?\d\d$/, '')
  return { last: quoted ? i + 1 : i, name: /\p{Lu}/u.test(name) ? name : null }
}

/** "Thammar Al Tayyib, their yearly drill", "VINBAX, the two armies' annual exercise": the name before the comma. */
export function exerciseBefore(
  context: PhraseContext,
  start: number,
  floor: number,
): { first: number; name: string } | null {
  const { tokens } = context
  const sentence = tokens[start]?.sentence
  let comma = start - 1
  while (comma > start - 7 && comma > floor && tokens[comma]?.text !== ',') {
    const token = tokens[comma]
    if (!token || token.pos === 'VERB' || token.pos === 'ADP') return null
    comma--
  }
  if (tokens[comma]?.text !== ',' || !['the', 'a', 'an', 'their', 'its'].includes(tokens[comma + 1]?.fold ?? ''))
    return null
  let first = comma
  const taken = (i: number) => covering(context.actors, i) ?? covering(context.people, i) ?? covering(context.dates, i)
  while (first > floor && first > comma - 5) {
    const token = tokens[first - 1]
    if (!token || token.sentence !== sentence || taken(first - 1)) break
    if (!isCapitalWord(token) && !(token.text === '-' && isCapitalWord(tokens[first - 2]))) break
    first--
  }
  return first < comma ? { first, name: wordsFrom(context, [first], comma) } : null
}

/** Behind "(FOC)" or "(bilateral consultations)" where "between" follows it, else the token. */
export function behindGloss({ tokens }: PhraseContext, at: number): number {
  if (tokens[at]?.text !== '(') return at
  const close = tokens.slice(at + 1, at + LONGEST_GLOSS).find((t) => t.text === ')')
  return close && tokens[close.index + 1]?.fold === 'between' ? close.index + 1 : at
}

const LONGEST_GLOSS = 8

/** "between the Cooperation Council for the Arab States of the Gulf (GCC) and the Russian Federation". */
const LONGEST_PARTIES = 24

/** "between China and Russia" behind a phrase. */
export function partiesBetween(context: PhraseContext, at: number): { parties: string[]; last: number } {
  const opening = context.tokens[at]?.fold
  if (opening !== 'between' && !(opening === 'of' && startingAt(context.actors, at + 1)?.kind === 'state'))
    return { parties: [], last: at }
  const parties: string[] = []
  let i = at + 1
  while (i < at + LONGEST_PARTIES) {
    const actor = startingAt(context.actors, i)
    if (actor) {
      parties.push(actor.code)
      i = actor.last
      continue
    }
    if (context.tokens[i]?.text === '(' && context.tokens[i + 2]?.text === ')') {
      i += 3
      continue
    }
    if (![',', 'and', 'the'].includes(context.tokens[i]?.fold ?? '')) break
    i++
  }
  return new Set(parties).size > 1 ? { parties: [...new Set(parties)], last: i } : { parties: [], last: at }
}

/** "the Joint Boundary Commission with Cambodia": one party, whose other is the one that tells of it. */
export function partyWith(context: PhraseContext, at: number): { parties: string[]; last: number } {
  const none = { parties: [], last: at }
  if (context.tokens[at]?.fold !== 'with') return none
  const actor = startingAt(context.actors, context.tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  const alone = actor && actor.form === 'name' && actor.kind !== 'body' && !isOwner(context, actor.last)
  return alone ? { parties: [actor.code], last: actor.last } : none
}

const isOwner = (context: PhraseContext, at: number): boolean =>
  context.tokens[at]?.fold === "'s" || context.tokens[at]?.fold === 'and' || context.tokens[at]?.text === ','
    ? context.tokens[at]?.text !== ',' || startingAt(context.actors, at + 1) !== undefined
    : false

/** "(SCC)" behind a name. */
export function abbreviationAt(context: PhraseContext, at: number): string | null {
  const [open, word, close] = [context.tokens[at], context.tokens[at + 1], context.tokens[at + 2]]
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}[\p{Lu}\p{N}+&]{1,7}$/u.test(word?.text ?? '')
    ? (word?.text ?? null)
    : null
}

/** The text from the first of some tokens up to `last`, without quotation marks. */
export function wordsFrom(context: PhraseContext, indexes: readonly number[], last: number): string {
  const from = context.tokens[indexes[0] ?? 0]?.start ?? 0
  const to = context.tokens[last - 1]?.end ?? from
  return context.document.text.slice(from, to).replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()
}
