import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { startingAt } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verb-groups.ts'
import type { EventFrame, FramePlace } from './frame.ts'
import type { Reading } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { visitFrame } from './visit-frame.ts'
import { dayAt, isComing } from './visit-verbs.ts'

const LEAVING = new Set(lexicon.leaving)
const RETURNING = new Set(lexicon.returning)
const BACK_FROM = new Set(lexicon.backFrom)

/** "left Dhaka on Wednesday", "got back from Ankara on Thursday": whoever leaves another state's city on a day was there on a visit. */
export function departed(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
  dated: EventFrame['date'],
): EventFrame | null {
  const coming = isComing(clause, group, dated)
  if (!dated || group.passive || group.infinitive) return null
  if (!(group.standing === 'held' || group.standing === 'planned' || coming)) return null
  const place = leftAt(reading, group)
  const [traveller] = place ? subjectsOf(reading, group, scopeOf(reading, group.first)) : []
  const { state } = traveller?.person ?? {}
  if (!place?.state || !traveller || !state || state === place.state) return null
  const standing = coming ? 'planned' : group.standing
  return visitFrame(reading, 'en/visit/departed', standing, group, traveller, place, dated, 0.7)
}

/** The place that the verb leads away from. */
function leftAt(reading: Reading, group: VerbGroup): FramePlace | null {
  const { tokens } = reading.document
  let at = group.last
  if (RETURNING.has(group.lemma)) {
    while (at < group.last + 6) {
      const day = dayAt(reading, at)
      if (day) at = day.last
      else if (BACK_FROM.has(tokens[at]?.fold ?? '')) at++
      else break
    }
    if (tokens[at - 1]?.fold !== 'from' || at === group.last) return null
  } else if (LEAVING.has(group.lemma)) {
    if (tokens[at]?.fold === 'from') at++
  } else return null
  const place = startingAt(reading.places, tokens[at]?.fold === 'the' ? at + 1 : at)
  return place && tokens[place.last]?.fold !== 'for' ? { name: place.name, state: place.state, extent: place } : null
}
