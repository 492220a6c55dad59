import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import officesFile from '../../../../../data/en/offices.json' with { type: 'json' }
import organsFile from '../../../../../data/en/organs.json' with { type: 'json' }
import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Document, Token } from '../../../engine/document.ts'
import { covering, type Extent, type Layer, layerOf, startingAt } from '../../../engine/layer.ts'
import { buildTrie, matchAll, type Trie } from '../../../engine/trie.ts'
import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import { monthAt, weekdayAt } from '../dates/words.ts'
import { words } from '../words.ts'
import type { ActorMention } from './actors.ts'
import { isAbbreviated, readsAsTitle } from './office-abbreviations.ts'
import { isNamesake, isPortfolio, listsFields, portfolioBefore, portfolioBehind, withoutName } from './portfolios.ts'

export interface OfficeMention extends Extent {
  /** Canonical where the title is listed ("Minister of Foreign Affairs"), else as the text has it. */
  readonly office: string
  /** ISO 3166-1 alpha-3 code or organisation, where the words say for whom. */
  readonly for: string | null
  readonly plural: boolean
  readonly former: boolean
  /** "official", "leader", "analyst": says what somebody is, but not which office. */
  readonly generic: boolean
  readonly rank: string | null
  /** Full titles by state, for a title that states style differently. */
  readonly byState: Readonly<Record<string, string>> | null
}

interface OfficeEntry {
  title: string
  office: string
  aliases?: string[]
  rank: string | null
  byState?: Record<string, string>
}
interface OrganEntry {
  name: string
  aliases?: string[]
  state: string | null
}

const offices = (officesFile as unknown as { offices: OfficeEntry[] }).offices
const organs = (organsFile as unknown as { organs: OrganEntry[] }).organs
const HEADS = new Set(lexicon.heads)
const GENERIC = new Set(lexicon.generic)
const MODIFIERS = new Set(lexicon.modifiers)
const FORMER = new Set(lexicon.former)
const ORGAN_WORDS = new Set(lexicon.organWords)

let organNames: Trie<OrganEntry> | undefined

export interface OrganMention extends Extent {
  readonly name: string
  readonly state: string | null
}

/** Ministries and other organs of states: "foreign ministry", "the Treasury". */
export function findOrgans(document: Document): Layer<OrganMention> {
  organNames ??= buildTrie(
    organs.flatMap((organ) => [organ.name, ...(organ.aliases ?? [])].map((phrase) => ({ phrase, value: organ }))),
    words,
  )
  return layerOf(
    matchAll(document.tokens, organNames).map(({ first, last, value }) => ({
      first,
      last,
      name: value.name,
      state: value.state,
    })),
  )
}

const isCapital = (token: Token | undefined): boolean => token?.word.capital === true
const singular = (word: string): string => word.replace(/(?<=[a-z]{3})s$/, '')

const titlesOf = builtOf((known) => {
  const own = known.offices
    .filter((title) => title.includes(' ') && !LISTED.has(fold(title)))
    .map((title): OfficeEntry => ({ title, office: title, rank: null }))
  return buildTrie(
    [...offices, ...own].flatMap((entry) =>
      [entry.title, entry.office, ...(entry.aliases ?? [])].flatMap((phrase) => [
        { phrase, value: entry },
        { phrase: `${phrase}s`, value: entry },
      ]),
    ),
    words,
  )
})
const LISTED = new Set(offices.flatMap((o) => [o.title, o.office, ...(o.aliases ?? [])]).map(fold))

/** The offices that a text names, with their modifiers and with what they are offices of. */
export function findOffices(
  document: Document,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
  known: Gazetteer,
): Layer<OfficeMention> {
  const { tokens } = document
  const listed = layerOf(
    matchAll(tokens, titlesOf(known)).filter((m) => m.last - m.first > 1 || readsAsTitle(tokens, m.first, actors)),
  )
  const found: OfficeMention[] = []
  let consumed = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i < consumed) continue
    const token = tokens[i]
    if (!token) continue
    const match = startingAt(listed, i)
    const generic = HEADS.has(token.word.singular) && (token.pos === 'NOUN' || token.pos === 'PROPN')
    if ((!match && !generic) || isNamesake(tokens, i, match?.last ?? i + 1, actors)) continue
    const ahead = tokens[i + 1]
    const modifies =
      !match &&
      MODIFIERS.has(token.fold) &&
      ahead !== undefined &&
      (startingAt(listed, i + 1) !== undefined || HEADS.has(ahead.fold) || ORGAN_WORDS.has(ahead.fold))
    if (modifies) continue
    const core = { first: i, last: deskBehind(tokens, generalBehind(tokens, match ? match.last : i + 1)) }
    const left = extendLeft(document, core.first, actors, organLayer, consumed)
    const right = ofMinistry(document, extendRight(document, core, actors, organLayer), core, organLayer)
    const headWord = tokens[core.last - 1]?.fold ?? ''
    const owner = left.owner ?? right.owner ?? null
    const generically = !match && GENERIC.has(singular(headWord)) && right.last === core.last && !left.organ
    const modifiers = tokens.slice(left.first, core.first).filter((t) => MODIFIERS.has(t.fold))
    found.push({
      first: left.first,
      last: right.last,
      office: nameOf(document, core, left, right, match?.value, owner, endingAt(organLayer, right.last) !== undefined),
      for: owner,
      plural: headWord.endsWith('s') && singular(headWord) !== headWord && headWord !== 'affairs',
      former: modifiers.some((t) => FORMER.has(t.fold)),
      generic: generically,
      rank: match?.value.rank ?? null,
      byState: match?.value.byState ?? null,
    })
    consumed = Math.max(right.last, i + 1)
  }
  return layerOf(found)
}

const GENERALS = new Set(lexicon.generals)

/** "Commissioner-General", "Consul General": the head of a title together with the word behind it. */
function generalBehind(tokens: readonly Token[], last: number): number {
  if (!GENERALS.has(tokens[last - 1]?.fold ?? '')) return last
  const general = tokens[last]?.text === '-' ? last + 1 : last
  const [head, word] = [tokens[last - 1], tokens[general]]
  return word?.fold === 'general' && isCapital(word) === isCapital(head) ? general + 1 : last
}

interface Left {
  first: number
  /** First token behind the owner ("Russian", "Japan's"). */
  bare: number
  owner: string | null
  organ: boolean
}

function extendLeft(
  document: Document,
  start: number,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
  floor: number,
): Left {
  const { tokens } = document
  let first = start
  let organ = false
  const sentence = tokens[start]?.sentence
  while (first > floor) {
    const token = tokens[first - 1]
    if (!token || token.sentence !== sentence) break
    const actor = endingAt(actors, first)
    const possessive = token.fold === "'s" || token.text === "'"
    const holder = possessive ? endingAt(actors, first - 1) : actor
    if (holder && holder.first >= floor && (possessive || holder.form === 'demonym' || holder.form === 'name')) {
      const acting = MODIFIERS.has(tokens[holder.first - 1]?.fold ?? '') && holder.first - 1 >= floor
      return { first: acting ? holder.first - 1 : holder.first, bare: first, owner: holder.code, organ }
    }
    const named = endingAt(organLayer, first)
    if (named && named.first >= floor) {
      first = named.first
      organ = true
      if (named.state) return { ...ownerBefore(document, first, actors, floor, named.state), organ }
      continue
    }
    const glued = token.text === '-' && MODIFIERS.has(tokens[first - 2]?.fold ?? '')
    const listable = ORGAN_WORDS.has(token.fold) || MODIFIERS.has(token.fold)
    if (glued || (listable && !(token.fold === 'then' || token.fold === 'party'))) {
      organ ||= ORGAN_WORDS.has(token.fold) && !MODIFIERS.has(token.fold)
      first--
      continue
    }
    if (token.fold === 'and' && ORGAN_WORDS.has(tokens[first - 2]?.fold ?? '') && first > start - 4 && organ) {
      first -= 1
      continue
    }
    const portfolio = portfolioBefore(tokens, first, start, floor, actors)
    if (portfolio < first) {
      organ = true
      first = portfolio
      continue
    }
    break
  }
  while (first < start && ['and', '-', 'state'].includes(tokens[first]?.fold ?? '') && !isCapital(tokens[first]))
    first++
  return { first, bare: first, owner: null, organ }
}

function ownerBefore(
  document: Document,
  first: number,
  actors: Layer<ActorMention>,
  floor: number,
  fallback: string,
): Omit<Left, 'organ'> {
  const possessive = document.tokens[first - 1]?.fold === "'s"
  const holder = endingAt(actors, possessive ? first - 1 : first)
  if (holder && holder.first >= floor && holder.kind === 'state')
    return { first: holder.first, bare: first, owner: holder.code }
  return { first, bare: first, owner: fallback }
}

interface Right {
  last: number
  owner: string | null
  /** Whether nothing but the owner's name stands there: "of Papua New Guinea". */
  bare?: boolean
  /** Where an envoy of one state serves: "to Peru" of "Ambassador of Chile to Peru". */
  post?: Extent
}

/** Behind the head: "of the Office of the Central Commission for Foreign Affairs", "for Foreign Affairs of Kenya". */
function extendRight(
  document: Document,
  core: Extent,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
): Right {
  const { tokens } = document
  const start = core.last
  const opening = tokens[start]?.fold
  if (opening === 'at' || opening === 'in') return atOrgan(document, start, organLayer)
  if (opening !== 'of' && opening !== 'for' && opening !== 'to' && opening !== 'on')
    return { last: listsFields(tokens, core) ? portfolioBehind(tokens, start) : start, owner: null }
  const sentence = tokens[start]?.sentence
  let at = start
  let last = start
  let owner: string | null = null
  while (at < tokens.length && at < start + 24) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence) break
    if (['of', 'for', 'to', 'on', 'the', 'and', "'s", '-', "'"].includes(token.fold)) {
      if (token.fold === 'and' && !(isCapital(tokens[at + 1]) && isCapital(tokens[at - 1]))) break
      if (token.fold === 'and' && HEADS.has(singular(tokens[at + 1]?.fold ?? ''))) break
      at++
      continue
    }
    const actor = startingAt(actors, at)
    if (actor) {
      if (actor.form === 'capital' || (owner && actor.kind === 'state')) break
      const desk = actor.form === 'name' && actor.kind === 'state' && opening !== 'of' && isDesk(tokens, core)
      owner = actor.kind === 'body' || desk ? owner : (owner ?? actor.code)
      at = actor.last
      last = at
      const next = tokens[at]
      const post = opening === 'of' ? postBehind(tokens, core, at, actors) : null
      if (post) return { last: post.last, owner, post }
      const goesOn =
        next &&
        (next.fold === "'s" ||
          next.fold === "'" ||
          (isCapital(next) && ORGAN_WORDS.has(next.fold)) ||
          ORGAN_WORDS.has(next.fold))
      if (!goesOn && !(next?.fold === 'and' && startingAt(actors, at + 1))) break
      continue
    }
    const organ = startingAt(organLayer, at)
    if (organ) {
      owner ??= organ.state
      at = organ.last
      last = at
      continue
    }
    if (weekdayAt(tokens, at) !== null || (monthAt(tokens, at) !== null && opening === 'on')) break
    const capital = isCapital(token) && !HEADS.has(singular(token.fold))
    if (capital || token.fold === 'party' || ((ORGAN_WORDS.has(token.fold) || isPortfolio(token)) && at > start)) {
      at++
      last = at
      continue
    }
    break
  }
  last = withoutName(tokens, portfolioBehind(tokens, last), start, actors)
  if (last === start) return { last: start, owner: null }
  const named = startingAt(actors, tokens[start + 1]?.fold === 'the' ? start + 2 : start + 1)
  return { last, owner, bare: named?.last === last }
}

/** "Joint Secretary" + ", Ministry of Defence": the ministry in which an official serves. */
function ofMinistry(document: Document, right: Right, core: Extent, organLayer: Layer<OrganMention>): Right {
  const head = document.tokens.slice(core.first, core.last).some((t) => SERVES.has(t.fold))
  if (!head || document.tokens[right.last]?.text !== ',') return right
  const at = right.last + (document.tokens[right.last + 1]?.fold === 'the' ? 2 : 1)
  const organ = startingAt(organLayer, at)
  return organ && isCapital(document.tokens[at]) ? { last: organ.last, owner: right.owner ?? organ.state } : right
}

/** Officials of a ministry rather than its head. */
const SERVES = new Set(['secretary', 'director', 'undersecretary', 'general'])

/** "to Peru" behind "Ambassador of Chile". */
function postBehind(tokens: readonly Token[], core: Extent, at: number, actors: Layer<ActorMention>): Extent | null {
  if (tokens[at]?.fold !== 'to' || !isDesk(tokens, core)) return null
  const post = startingAt(actors, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  return post && post.form === 'name' ? { first: at, last: post.last } : null
}

/** "Secretary" + "(East)", "Additional Secretary" + "(Americas)": the desk of an official, in brackets. */
function deskBehind(tokens: readonly Token[], last: number): number {
  if (!SERVES.has(tokens[last - 1]?.fold ?? '') || tokens[last]?.text !== '(') return last
  const close = tokens.slice(last + 1, last + 7).find((t) => t.text === ')')
  const inside = close ? tokens.slice(last + 1, close.index) : []
  const fields = inside.filter((t) => isPortfolio(t) && isCapital(t))
  return close && fields.length > 0 ? close.index + 1 : last
}

const DESKS = new Set(lexicon.desks)

/** "director for Russia", "special envoy to Syria", "ambassador to Japan": what the work is about, not whose office it is. */
const isDesk = (tokens: readonly Token[], core: Extent): boolean =>
  tokens.slice(core.first, core.last).some((t) => DESKS.has(singular(t.fold)))

/** "deputy director-general at the foreign ministry". */
function atOrgan({ tokens }: Document, at: number, organLayer: Layer<OrganMention>): Right {
  const organ = startingAt(organLayer, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  return organ ? { last: organ.last, owner: organ.state } : { last: at, owner: null }
}

function nameOf(
  document: Document,
  core: Extent,
  left: Left,
  right: Right,
  entry: OfficeEntry | undefined,
  owner: string | null,
  ofOrgan: boolean,
): string {
  const { tokens, text } = document
  const tail = tokens.slice(core.last, right.last)
  const onlyOwner =
    tail.length === 0 ||
    right.post !== undefined ||
    ((right.bare || tail.filter((t) => isCapital(t)).length <= 2) &&
      owner !== null &&
      right.owner === owner &&
      !ofOrgan &&
      !tail.some(
        (t) => ORGAN_WORDS.has(t.fold) && t.fold !== 'republic' && t.fold !== 'federation' && t.fold !== 'union',
      ))
  if (entry && onlyOwner && !left.organ) {
    const modifiers = tokens
      .slice(left.bare, core.first)
      .filter((t) => MODIFIERS.has(t.fold) && t.fold !== 'then' && t.fold !== 'newly')
      .map((t) => capitalised(t.text))
    const post = right.post ? ` ${textOf(document, right.post)}` : ''
    const title = ((owner && entry.byState?.[owner]) ?? entry.office) + post
    const american = tokens.slice(core.first, core.last).some((t) => t.fold === 'defense')
    return [...modifiers, american ? title.replace('Defence', 'Defense') : title].join(' ')
  }
  const from = tokens[left.bare]?.start ?? 0
  const to = tokens[(onlyOwner ? core.last : right.last) - 1]?.end ?? 0
  const spelt =
    entry && isAbbreviated(tokens[core.first]) ? `${entry.office}${text.slice(tokens[core.first]?.end, to)}` : null
  const written = (spelt ?? text.slice(from, to)).replace(/\s+/g, ' ').trim()
  const behind = owner && tail.length > 0 && !onlyOwner ? text.slice(tail[0]?.start ?? 0, to) : ''
  const ownerOf = /^(?:of|for) \p{Lu}[\p{L}]+['’]s /u.exec(behind)?.[0]
  return ownerOf ? written.replace(ownerOf, `${ownerOf.split(' ')[0]} the `) : written
}

const textOf = ({ tokens, text }: Document, { first, last }: Extent): string =>
  text.slice(tokens[first]?.start, tokens[last - 1]?.end).replace(/\s+/g, ' ')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function endingAt<T extends Extent>(layer: Layer<T>, last: number): T | undefined {
  const item = covering(layer, last - 1)
  return item && item.last === last ? item : undefined
}
