/// <reference path="./parts.d.ts" />
import features from 'wink-eng-lite-web-model/dist/feature.js'
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' }
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import sbd from 'wink-eng-lite-web-model/dist/load-sbd-model.js'
import type { Model } from 'wink-nlp'
import { numbered } from './numbered.ts'

/** A feature of words as the core model has it: its values, and as winkNLP wants it, also their places and how many there are. */
interface Feature {
  readonly list: string[]
  readonly hash: Record<string, number>
  readonly intrinsicSize: number
  index: number
  readonly maxIndex?: number
}

/** Of a feature: its word of the packed ones, its mask, by how much it is shifted, whether it is a number itself, whether it is taken from the spelling. */
type Layout = readonly [word: number, mask: number, shift: number, plain: number, extracted: number, ...rest: number[]]

/** A recogniser that knows no pattern, in the form in which winkNLP keeps them. */
const NO_PATTERNS = '[0,0,{},{},{},{}]'

/**
 * The core of wink's English model, made ready for winkNLP as its package makes it, but for the words' places (`numbered`) and for what nobody
 * asks. WinkNLP adds the words that it meets, so that it gets a list of its own. The build keeps words and their features in a file that is read as it is
 * (tsdown.config.ts).
 */
function readCore(): unknown {
  const { packing, features: listed, lexicon, xpansions, pos: tags, ...rest } = core
  const layouts = Object.entries(packing.layout as unknown as Record<string, Layout>)
  const made: Record<string, unknown> = { ...listed, lexeme: sized(listed.lexeme.list.slice(), numbered) }
  for (const [name, [, mask, shift, plain]] of layouts) {
    const own = (listed as Record<string, { list: string[] } | undefined>)[name]
    if (plain === 0 && own && name !== 'lexeme') made[name] = { ...sized(own.list, placed), maxIndex: mask >>> shift }
  }
  const clusters = listed.posClusters.list.map(
    (cluster) => new Set(cluster.split('_').map((tag) => (tags.hash as Record<string, number>)[tag] ?? 0)),
  )
  return {
    ...rest,
    pos: tags,
    features: { ...made, posClusters: { list: clusters } },
    packing: { ...packing, efList: layouts.filter(([, layout]) => layout[4] === 1).map(([name]) => name) },
    lexicon: numbersOf(lexicon),
    xpansions: numbersOf(xpansions),
  }
}

const sized = (list: string[], places: (list: readonly string[]) => Record<string, number>): Feature => ({
  list,
  hash: places(list),
  intrinsicSize: list.length,
  index: list.length,
})

function placed(list: readonly string[]): Record<string, number> {
  const places: Record<string, number> = Object.create(null)
  for (const [place, value] of list.entries()) places[value] = place
  return places
}

/** Numbers of 32 bits in base64, or as the bytes that the build keeps. */
function numbersOf(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64')
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

/** Wink's English model with what cuts sentences and tells parts of speech and base forms, and without the rest of it. */
export const model: Model = {
  core: readCore,
  sbd,
  pos,
  ner: () => ({ machines: [], transformers: [] }),
  negation: () => ({ machines: [NO_PATTERNS] }),
  sa: () => ({ machines: [NO_PATTERNS] }),
  metaCER: () => ({ machines: NO_PATTERNS, transformers: [] }),
  featureFn: features,
  addons: { lemmatize },
}
