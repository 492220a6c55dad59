import type { Document } from '../../../engine/document.ts'
import { type Extent, type Layer, within } from '../../../engine/layer.ts'
import { cadenceWithin } from '../mentions/cadence.ts'
import type { Mechanism, MechanismMention } from './mechanism-mention.ts'

/** How often the mechanisms of a story meet, where sentences say so beside their names or of the one told last. */
export function learnCadences(document: Document, mentions: Layer<MechanismMention>): void {
  let latest: Mechanism | undefined
  for (const sentence of document.sentences) {
    const own = within(mentions, sentence)
    learnCadence(document, sentence, own)
    const [opening] = own
    if (latest && !latest.cadence && !opening) latest.cadence = cadenceOfEvent(document, sentence)
    latest = own.at(-1)?.mechanism ?? latest
  }
}

/** "the consultation is held once a year", "the consultations, supposedly annual, began in 2007". */
function learnCadence(document: Document, sentence: Extent, mentions: readonly MechanismMention[]): void {
  const stated = cadenceWithin(document.tokens, sentence.first, sentence.last)
  const noun = stated ? document.tokens[stated.extent.last] : undefined
  if (!stated || (noun?.pos === 'NOUN' && !mentions.some((m) => covers(m, stated.extent)))) return
  const [mention] = mentions
  if (mention && !mention.mechanism.cadence) mention.mechanism.cadence = stated
}

/** "the biennial event": of the mechanism told last. */
function cadenceOfEvent(document: Document, sentence: Extent): Mechanism['cadence'] {
  const stated = cadenceWithin(document.tokens, sentence.first, sentence.last)
  const noun = document.tokens[stated?.extent.last ?? -1]?.fold ?? ''
  const definite = ['the', 'this'].includes(document.tokens[(stated?.extent.first ?? 0) - 1]?.fold ?? '')
  return stated &&
    definite &&
    ['event', 'gathering', 'fair', 'show', 'exercise', 'meeting', 'exhibition'].includes(noun)
    ? stated
    : null
}

const covers = (a: Extent, b: Extent): boolean => a.first <= b.first && b.last <= a.last + 1
