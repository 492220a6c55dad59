import nounsFile from '../../../../../data/en/materiel-nouns.json' with { type: 'json' }
import materielFile from '../../../../../data/materiel.json' with { type: 'json' }
import type { Document } from '../../../engine/document.ts'
import { type Extent, type Layer, layerOf } from '../../../engine/layer.ts'
import { buildTrie, matchAll, type Trie } from '../../../engine/trie.ts'
import { words } from '../words.ts'

/** Arms, equipment or goods that can be shown, delivered or licensed. */
export interface MaterielMention extends Extent {
  readonly name: string
  /** Whether it is a type with a designation ("Su-57") rather than a class ("dual-use technologies"). */
  readonly designated: boolean
}

interface Designation {
  name: string
  aliases?: string[]
}
interface ClassNoun {
  noun: string
}

let trie: Trie<{ name: string; designated: boolean }> | undefined

export function findMateriel(document: Document): Layer<MaterielMention> {
  const designations = (materielFile as unknown as { materiel: Designation[] }).materiel
  const nouns = (nounsFile as unknown as { nouns: (ClassNoun | string)[] }).nouns.map((n) =>
    typeof n === 'string' ? n : n.noun,
  )
  trie ??= buildTrie(
    [
      ...designations.flatMap((d) =>
        [d.name, ...(d.aliases ?? [])].map((phrase) => ({
          phrase,
          value: { name: d.name, designated: true },
          capital: true,
        })),
      ),
      ...nouns.flatMap((noun) =>
        [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`].map((phrase) => ({
          phrase,
          value: { name: noun, designated: false },
        })),
      ),
    ],
    words,
  )
  const found = layerOf(matchAll(document.tokens, trie).map(({ first, last, value }) => ({ first, last, ...value })))
  return found.filter(
    (one, i) =>
      !isWithinBefore(found, i) && !isClassOfType(one, found.slice(Math.max(0, i - NEAR), i + NEAR + 1), document),
  )
}

/** How many mentions before and behind one are looked at. */
const NEAR = 4

/** Whether a longer one before it holds a mention: "jet" in "stealth jet". */
const isWithinBefore = (found: Layer<MaterielMention>, at: number): boolean => {
  const one = found[at]
  return one !== undefined && found.slice(Math.max(0, at - NEAR), at).some((other) => one.last <= other.last)
}

/** Whether a class only says what a type beside it is: "Su-57 stealth jets", "Su-57 fifth-generation fighters", "the fighter Su-57". */
const isClassOfType = (one: MaterielMention, near: Layer<MaterielMention>, { tokens }: Document): boolean =>
  !one.designated &&
  near.some(
    (type) =>
      type.designated &&
      (type.first === one.last || (type.last <= one.first && isCompound(tokens.slice(type.last, one.first)))),
  )

/** "fifth-generation", "air-to-air", or nothing. */
const isCompound = (tokens: Document['tokens']): boolean =>
  tokens.every(({ text }, i) => (i % 2 === 0 ? /^[\p{L}\d]+$/u.test(text) : text === '-')) && tokens.length !== 1
