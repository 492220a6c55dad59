import lexicon from '../../../../../data/en/doubt.json' with { type: 'json' }
import { covering, type Extent, startingAt } from '../../../engine/layer.ts'
import { type FramePlace, placed } from './frame.ts'
import type { Reading } from './reading.ts'

const FORESEEN = new Set(lexicon.foreseen)

/** "scheduled for Yogyakarta", "planned for Ergneti on March 28": the place that a plan names, listed or only capitalised. */
export function plannedFor(reading: Reading, scope: Extent): FramePlace | null {
  const { tokens } = reading.document
  for (let at = scope.first + 2; at < scope.last; at++) {
    if (tokens[at - 1]?.fold !== 'for' || !FORESEEN.has(tokens[at - 2]?.fold ?? '')) continue
    const place = startingAt(reading.places, at)
    if (place) return placed(place)
    const token = tokens[at]
    const taken =
      covering(reading.dates, at) ??
      covering(reading.actors, at) ??
      covering(reading.persons, at) ??
      covering(reading.mechanisms, at)
    if (token?.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(token.text) && !taken)
      return { name: token.text, state: null, extent: { first: at, last: at + 1 } }
  }
  return null
}
