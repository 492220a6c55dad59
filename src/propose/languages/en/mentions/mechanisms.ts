import headsFile from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import mechanismsFile from '../../../../../data/mechanisms.json' with { type: 'json' }
import type { Cadence, EventType } from '../../../../model/vocabulary.ts'
import type { Document, Token } from '../../../engine/document.ts'
import { covering, type Extent, type Layer, layerOf, startingAt, within } from '../../../engine/layer.ts'
import { buildTrie, matchAll, type Trie } from '../../../engine/trie.ts'
import { ordinalAt } from '../ordinals.ts'
import { words } from '../words.ts'
import { type ActorMention, sideName } from './actors.ts'
import { cadenceWithin } from './cadence.ts'

/** A noun phrase that names a mechanism or one of its rounds, before it is known which mechanism that is. */
export interface MechanismPhrase extends Extent {
  /** Words of the name without ordinal, cadence and parties: "strategic security consultations". Empty for "the previous round". */
  readonly topic: string
  readonly topicWords: readonly string[]
  /** Parties as the phrase has them, in its order, and as it writes them. */
  readonly parties: readonly string[]
  readonly partiesWritten: string
  /** Whether the parties stand inside the name ("… on the India-China boundary question"). */
  readonly partiesInside: boolean
  readonly head: string | null
  readonly unit: string | null
  readonly type: EventType
  readonly ordinal: { readonly value: number; readonly extent: Extent } | null
  readonly sequence: number | 'first' | null
  readonly cadence: { readonly cadence: Cadence; readonly extent: Extent } | null
  readonly listed: ListedMechanism | null
  readonly proper: boolean
  readonly weak: boolean
  /** "a round of …", "the ninth meeting of …": an occurrence, not the mechanism itself. */
  readonly occurrence: boolean
  readonly definite: boolean
  readonly abbreviation: string | null
}

export interface ListedMechanism {
  readonly name: string
  readonly aliases?: string[]
  readonly abbreviations?: string[]
  readonly parties: string[]
  readonly type: EventType
  readonly cadence: Cadence | null
  readonly place?: string
}

interface Head {
  word: string
  type: EventType
  weak?: boolean
  after?: string[]
}

const listedMechanisms = (mechanismsFile as unknown as { mechanisms: ListedMechanism[] }).mechanisms
const HEADS = new Map((headsFile.heads as unknown as Head[]).map((head) => [head.word, head]))
const UNITS = new Set(headsFile.units)
const SEQUENCE = headsFile.sequence as Record<string, number>
const INAUGURAL = new Set(headsFile.inaugural)
const DROPPED = new Set([
  'new',
  'latest',
  'recent',
  'regular',
  'bilateral',
  'so',
  'called',
  'ever',
  'key',
  'major',
  'high',
  'two',
  'day',
  'long',
  'closed',
  'door',
  'first',
  'current',
  'crucial',
  'important',
  'fresh',
  'similar',
  'further',
  'own',
  'same',
  'such',
])
const KEPT_BEFORE = new Map([
  ['high', 'level'],
  ['regular', 'meeting'],
])

let trie: Trie<{ entry: ListedMechanism; short: boolean }> | undefined

const singular = (word: string): string => (word.endsWith('series') ? word : word.replace(/(?<=[a-z]{3})s$/, ''))

export function findMechanismPhrases(
  document: Document,
  actors: Layer<ActorMention>,
  dates: Layer<Extent>,
  people: Layer<Extent>,
): Layer<MechanismPhrase> {
  return new PhraseFinder(document, actors, dates, people).find()
}

class PhraseFinder {
  private readonly listed: Layer<Extent & { value: { entry: ListedMechanism; short: boolean } }>

  constructor(
    private readonly document: Document,
    private readonly actors: Layer<ActorMention>,
    private readonly dates: Layer<Extent>,
    private readonly people: Layer<Extent>,
  ) {
    trie ??= buildTrie(
      listedMechanisms.flatMap((entry) => [
        ...[entry.name, ...(entry.aliases ?? [])].map((phrase) => ({
          phrase,
          value: { entry, short: false },
          capital: /^\p{Lu}.*\p{Lu}/u.test(phrase) && !phrase.includes('-'),
        })),
        ...(entry.abbreviations ?? []).map((phrase) => ({ phrase, value: { entry, short: true }, capital: true })),
      ]),
      words,
    )
    this.listed = layerOf(matchAll(document.tokens, trie))
  }

  private get tokens(): readonly Token[] {
    return this.document.tokens
  }

  find(): Layer<MechanismPhrase> {
    const found: MechanismPhrase[] = []
    let consumed = 0
    for (let i = 0; i < this.tokens.length; i++) {
      if (i < consumed) continue
      const phrase = this.phraseAt(i, consumed)
      if (!phrase) continue
      found.push(phrase)
      consumed = phrase.last
    }
    return layerOf(found)
  }

  /** The phrase whose core (a listed name, a head noun or a unit) starts at a token. */
  private phraseAt(at: number, floor: number): MechanismPhrase | null {
    const token = this.tokens[at]
    if (!token) return null
    const listed = startingAt(this.listed, at)
    if (listed) return this.listedPhrase(listed, floor)
    const head = this.headAt(at)
    if (head && !this.opensSeries(at)) return this.headed(at, head, floor)
    const acronym = this.acronymAt(at)
    if (acronym) return acronym
    const alone = this.bareOrdinal(at, floor)
    if (alone) return alone
    if (UNITS.has(singular(token.fold)) && token.pos !== 'VERB') return this.unitPhrase(at, floor)
    return null
  }

  /** "meeting of the …": part of a longer phrase whose head comes later. "Meeting of Foreign Ministers" is a name. */
  private opensSeries(at: number): boolean {
    const token = this.tokens[at]
    if (!token || !UNITS.has(singular(token.fold)) || this.tokens[at + 1]?.fold !== 'of') return false
    return !(/^\p{Lu}/u.test(token.text) && isCapitalWord(this.tokens[at + 2]) && !startingAt(this.actors, at + 2))
  }

  /** "the EFD": capitals that may be the initials of a mechanism told before. */
  private acronymAt(at: number): MechanismPhrase | null {
    const token = this.tokens[at]
    if (!token || !/^\p{Lu}{3,6}$/u.test(token.text) || this.tokens[at - 1]?.fold !== 'the') return null
    if (covering(this.actors, at) || startingAt(this.listed, at) || ordinalAt(this.tokens, at)) return null
    return { ...BARE, first: at, last: at + 1, abbreviation: token.text, occurrence: false }
  }

  /** "The tenth took place in Tokyo": an ordinal that is a noun. */
  private bareOrdinal(at: number, floor: number): MechanismPhrase | null {
    const ordinal = ordinalAt(this.tokens, at)
    if (!ordinal || this.tokens[at - 1]?.fold !== 'the' || at <= floor) return null
    const next = this.tokens[ordinal.last]
    if (!next || (next.pos !== 'VERB' && next.pos !== 'AUX')) return null
    return { ...BARE, first: at, last: ordinal.last, ordinal: { value: ordinal.value, extent: ordinal } }
  }

  private headAt(at: number): Head | undefined {
    const token = this.tokens[at]
    if (!token || (token.pos === 'VERB' && !isCapitalWord(token)) || token.pos === 'AUX') return undefined
    const head = HEADS.get(token.fold) ?? HEADS.get(singular(token.fold))
    if (!head) return undefined
    if (token.fold.startsWith('conference') && ['press', 'news'].includes(this.tokens[at - 1]?.fold ?? ''))
      return undefined
    if (head.after && !head.after.includes(this.tokens[at - 1]?.fold ?? '')) return undefined
    if (/^\d\+\d$/.test(token.fold) && this.headAhead(at)) return undefined
    const next = this.tokens[at + 1]
    if (next && next.pos !== 'VERB' && (HEADS.has(singular(next.fold)) || UNITS.has(singular(next.fold)))) {
      const laterHead = this.headAt(at + 1)
      if (laterHead) return undefined
    }
    if (token.fold === 'representatives' || head.word !== 'representative') return head
    return undefined
  }

  /** "2+2 Foreign and Defence Ministerial Consultations": capitalised words lead on to another head. */
  private headAhead(at: number): boolean {
    for (let i = at + 1; i < at + 7; i++) {
      const token = this.tokens[i]
      if (!token || !(isCapitalWord(token) || token.fold === 'and' || token.pos === 'ADJ' || token.pos === 'NOUN'))
        return false
      if (HEADS.has(singular(token.fold))) return true
    }
    return false
  }

  private listedPhrase(
    match: Extent & { value: { entry: ListedMechanism; short: boolean } },
    floor: number,
  ): MechanismPhrase {
    const { entry, short } = match.value
    let { last } = match
    if (this.tokens[last]?.text === '-' && /^(?:19|20)\d\d$/.test(this.tokens[last + 1]?.text ?? '')) last += 2
    else if (/^(?:19|20)\d\d$/.test(this.tokens[last]?.text ?? '')) last += 1
    while (
      this.tokens[last] &&
      ['exercise', 'exercises', 'drill', 'drills', 'naval', 'war', 'games', 'meeting', 'maritime', 'military'].includes(
        this.tokens[last]?.fold ?? '',
      )
    )
      last++
    const left = this.attributes(match.first, floor)
    const series = this.series(left.first, floor)
    return {
      first: series?.first ?? left.first,
      last,
      topic: entry.name,
      topicWords: contentWords(entry.name),
      parties: entry.parties,
      partiesWritten: '',
      partiesInside: true,
      head: null,
      unit: series?.unit ?? null,
      type: entry.type,
      ordinal: series?.ordinal ?? left.ordinal,
      sequence: series?.sequence ?? left.sequence,
      cadence: left.cadence ?? series?.cadence ?? null,
      listed: entry,
      proper: !short,
      weak: false,
      occurrence: series !== null || left.ordinal !== null || left.sequence !== null,
      definite: true,
      abbreviation: this.abbreviationAt(last),
    }
  }

  /** "the annual China-Russia strategic security consultations", with what stands before and behind its head noun. */
  private headed(at: number, head: Head, floor: number): MechanismPhrase | null {
    const start = this.modifiersFrom(at, floor)
    const inside = within(this.actors, { first: start, last: at }).filter(
      (a) => a.form !== 'capital' && a.form !== 'metonym',
    )
    const parties: string[] = []
    let nameStart = start
    for (const actor of inside) {
      if (
        actor.first > nameStart &&
        !this.tokens
          .slice(nameStart, actor.first)
          .every(
            (t) =>
              this.droppable(t) ||
              isLink(t) ||
              ordinalAt(this.tokens, t.index) !== null ||
              cadenceWithin(this.tokens, t.index, t.index + 1) !== null,
          )
      )
        break
      if (!parties.includes(actor.code)) parties.push(actor.code)
      nameStart = Math.max(nameStart, actor.last)
    }
    const partyExtent = { first: start, last: nameStart }
    const attributes = this.attributes(start, floor, at)
    const topicTokens = this.topicOf(Math.max(nameStart, attributes.last), at)
    const tail = this.tail(at + 1, head, topicTokens)
    const topic = this.join([...topicTokens.map((t) => t.index), at], tail.last)
    const series = this.series(attributes.first, floor)
    const ordinal = series?.ordinal ?? attributes.ordinal
    const between = this.between(tail.last)
    const allParties = parties.length > 0 ? parties : between.parties
    const tailParties = within(this.actors, { first: at + 1, last: tail.last })
      .filter((a) => a.kind === 'state')
      .map((a) => a.code)
    const proper =
      topicTokens.length > 0 &&
      topicTokens
        .filter((t) => t.pos !== 'ADP' && t.pos !== 'CCONJ' && /\p{L}/u.test(t.text))
        .every((t) => /^\p{Lu}/u.test(t.text))
    const cadence = attributes.cadence ?? series?.cadence ?? null
    return {
      first: series?.first ?? attributes.first,
      last: Math.max(tail.last, between.last),
      topic: this.named(head, topic, at, tail),
      topicWords: contentWords(topic),
      parties: allParties.length > 0 ? allParties : [...new Set(tailParties)],
      partiesWritten: this.partiesWritten(partyExtent, parties),
      partiesInside: parties.length === 0 && tailParties.length > 1,
      head: singular(this.tokens[at]?.fold ?? ''),
      unit: series?.unit ?? null,
      type: this.typeOf(head, topicTokens),
      ordinal,
      sequence: series?.sequence ?? attributes.sequence,
      cadence,
      listed:
        head.type === 'exercise'
          ? (within(this.listed, { first: at + 1, last: tail.last })[0]?.value.entry ?? null)
          : null,
      proper:
        (proper && /^\p{Lu}/u.test(this.tokens[at]?.text ?? '')) ||
        (tail.name !== null && (topicTokens.length === 0 || head.type === 'exercise')),
      weak: head.weak ?? false,
      occurrence: series !== null,
      definite: this.definite(series?.first ?? attributes.first),
      abbreviation: this.abbreviationAt(Math.max(tail.last, between.last)),
    }
  }

  private typeOf(head: Head, topic: readonly Token[]): EventType {
    return head.word === '2+2' && topic.some((t) => t.fold.startsWith('consult')) ? 'consultation' : head.type
  }

  /** For exercises the quoted or capitalised name behind the noun is the name: "joint exercise "Security Belt-2025"". */
  private named(head: Head, topic: string, _at: number, tail: { name: string | null }): string {
    return head.type === 'exercise' && tail.name ? tail.name : topic
  }

  private droppable(token: Token): boolean {
    return DROPPED.has(token.fold) || token.fold in SEQUENCE || token.text === '-'
  }

  /** Walks left over the modifiers of a head noun. */
  private modifiersFrom(at: number, floor: number): number {
    let first = at
    let conjunction = -1
    while (first > floor) {
      const token = this.tokens[first - 1]
      if (!token || token.sentence !== this.tokens[at]?.sentence || at - first > 14) break
      const previous = this.tokens[first - 2]
      if (covering(this.people, first - 1)) break
      if (token.text === '-' || token.text === '/' || token.fold === "'s" || token.text === "'" || token.text === '’') {
        if (token.text !== '-' && token.text !== '/' && !possessiveFits(previous)) break
        first--
        continue
      }
      if (token.text === '"' || token.text === '“' || token.text === '”') break
      const capital = /^\p{Lu}/u.test(token.text)
      if (token.fold === 'and' || (token.fold === 'of' && previous?.fold === 'heads')) {
        if (token.fold === 'and' && !this.conjoins(first - 1, at)) break
        if (token.fold === 'and' && !capital) conjunction = first - 1
        first--
        continue
      }
      if (
        token.text === ',' &&
        capital === false &&
        isCapitalWord(previous) &&
        isCapitalWord(this.tokens[first]) &&
        this.tokens.slice(first, at).some((t) => t.fold === 'and')
      ) {
        first--
        continue
      }
      if (covering(this.dates, first - 1) && !ordinalAt(this.tokens, first - 1)) break
      const actor = covering(this.actors, first - 1)
      if (actor && actor.last === first && actor.form !== 'capital') {
        first = Math.max(floor, actor.first)
        continue
      }
      const nominal = token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM'
      const stopped =
        token.pos === 'DET' ||
        token.pos === 'PRON' ||
        token.pos === 'ADP' ||
        token.pos === 'AUX' ||
        token.pos === 'SCONJ' ||
        token.pos === 'PUNCT'
      if (capital && !stopped && (token.index !== this.sentenceStart(token) || nominal)) {
        first--
        continue
      }
      if (
        nominal &&
        !UNITS.has(singular(token.fold)) &&
        !['last', 'year', 'week', 'month', 'today'].includes(token.fold)
      ) {
        first--
        continue
      }
      if (token.fold === 'joint' || token.fold === 'consulting') {
        first--
        continue
      }
      break
    }
    if (conjunction >= 0 && !this.anchored(first, at)) return conjunction + 1
    return first
  }

  private sentenceStart(token: Token): number {
    return this.document.sentences[token.sentence]?.first ?? 0
  }

  /** "Economic and Financial Dialogue": "and" between two modifiers of the same head. */
  private conjoins(and: number, at: number): boolean {
    const [left, right] = [this.tokens[and - 1], this.tokens[and + 1]]
    if (!left || !right || right.index >= at + 1) return false
    if (HEADS.has(singular(left.fold)) && !covering(this.actors, left.index)) return false
    const actor = covering(this.actors, left.index)
    if (actor) return covering(this.actors, right.index) !== undefined
    return (
      left.pos === right.pos ||
      (/^\p{Lu}/u.test(left.text) && /^\p{Lu}/u.test(right.text)) ||
      left.pos === 'ADJ' ||
      left.pos === 'NOUN'
    )
  }

  /** Whether a phrase that holds an "and" starts at something that opens a name: an article, an ordinal, a party. */
  private anchored(first: number, at: number): boolean {
    const previous = this.tokens[first - 1]
    return (
      previous?.pos === 'DET' ||
      previous?.fold === 'of' ||
      previous?.fold === 'the' ||
      ordinalAt(this.tokens, first) !== null ||
      within(this.actors, { first, last: at }).some((a) => a.first === first)
    )
  }

  private topicOf(start: number, at: number): Token[] {
    let first = start
    while (first < at) {
      const token = this.tokens[first]
      if (!token) break
      const kept = KEPT_BEFORE.get(token.fold)
      const next = this.tokens[first + 1]?.text === '-' ? this.tokens[first + 2] : this.tokens[first + 1]
      if (kept && next?.fold.startsWith(kept)) break
      if (/^\p{Lu}/u.test(token.text) && token.fold !== 'bilateral') break
      if (
        this.droppable(token) ||
        isLink(token) ||
        COLLECTIVE.has(token.fold) ||
        ordinalAt(this.tokens, first) ||
        /^(?:19|20)\d\d$/.test(token.text) ||
        cadenceWithin(this.tokens, first, first + 1)
      )
        first++
      else break
    }
    const out = this.tokens.slice(first, at)
    return out[0]?.text === '-' || out[0]?.fold === 'and' || out[0]?.fold === "'s" ? out.slice(1) : [...out]
  }

  private join(indexes: readonly number[], last: number): string {
    const from = this.tokens[indexes[0] ?? 0]?.start ?? 0
    const to = this.tokens[last - 1]?.end ?? from
    return this.document.text.slice(from, to).replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()
  }

  /** What belongs to the name behind the head: "on the India-China boundary question", "of Foreign Ministers", "Joint Sea-2024". */
  private tail(at: number, head: Head, topic: readonly Token[]): { last: number; name: string | null } {
    if (head.type === 'exercise') return this.exerciseName(at)
    const preposition = this.tokens[at]?.fold
    if (preposition !== 'on' && preposition !== 'for' && preposition !== 'of') return { last: at, name: null }
    const sentence = this.tokens[at]?.sentence
    const titled = topic.some((t) => /^\p{Lu}/u.test(t.text)) || /^\p{Lu}/u.test(this.tokens[at - 1]?.text ?? '')
    const bodily = ['representative', 'envoy', 'commission', 'committee', 'group', 'council', 'mechanism'].includes(
      head.word,
    )
    let end = at + 1
    let last = at
    while (end < at + 14) {
      const token = this.tokens[end]
      if (!token || token.sentence !== sentence || covering(this.dates, end)) break
      const actor = startingAt(this.actors, end)
      const capital = /^\p{Lu}/u.test(token.text)
      if (actor && actor.form !== 'capital') {
        end = actor.last
        if (preposition === 'on' && bodily) last = end
        continue
      }
      if (['the', 'and', '-', "'s"].includes(token.fold)) {
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
    return last > at && (titled || bodily) && !(preposition === 'of' && covering(this.people, at + 1))
      ? { last, name: '' }
      : { last: at, name: null }
  }

  private exerciseName(at: number): { last: number; name: string | null } {
    let i = at
    if (this.tokens[i]?.text === ',' || this.tokens[i]?.fold === 'codenamed' || this.tokens[i]?.fold === 'dubbed') i++
    const quoted = /^["“]$/.test(this.tokens[i]?.text ?? '')
    if (quoted) i++
    const start = i
    while (i < at + 8) {
      const token = this.tokens[i]
      if (!token || token.sentence !== this.tokens[at - 1]?.sentence) break
      if (
        quoted
          ? /^["”]$/.test(token.text)
          : !(isCapitalWord(token) || token.text === '-' || token.text === '/' || /^\d{2,4}$/.test(token.text))
      )
        break
      i++
    }
    if (i === start || this.tokens[at]?.text === ',') return { last: at, name: null }
    const name = this.join([start], i).replace(/[-\s](?:19|20)?\d\d$/, '')
    return { last: quoted ? i + 1 : i, name: /\p{Lu}/u.test(name) ? name : null }
  }

  private between(at: number): { parties: string[]; last: number } {
    if (this.tokens[at]?.fold !== 'between') return { parties: [], last: at }
    const parties: string[] = []
    let i = at + 1
    while (i < at + 12) {
      const actor = startingAt(this.actors, i)
      if (actor) {
        parties.push(actor.code)
        i = actor.last
        continue
      }
      if (![',', 'and', 'the'].includes(this.tokens[i]?.fold ?? '')) break
      i++
    }
    return parties.length > 1 ? { parties, last: i } : { parties: [], last: at }
  }

  private abbreviationAt(at: number): string | null {
    const [open, word, close] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]]
    return open?.text === '(' && close?.text === ')' && /^\p{Lu}[\p{Lu}\p{N}+&]{1,7}$/u.test(word?.text ?? '')
      ? (word?.text ?? null)
      : null
  }

  /** Ordinal, cadence and place in the sequence, told by adjectives from `start` on (`limit`: the head), or just before it. */
  private attributes(start: number, floor: number, limit = start) {
    let first = start
    let last = start
    let ordinal: MechanismPhrase['ordinal'] = null
    let sequence: MechanismPhrase['sequence'] = null
    let cadence: MechanismPhrase['cadence'] = null
    const read = (i: number): number => {
      const found = ordinalAt(this.tokens, i)
      if (found) {
        ordinal ??= { value: found.value, extent: { first: found.first, last: found.last } }
        return found.last
      }
      const word = this.tokens[i]?.fold ?? ''
      if (word in SEQUENCE) {
        sequence ??= SEQUENCE[word] ?? null
        return i + 1
      }
      if (INAUGURAL.has(word)) {
        sequence ??= 'first'
        return i + 1
      }
      const stated = cadenceWithin(this.tokens, i, i + 1)
      if (stated) {
        cadence ??= stated
        return i + 1
      }
      return this.droppable(this.tokens[i] ?? NOTHING) ? i + 1 : i
    }
    for (let i = start; i < limit; ) {
      const next = read(i)
      if (next === i) break
      i = next
      last = i
    }
    while (first > floor) {
      const i = first - 1
      const compound = this.tokens[i - 1]?.text === '-' ? i - 2 : i
      const begin = ordinalAt(this.tokens, compound)?.last === first ? compound : i
      if (begin < floor || this.tokens[begin]?.sentence !== this.tokens[start]?.sentence) break
      const reach = read(begin)
      if (reach !== first) break
      first = begin
    }
    if (ordinal && (ordinal as { value: number }).value === 1 && sequence === null) sequence = 'first'
    return { first, last, ordinal, sequence, cadence } as {
      first: number
      last: number
      ordinal: MechanismPhrase['ordinal']
      sequence: MechanismPhrase['sequence']
      cadence: MechanismPhrase['cadence']
    }
  }

  /** "the 19th round of the" before a phrase. */
  private series(start: number, floor: number) {
    let i = start - 1
    while (i > floor && ['the', 'its', 'their', 'this', 'an', 'a'].includes(this.tokens[i]?.fold ?? '')) i--
    if (this.tokens[i]?.fold === 'countries' || this.tokens[i]?.text === "'") {
      while (
        i > floor &&
        ["'", 'countries', 'sides', 'nations', 'neighbours', 'neighbors', 'two', 'the', 'three'].includes(
          this.tokens[i]?.fold ?? '',
        )
      )
        i--
    }
    if (this.tokens[i]?.fold !== 'of' || i <= floor) return null
    const unit = singular(this.tokens[i - 1]?.fold ?? '')
    if (unit !== this.tokens[i - 1]?.fold && this.tokens[i - 1]?.fold !== 'series') return null
    if (!UNITS.has(unit) && this.tokens[i - 1]?.fold !== 'series') return null
    let first = i - 1
    while (
      first > floor &&
      ['plenary', 'ministerial', 'joint', 'regular', 'formal', 'full'].includes(this.tokens[first - 1]?.fold ?? '')
    )
      first--
    const attributes = this.attributes(first, floor)
    return { ...attributes, unit: UNITS.has(unit) ? unit : 'round' }
  }

  /** "the previous round", "its seventh meeting", "the tenth session": a round whose mechanism is told elsewhere. */
  private unitPhrase(at: number, floor: number): MechanismPhrase | null {
    if (this.tokens[at + 1]?.fold === 'of') return null
    const attributes = this.attributes(at, floor)
    const yearly = this.yearBefore(at)
    const sequence = attributes.sequence ?? yearly?.sequence ?? null
    if (attributes.ordinal === null && sequence === null) return null
    return {
      ...BARE,
      first: yearly?.first ?? attributes.first,
      last: at + 1,
      unit: singular(this.tokens[at]?.fold ?? ''),
      ordinal: attributes.ordinal,
      sequence,
      cadence: attributes.cadence,
      definite: yearly !== null || this.definite(attributes.first),
    }
  }

  /** "last year's edition". */
  private yearBefore(at: number): { first: number; sequence: number } | null {
    const [word, unit, mark] = this.tokens.slice(at - 3, at)
    if (unit?.fold !== 'year' || mark?.fold !== "'s" || !word) return null
    const sequence = { last: -1, this: 0, next: 1 }[word.fold]
    return sequence === undefined ? null : { first: at - 3, sequence }
  }

  private definite(first: number): boolean {
    const token = this.tokens[first - 1]
    return token !== undefined && ['the', 'its', 'their', 'this', "'s", 'that', 'these', 'no'].includes(token.fold)
  }

  private partiesWritten(extent: Extent, parties: readonly string[]): string {
    const found = within(this.actors, extent).filter((a) => parties.includes(a.code))
    return parties
      .map((code) => {
        const mention = found.find((a) => a.code === code)
        if (mention?.form !== 'name') return sideName(code)
        return this.document.text.slice(this.tokens[mention.first]?.start, this.tokens[mention.last - 1]?.end)
      })
      .join('-')
  }
}

const COLLECTIVE = new Set(['countries', 'sides', 'nations', 'neighbours', 'neighbors', 'three', 'both', "'"])

/** A round whose mechanism is told elsewhere. */
const BARE: Omit<MechanismPhrase, 'first' | 'last'> = {
  topic: '',
  topicWords: [],
  parties: [],
  partiesWritten: '',
  partiesInside: false,
  head: null,
  unit: null,
  type: 'meeting',
  ordinal: null,
  sequence: null,
  cadence: null,
  listed: null,
  proper: false,
  weak: true,
  occurrence: true,
  definite: true,
  abbreviation: null,
}

const NOTHING: Token = { index: -1, start: 0, end: 0, text: '', fold: '', lemma: '', pos: 'X', sentence: -1 }
const isLink = (token: Token): boolean =>
  token.text === '-' ||
  token.fold === 'and' ||
  token.text === '/' ||
  token.fold === "'s" ||
  token.text === "'" ||
  token.text === ','
const isCapitalWord = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)
const possessiveFits = (token: Token | undefined): boolean =>
  token !== undefined && (/s$/.test(token.fold) || isCapitalWord(token) || token.pos === 'NOUN')

const STOP = new Set(['the', 'of', 'and', 'for', 'on', 'a', 'an', 'in', 's'])

/** The words of a name that count when names are compared: folded, singular, without articles and prepositions. */
export function contentWords(name: string): string[] {
  return words(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !STOP.has(word))
    .map(singular)
}
