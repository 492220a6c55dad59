import organsFile from '../../../../../data/en/organs.json' with { type: 'json' }
import type { Document } from '../../../engine/document.ts'
import { type Extent, type Layer, layerOf } from '../../../engine/layer.ts'
import { buildTrie, matchAll, type Trie } from '../../../engine/trie.ts'
import { words } from '../words.ts'

interface OrganEntry {
  name: string
  aliases?: string[]
  state: string | null
}

const organs = (organsFile as unknown as { organs: OrganEntry[] }).organs

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
