import headsFile from '../../data/en/mechanism-heads.json' with { type: 'json' }
import organisationsFile from '../../data/organisations.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }
import { fold } from '../model/fold.ts'
import { stateSeatedAt } from '../model/seats.ts'
import { sideByName } from '../model/side-names.ts'
import type { EventType } from '../model/vocabulary.ts'

interface Named {
  code: string
  name: string
  official?: string
  aliases?: string[]
  demonyms?: string[]
  combining?: string[]
}

const states = (statesFile as unknown as { states: Named[] }).states
const organisations = (organisationsFile as unknown as { organisations: Named[] }).organisations

const NAME_WORDS = new Set(
  states.flatMap((s) =>
    [s.name, s.official, ...(s.aliases ?? []), ...(s.demonyms ?? []), ...(s.combining ?? [])].flatMap((n) =>
      n ? fold(n).split(' ') : [],
    ),
  ),
)
const STOP = new Set([
  'the',
  'of',
  'and',
  'between',
  'with',
  'for',
  'on',
  'a',
  'an',
  'in',
  's',
  'annual',
  'regular',
  'bilateral',
])

/**
 * What makes two names the same mechanism: its content words in the singular, without the parties' names, together with
 * the parties. Neither word order nor the order of the parties counts. Exercises and exhibitions go by their words alone.
 *
 * @example mechanismKey('China-Russia strategic security consultation', ['CHN', 'RUS'], 'consultation')
 * // "CHN+RUS|consultation security strategic", as for 'Sino-Russian strategic security consultations'
 */
export function mechanismKey(name: string, sides: readonly string[], type: EventType): string {
  const content = contentWords(name).join(' ')
  if (type === 'exercise' || type === 'exhibition') return content || fold(name)
  return `${[...sides].sort().join('+')}|${content}`
}

/** The words of a mechanism's name in the singular, without those of its parties, in the order of the alphabet. */
function contentWords(name: string): string[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => !STOP.has(word) && !NAME_WORDS.has(word))
    .map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
  return [...new Set(words)].sort()
}

/** What mechanisms are: "dialogue", "commission", "round". A format by its numbers, such as 2+2, tells one from another. */
const HEADS = new Set(
  [...headsFile.heads.map((head) => head.word), ...headsFile.units].filter((word) => !/\d/.test(word)),
)

/**
 * The words by which one mechanism's name is told from another's: without those for what all of them are.
 *
 * @example mechanismWords('China-Russia strategic security consultations') // ['security', 'strategic']
 */
export const mechanismWords = (name: string): readonly string[] =>
  contentWords(name.replace(PREFIXED, '$1')).filter((word) => !HEADS.has(word))

/** "Bi-National" and "Binational" are one word. */
const PREFIXED = /\b(bi|tri|co|inter|sub|multi)[-‐‑](?=\p{L})/giu

const names = new Map([...states, ...organisations].map((n) => [n.code, n.name] as const))

/** Display name of a side by its code. */
export const nameOfSide = (code: string): string => names.get(code) ?? code

const stateCodes = new Set(states.map((s) => s.code).filter((code) => /^[A-Z]{3}$/.test(code)))

export const isStateCode = (code: string): boolean => stateCodes.has(code)

/**
 * The code of who acts under a name, where only a side can be meant: its own names first, then the capital or the house that stands for a state. Where a place or an
 * office may be meant too ("the mayor of Beijing"), `sideByName` tells.
 *
 * @example sideActing('Beijing') // 'CHN', as for 'the Kremlin' 'RUS'
 */
export const sideActing = (written: string): string | null => sideByName(written) ?? stateSeatedAt(written)
