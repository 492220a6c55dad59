import type { EventType } from '../../../../model/vocabulary.ts'
import type { Document } from '../../../engine/document.ts'
import { covering, type Extent, type Layer, layerOf } from '../../../engine/layer.ts'
import { contentWords, type MechanismPhrase, UNITS } from '../mentions/mechanism-phrase.ts'
import { learnCadences } from './mechanism-cadences.ts'
import type { Mechanism, MechanismMention } from './mechanism-mention.ts'
import { isNamed, namesItself, numberedSummit, writtenName } from './mechanism-names.ts'

/** Settles which phrases name a mechanism, and which earlier mechanism "the previous round" or "the council" means. */
export function resolveMechanisms(
  document: Document,
  phrases: Layer<MechanismPhrase>,
  excluded: readonly Layer<Extent>[],
): Layer<MechanismMention> {
  const resolver = new Resolver(document)
  const usable = phrases.filter((p) => p.listed || !excluded.some((layer) => hides(document, layer, p)))
  const body = usable.filter((p) => !inHeadline(document, p))
  const headline = usable.filter((p) => inHeadline(document, p))
  const mentions = layerOf([...body, ...headline].flatMap((phrase) => resolver.resolve(phrase) ?? []))
  learnCadences(document, mentions)
  return mentions
}

const inHeadline = (document: Document, { first }: Extent): boolean =>
  document.sentences[document.tokens[first]?.sentence ?? 0]?.part === 'headline'

/** An organ ("the Security Council") or an office hides the phrase that is nothing but its name; a party behind "between" does not. */
function hides(document: Document, layer: Layer<Extent>, phrase: MechanismPhrase): boolean {
  const cover = covering(layer, phrase.last - 1)
  if (cover === undefined || phrase.ordinal !== null || phrase.unit !== null) return false
  return !phraseSays(document, { first: phrase.first, last: cover.first }, 'between')
}

class Resolver {
  private count = 0
  /** The mechanisms made last, as many as a story has, so that a long compilation takes linear time. */
  private latest: Mechanism[] = []
  private readonly listed = new Map<string, Mechanism>()
  /** The mechanisms told of last, the latest first. */
  private recent: Mechanism[] = []
  private readonly abbreviations = new Map<string, Mechanism>()

  constructor(private readonly document: Document) {}

  resolve(phrase: MechanismPhrase): MechanismMention | null {
    const own = isNamed(this.document, phrase)
    if (this.renames(phrase)) return null
    const known = phrase.listed || phrase.topic ? (this.same(phrase) ?? this.christened(phrase)) : undefined
    const mechanism =
      known ??
      (own ? this.create(phrase) : (this.antecedent(phrase) ?? (numberedSummit(phrase) ? this.create(phrase) : null)))
    if (!mechanism) return null

    this.learn(mechanism, phrase)
    const mention = {
      first: phrase.first,
      last: phrase.last,
      mechanism,
      phrase,
      ...this.round(mechanism, phrase),
      anaphoric: !own,
    }
    this.recent = [mechanism, ...this.recent.filter((m) => m !== mechanism)].slice(0, 40)
    return mention
  }

  /** "launched their annual exercise. The 20th edition of Yudh Abhyas began …": the name of what was told just before without one. */
  private christened(phrase: MechanismPhrase): Mechanism | undefined {
    const [last] = this.recent
    const unnamed = last?.type === 'exercise' && last.generic && last.cadence !== null && last.round === null
    if (!last || !unnamed || phrase.type !== 'exercise' || !(phrase.proper || phrase.listed)) return undefined
    if (phrase.parties.length > 0 && last.parties.length > 0 && !sameSet(phrase.parties, last.parties)) return undefined
    last.generic = false
    last.name = phrase.listed?.name ?? phrase.topic
    last.topicWords = phrase.topicWords
    if (phrase.listed && last.parties.length === 0) last.parties = [...phrase.listed.parties]
    return last
  }

  /** "…, known as the "2+2"": another name of the mechanism told last. */
  private renames(phrase: MechanismPhrase): boolean {
    const words = this.document.tokens.slice(Math.max(0, phrase.first - 5), phrase.first).map((t) => t.fold)
    const [last] = this.recent
    if (!last || !phrase.head || !words.some((word) => ['known', 'dubbed', 'called'].includes(word))) return false
    last.heads.add(phrase.head)
    return true
  }

  private round(mechanism: Mechanism, phrase: MechanismPhrase): { round: number | null; implied: boolean } {
    if (phrase.ordinal) {
      if (mechanism.round === null && phrase.sequence !== 1) mechanism.round = phrase.ordinal.value
      return { round: phrase.ordinal.value, implied: false }
    }
    if (phrase.sequence === 'first')
      return { round: phrase.occurrence || phrase.unit || phrase.definite ? 1 : null, implied: false }
    if (phrase.sequence !== null && mechanism.round !== null) {
      const round = mechanism.round + phrase.sequence
      return { round: round > 0 ? round : null, implied: true }
    }
    return { round: null, implied: false }
  }

  private create(phrase: MechanismPhrase): Mechanism {
    const mechanism: Mechanism = {
      id: this.count++,
      name: phrase.listed?.name ?? writtenName(this.document, phrase),
      parties: [...phrase.parties],
      partiesWritten: phrase.partiesWritten,
      partiesInside: phrase.partiesInside,
      type: phrase.type,
      listed: phrase.listed,
      cadence: null,
      round: null,
      heads: new Set(),
      units: new Set(),
      topicWords: phrase.topicWords,
      generic: !phrase.proper && !phrase.listed,
    }
    this.latest = [...this.latest.slice(-199), mechanism]
    if (mechanism.listed && !this.listed.has(mechanism.listed.name)) this.listed.set(mechanism.listed.name, mechanism)
    return mechanism
  }

  private learn(mechanism: Mechanism, phrase: MechanismPhrase): void {
    if (phrase.cadence && !mechanism.cadence) mechanism.cadence = phrase.cadence
    if (phrase.unit) mechanism.units.add(phrase.unit)
    if (phrase.head) mechanism.heads.add(phrase.head)
    for (const word of contentWords(mechanism.name).slice(-1)) mechanism.heads.add(word)
    if (phrase.abbreviation && phrase.topic) this.abbreviations.set(phrase.abbreviation, mechanism)
    if (mechanism.parties.length === 0 && phrase.parties.length > 0) {
      mechanism.parties = [...phrase.parties]
      mechanism.partiesWritten = phrase.partiesWritten
    }
    if (!mechanism.listed && phrase.topicWords.length > mechanism.topicWords.length && namesItself(phrase)) {
      mechanism.name = phrase.topic
      mechanism.topicWords = phrase.topicWords
    }
  }

  /** An earlier mechanism that this phrase names again: the same list entry, or nearly the same words and no other parties. */
  private same(phrase: MechanismPhrase): Mechanism | undefined {
    if (phrase.listed) {
      const listed = this.listed.get(phrase.listed.name)
      if (listed) return listed
    }
    return this.recent.find((m) => {
      if (phrase.parties.length > 0 && m.parties.length > 0 && !sameSet(phrase.parties, m.parties)) return false
      const bare = phrase.topicWords.length === 1 && phrase.head !== null && m.heads.has(phrase.head)
      if (bare && phrase.parties.length > 1 && m.parties.length > 1) return true
      const [a, b] = [new Set(phrase.topicWords), new Set(m.topicWords)]
      const shared = [...a].filter((word) => b.has(word)).length
      if (shared === 0 || a.size < 2) return false
      return shared / (a.size + b.size - shared) >= 0.6 || (shared === a.size && a.size >= 2 && phrase.definite)
    })
  }

  /** The one mechanism with rounds that the story has told of, when a round of "the dialogue" is named by another noun. */
  private only(phrase: MechanismPhrase): Mechanism | undefined {
    const numbered = this.latest.filter((m) => m.round !== null && fits(m.type, phrase.head ?? ''))
    const own = this.document.tokens[phrase.first - 1]?.fold === 'their'
    return phrase.definite && !own && numbered.length === 1 ? numbered[0] : undefined
  }

  /** "its 14th meeting", "the third meeting" of a body told just before: not "their first meeting", which persons have. */
  private owned(phrase: MechanismPhrase): boolean {
    const [last] = this.recent
    const word = this.document.tokens[phrase.first - 1]?.fold
    const counted = phrase.ordinal !== null && phrase.ordinal.value > 1
    return (
      last !== undefined &&
      fits(last.type, phrase.head ?? phrase.unit ?? '') &&
      [...last.heads].some((head) => BODIES.has(head)) &&
      (((word === 'its' || word === 'whose') && (phrase.ordinal !== null || phrase.sequence !== null)) ||
        (word === 'the' && counted))
    )
  }

  private byInitials(letters: string): Mechanism | undefined {
    return this.abbreviations.get(letters) ?? this.latest.find((m) => initials(m.name).endsWith(letters))
  }

  /** The mechanism that a bare unit or head noun means: the latest that has been spoken of in those words. */
  private antecedent(phrase: MechanismPhrase): Mechanism | undefined {
    const opens = this.document.sentences[this.document.tokens[phrase.first]?.sentence ?? 0]?.first === phrase.first
    if (phrase.abbreviation && !phrase.topic) return this.byInitials(phrase.abbreviation)
    if (phrase.topic && !phrase.definite && !opens && phrase.ordinal === null && phrase.sequence === null)
      return undefined
    const { recent } = this
    if (phrase.head) {
      const trilateral = phraseSays(this.document, phrase, 'trilateral')
      const head = phrase.head
      const general = phrase.definite && phrase.topicWords.length <= 1 && GENERAL.has(head)
      const fitting = recent.filter(
        (m) =>
          m.heads.has(head) || m.units.has(head) || general || (m.type === 'exercise' && phrase.type === 'exercise'),
      )
      if (phraseSays(this.document, phrase, 'bilateral')) return fitting.find((m) => m.parties.length <= 2)
      if (fitting.length === 0 && phrase.topicWords.length <= 1 && UNITS.has(head) && this.owned(phrase))
        return recent[0]
      if (
        fitting.length === 0 &&
        phrase.topicWords.length <= 1 &&
        (phrase.ordinal !== null || phrase.sequence !== null)
      )
        return this.only(phrase)
      return fitting.find((m) => !trilateral || m.parties.length === 3 || m.topicWords.includes('trilateral'))
    }
    const unit = phrase.unit ?? ''
    if (phrase.ordinal === null && phrase.sequence === null) return undefined
    if (phrase.unit === null)
      return (
        recent.find((m) => m.round !== null) ?? (phrase.ordinal && phrase.ordinal.value > 1 ? recent[0] : undefined)
      )
    const [latest] = recent
    if ((unit === 'edition' || unit === 'iteration') && latest && STAGED.has(latest.type)) return latest
    return (
      recent.find((m) => m.units.has(unit)) ??
      (this.owned(phrase) ? recent[0] : undefined) ??
      recent.find((m) => m.round !== null && fits(m.type, unit)) ??
      (unit === 'round' && phrase.definite ? recent.find((m) => m.type === 'consultation') : undefined)
    )
  }
}

/** A "round" of an exercise or a "meeting" of a fair is rarely meant. */
function fits(type: EventType, unit: string): boolean {
  if (type === 'exercise' || type === 'exhibition') return unit === 'edition' || unit === 'iteration'
  return true
}

const initials = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')

/** What has editions rather than rounds. */
const STAGED = new Set<EventType>(['exercise', 'exhibition'])

/** Nouns that can mean any mechanism told before. */
const GENERAL = new Set(['mechanism', 'channel', 'format', 'body', 'platform', 'forum'])

/** What meets, rather than what is a meeting itself. */
const BODIES = new Set([
  'council',
  'commission',
  'committee',
  'group',
  'mechanism',
  'cabinet',
  'board',
  'dialogue',
  'forum',
])

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x) => b.includes(x))

function phraseSays(document: Document, { first, last }: Extent, word: string): boolean {
  return document.tokens.slice(first, last).some((token) => token.fold === word)
}
