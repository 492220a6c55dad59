import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { EventType } from '../../../../model/vocabulary.ts'
import type { Document, Token } from '../../../engine/document.ts'
import { covering, type Extent, type Layer, layerOf, startingAt, within } from '../../../engine/layer.ts'
import { buildTrie, matchAll } from '../../../engine/trie.ts'
import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import { ordinalAt } from '../ordinals.ts'
import { words } from '../words.ts'
import { type ActorMention, sideName } from './actors.ts'
import { cadenceWithin } from './cadence.ts'
import { attributesOf, countedBehind, droppable, isDefinite, seriesBefore, yearBefore } from './mechanism-attributes.ts'
import { headAt, opensSeries } from './mechanism-heads.ts'
import { modifiersFrom } from './mechanism-left.ts'
import { roundOwned } from './mechanism-owned.ts'
import {
  BARE,
  contentWords,
  type Head,
  INAUGURAL,
  isLink,
  type ListedMatch,
  type ListedMechanism,
  listedMechanisms,
  type MechanismPhrase,
  type PhraseContext,
  SEQUENCE,
  singular,
  UNITS,
} from './mechanism-phrase.ts'
import {
  abbreviationAt,
  behindGloss,
  exerciseBefore,
  partiesBetween,
  partyWith,
  tailOf,
  wordsFrom,
} from './mechanism-right.ts'
import { partiesWritten, topicOf } from './mechanism-topic.ts'

const trieOf = builtOf((known) => {
  const own: readonly ListedMechanism[] = known.mechanisms.filter(
    (m) => !NAMES.has(fold(m.name)) && m.name.includes(' '),
  )
  return buildTrie<ListedMatch>(
    [...listedMechanisms, ...own].flatMap((entry) => [
      ...[entry.name, ...(entry.aliases ?? [])].map((phrase) => ({
        phrase,
        value: { entry, short: false },
        capital: /^\p{Lu}.*\p{Lu}/u.test(phrase) && !phrase.includes('-'),
      })),
      ...(entry.abbreviations ?? []).map((phrase) => ({ phrase, value: { entry, short: true }, capital: true })),
    ]),
    words,
  )
})
const NAMES = new Set(listedMechanisms.map((m) => fold(m.name)))

/** The noun phrases of a story that name mechanisms or their rounds, in order and without overlap. */
export function findMechanismPhrases(
  document: Document,
  actors: Layer<ActorMention>,
  dates: Layer<Extent>,
  people: Layer<Extent>,
  known: Gazetteer,
): Layer<MechanismPhrase> {
  const { tokens } = document
  const named = new Set(actors.map((a) => a.code))
  const context: PhraseContext = {
    document,
    tokens,
    actors,
    dates,
    people,
    listed: layerOf(matchAll(tokens, trieOf(known)).filter((m) => !m.value.short || isOfStory(m.value.entry, named))),
  }
  const found: MechanismPhrase[] = []
  let consumed = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i < consumed) continue
    const phrase = phraseAt(context, i, consumed)
    if (!phrase) continue
    found.push(phrase)
    consumed = phrase.last
  }
  return layerOf(found)
}

/** "the JCBC" is the one that the list knows by these initials only where the story names one of its parties. */
const isOfStory = ({ parties }: ListedMechanism, named: ReadonlySet<string>): boolean =>
  parties.length === 0 || parties.some((party) => named.has(party))

/** The phrase whose core (a listed name, a head noun or a unit) starts at a token. */
function phraseAt(context: PhraseContext, at: number, floor: number): MechanismPhrase | null {
  const token = context.tokens[at]
  if (!token) return null
  const listed = startingAt(context.listed, at)
  if (listed) return listedPhrase(context, listed, floor)
  const head = headAt(context, at)
  if (head && !opensSeries(context, at)) return headed(context, at, head, floor)
  const acronym = acronymAt(context, at, floor)
  if (acronym) return acronym
  const alone = bareOrdinal(context, at, floor)
  if (alone) return alone
  if (UNITS.has(token.word.singular) && (token.pos !== 'VERB' || ordinalAt(context.tokens, at - 1) !== null))
    return unitPhrase(context, at, floor)
  return null
}

/** "the EFD", "the 11th BNC", "the last FOCs": capitals that may be the initials of a mechanism told before. */
function acronymAt(context: PhraseContext, at: number, floor: number): MechanismPhrase | null {
  const token = context.tokens[at]
  if (!token?.word.capital || !/^\p{Lu}{3,6}s?$/u.test(token.text)) return null
  if (covering(context.actors, at) || startingAt(context.listed, at) || ordinalAt(context.tokens, at)) return null
  const start = LEVELS.has(context.tokens[at - 1]?.fold ?? '') ? at - 1 : at
  const own = attributesOf(context, start, floor)
  const series = seriesBefore(context, own.first, floor)
  const { first, ordinal, sequence } = series ?? own
  if (context.tokens[own.first - 1]?.fold !== 'the' && ordinal === null) return null
  const counted = ordinal !== null || sequence !== null
  return {
    ...BARE,
    first,
    last: at + 1,
    abbreviation: token.text.replace(/s$/, ''),
    unit: series?.unit ?? null,
    ordinal,
    sequence,
    occurrence: counted,
  }
}

/** "the presidential BNC". */
const LEVELS = new Set(['presidential', 'ministerial'])

/** "The tenth took place in Tokyo", "the next one will be hosted by Peru", "a third, due in May": an ordinal or a place in the sequence that is a noun. */
function bareOrdinal(context: PhraseContext, at: number, floor: number): MechanismPhrase | null {
  const { tokens } = context
  const article = tokens[at - 1]?.fold ?? ''
  if (article !== 'the' && article !== 'a') return null
  const ordinal = ordinalAt(tokens, at)
  const sequence = SEQUENCE[tokens[at]?.fold ?? ''] ?? null
  if ((!ordinal && sequence === null) || at <= floor) return null
  if (article !== 'the' && !(ordinal && ordinal.value > 2 && article === 'a')) return null
  const end = ordinal?.last ?? at + 1
  const last = tokens[end]?.fold === 'one' ? end + 1 : end
  const next = tokens[last]
  const set = next?.text === ',' && SET.has(tokens[last + 1]?.fold ?? '')
  const hosted = HOSTING.has(tokens[at - 2]?.lemma ?? '') && (next?.pos === 'ADP' || /^[,.;]$/.test(next?.text ?? ''))
  if (!next || (next.pos !== 'VERB' && next.pos !== 'AUX' && !set && !hosted) || UNITS.has(singular(next.fold)))
    return null
  return { ...BARE, first: at, last, sequence, ordinal: ordinal && { value: ordinal.value, extent: ordinal } }
}

/** "hosted the fourth in 2016". */
const HOSTING = new Set(['host', 'hold', 'stage', 'convene'])
const SET = new Set(['due', 'planned', 'scheduled', 'set', 'held', 'expected', 'fixed', 'slated'])

function listedPhrase(
  context: PhraseContext,
  match: Extent & { value: { entry: ListedMechanism; short: boolean } },
  floor: number,
): MechanismPhrase {
  const { entry, short } = match.value
  let { last } = match
  if (context.tokens[last]?.text === '-' && /^(?:19|20)\d\d$/.test(context.tokens[last + 1]?.text ?? '')) last += 2
  else if (/^(?:19|20)\d\d$/.test(context.tokens[last]?.text ?? '')) last += 1
  while (
    context.tokens[last] &&
    [
      'exercise',
      'exercises',
      'drill',
      'drills',
      'naval',
      'war',
      'games',
      'meeting',
      'maritime',
      'military',
      'arms',
      'fair',
      'show',
      'expo',
      'exhibition',
    ].includes(context.tokens[last]?.fold ?? '')
  )
    last++
  const left = attributesOf(context, match.first, floor)
  const series = seriesBefore(context, left.first, floor)
  const owned = series || left.ordinal ? null : roundOwned(context, last)
  return {
    first: series?.first ?? left.first,
    last: owned?.last ?? last,
    topic: entry.name,
    topicWords: contentWords(entry.name),
    parties: entry.parties,
    partiesWritten: '',
    partiesInside: true,
    head: null,
    unit: series?.unit ?? owned?.unit ?? null,
    type: entry.type,
    ordinal: series?.ordinal ?? left.ordinal ?? owned?.ordinal ?? null,
    sequence: series?.sequence ?? left.sequence ?? owned?.sequence ?? null,
    cadence: left.cadence ?? series?.cadence ?? null,
    listed: entry,
    proper: !short,
    weak: false,
    occurrence: series !== null || owned !== null || left.ordinal !== null || left.sequence !== null,
    definite: true,
    abbreviation: abbreviationAt(context, last),
  }
}

/** "the annual China-Russia strategic security consultations", with what stands before and behind its head noun. */
function headed(context: PhraseContext, at: number, head: Head, floor: number): MechanismPhrase | null {
  const start = modifiersFrom(context, at, floor)
  const inside = within(context.actors, { first: start, last: at }).filter(
    (a) => a.form !== 'capital' && a.form !== 'metonym',
  )
  const parties: string[] = []
  let nameStart = start
  for (const actor of inside) {
    if (
      actor.first > nameStart &&
      !context.tokens
        .slice(nameStart, actor.first)
        .every(
          (t) =>
            droppable(t) ||
            INAUGURAL.has(t.fold) ||
            isLink(t) ||
            ordinalAt(context.tokens, t.index) !== null ||
            cadenceWithin(context.tokens, t.index, t.index + 1) !== null,
        )
    )
      break
    if (!parties.includes(actor.code)) parties.push(actor.code)
    nameStart = Math.max(nameStart, actor.last)
  }
  const partyExtent = { first: start, last: nameStart }
  const attributes = attributesOf(context, start, floor, at)
  const topicTokens = topicOf(context, Math.max(nameStart, attributes.last), at)
  const series = seriesBefore(context, attributes.first, floor)
  const tail = tailOf(context, at + 1, head, topicTokens, attributes.ordinal !== null || series !== null)
  const topic = wordsFrom(context, [...topicTokens.map((t) => t.index), at], tail.last)
  const apposed = head.type === 'exercise' && tail.name === null ? exerciseBefore(context, start, floor) : null
  const between = partiesBetween(context, behindGloss(context, tail.last))
  const withOne = parties.length < 2 && between.parties.length === 0 ? partyWith(context, tail.last) : null
  const end = Math.max(tail.last, between.last, withOne?.last ?? 0)
  const owned = series || attributes.ordinal ? null : roundOwned(context, end)
  const ordinal = series?.ordinal ?? attributes.ordinal ?? owned?.ordinal ?? countedBehind(context, end)
  const told = between.parties.length > 0 ? between.parties : (withOne?.parties ?? [])
  const allParties = parties.length > 0 ? [...new Set([...parties, ...(withOne?.parties ?? [])])] : told
  const tailParties = within(context.actors, { first: at + 1, last: tail.last })
    .filter((a) => a.kind === 'state')
    .map((a) => a.code)
  const convened =
    CONVENED.has(head.word) && parties.length === 0
      ? (organisationBehind(context, at + 1) ?? organisationBehind(context, tail.last))
      : null
  const proper =
    topicTokens.length > 0 &&
    topicTokens
      .filter((t) => t.pos !== 'ADP' && t.pos !== 'CCONJ' && /\p{L}/u.test(t.text))
      .every((t) => t.word.capital)
  const codename =
    head.type === 'exercise' && proper && topicTokens.length > 1 && !FORCES.has(topicTokens.at(-1)?.fold ?? '')
  const cadence = attributes.cadence ?? series?.cadence ?? null
  const yearly = topicTokens.length === 0 && !series ? yearBefore(context, start + 1) : null
  return {
    first: apposed?.first ?? series?.first ?? yearly?.first ?? attributes.first,
    last: owned?.last ?? end,
    topic: apposed?.name ?? named(head, topic, at, tail),
    topicWords: contentWords(topic),
    parties: convened ? [convened.code] : allParties.length > 0 ? allParties : [...new Set(tailParties)],
    partiesWritten: convened ? sideName(convened.code) : partiesWritten(context, partyExtent, parties),
    partiesInside: parties.length === 0 && tailParties.length > 1,
    head: singular(context.tokens[at]?.fold ?? ''),
    unit: series?.unit ?? owned?.unit ?? null,
    type: typeOf(head, topicTokens),
    ordinal,
    sequence: series?.sequence ?? yearly?.sequence ?? attributes.sequence ?? owned?.sequence ?? null,
    cadence,
    listed:
      head.type === 'exercise'
        ? (within(context.listed, { first: at + 1, last: tail.last })[0]?.value.entry ?? null)
        : null,
    proper:
      (proper && context.tokens[at]?.word.capital === true) ||
      codename ||
      apposed !== null ||
      (tail.name !== null && (topicTokens.length === 0 || head.type === 'exercise')),
    weak: head.weak ?? false,
    occurrence: series !== null || owned !== null,
    definite: yearly !== null || isDefinite(context, series?.first ?? attributes.first),
    abbreviation: abbreviationAt(context, end),
  }
}

/** "Northern Fleet drills", "Black Sea exercise": whose they are or where, no name of theirs. */
const FORCES = new Set([
  'fleet',
  'navy',
  'army',
  'force',
  'forces',
  'guard',
  'guards',
  'corps',
  'sea',
  'gulf',
  'ocean',
  'strait',
  'coast',
  'border',
])

/** What an organisation has as its own. */
const CONVENED = new Set(['summit', 'council', 'conference', 'assembly', 'committee'])

/** "the first summit of the European Political Community", "the Council of Foreign Ministers of the League". */
function organisationBehind(context: PhraseContext, at: number): ActorMention | null {
  if (context.tokens[at]?.fold !== 'of') return null
  const actor = startingAt(context.actors, context.tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  return actor && actor.kind !== 'state' && actor.kind !== 'body' ? actor : null
}

function typeOf(head: Head, topic: readonly Token[]): EventType {
  return head.word === '2+2' && topic.some((t) => t.fold.startsWith('consult')) ? 'consultation' : head.type
}

/** For exercises the quoted or capitalised name behind the noun is the name: "joint exercise "Security Belt-2025"". */
function named(head: Head, topic: string, _at: number, tail: { name: string | null }): string {
  return head.type === 'exercise' && tail.name ? tail.name : topic
}

/** "the previous round", "its seventh meeting", "the tenth session": a round whose mechanism is told elsewhere. */
function unitPhrase(context: PhraseContext, at: number, floor: number): MechanismPhrase | null {
  if (context.tokens[at + 1]?.fold === 'of') return null
  const attributes = attributesOf(context, at, floor)
  const yearly = yearBefore(context, at)
  const sequence = attributes.sequence ?? yearly?.sequence ?? null
  const ordinal = attributes.ordinal ?? (sequence === null ? countedBehind(context, at + 1) : null)
  if (ordinal === null && sequence === null) return null
  return {
    ...BARE,
    first: yearly?.first ?? attributes.first,
    last: at + 1,
    unit: singular(context.tokens[at]?.fold ?? ''),
    ordinal,
    sequence,
    cadence: attributes.cadence,
    definite: yearly !== null || isDefinite(context, attributes.first),
  }
}
