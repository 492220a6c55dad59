import headsFile from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import mechanismsFile from '../../../../../data/mechanisms.json' with { type: 'json' }
import type { Cadence, EventType } from '../../../../model/vocabulary.ts'
import type { Document, Token } from '../../../engine/document.ts'
import type { Extent, Layer } from '../../../engine/layer.ts'
import { wordOf } from '../../../engine/word.ts'
import { words } from '../words.ts'
import type { ActorMention } from './actors.ts'

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
  readonly aliases?: readonly string[]
  readonly abbreviations?: readonly string[]
  readonly parties: readonly string[]
  readonly type: EventType
  readonly cadence: Cadence | null
  readonly place?: string
}

/** What the parts of the phrase grammar look at. */
export interface PhraseContext {
  readonly document: Document
  readonly tokens: readonly Token[]
  readonly actors: Layer<ActorMention>
  readonly dates: Layer<Extent>
  readonly people: Layer<Extent>
  readonly listed: Layer<Extent & { readonly value: ListedMatch }>
}

/** An entry of the list, matched by its name or by its abbreviation. */
export interface ListedMatch {
  readonly entry: ListedMechanism
  readonly short: boolean
}

export interface Head {
  word: string
  type: EventType
  weak?: boolean
  after?: string[]
}

export const listedMechanisms = (mechanismsFile as unknown as { mechanisms: ListedMechanism[] }).mechanisms
export const HEADS = new Map((headsFile.heads as unknown as Head[]).map((head) => [head.word, head]))
export const UNITS = new Set(headsFile.units)
export const SEQUENCE = headsFile.sequence as Record<string, number>
export const INAUGURAL = new Set(headsFile.inaugural)
export const DROPPED = new Set([
  'dormant',
  'moribund',
  'revived',
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

/** "High-Level Dialogue": a word that else only qualifies opens the name. */
export function keptAt(tokens: readonly Token[], at: number): boolean {
  const kept = KEPT_BEFORE.get(tokens[at]?.fold ?? '')
  const next = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1]
  return kept !== undefined && next?.fold.startsWith(kept) === true
}

export const singular = (word: string): string => wordOf(word).singular

export const COLLECTIVE = new Set(['countries', 'sides', 'nations', 'neighbours', 'neighbors', 'three', 'both', "'"])

/** A round whose mechanism is told elsewhere. */
export const BARE: Omit<MechanismPhrase, 'first' | 'last'> = {
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

export const isLink = (token: Token): boolean =>
  token.text === '-' ||
  token.fold === 'and' ||
  token.text === '/' ||
  token.fold === "'s" ||
  token.text === "'" ||
  token.text === ','
export const isCapitalWord = (token: Token | undefined): boolean => token?.word.capital === true

const STOP = new Set(['the', 'of', 'and', 'for', 'on', 'a', 'an', 'in', 's'])

/** The words of a name that count when names are compared: folded, singular, without articles and prepositions. */
export function contentWords(name: string): string[] {
  return words(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !STOP.has(word))
    .map(singular)
}
