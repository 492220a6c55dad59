import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { EventFrame } from './frame.ts'
import { placesIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { visitFrame } from './visit-frame.ts'

const ATTENDING = new Set(lexicon.attending)
const CEREMONIES = new Set(lexicon.ceremonies)
const AT = new Set(['in', 'at'])
/** How far behind its verb the ceremony may be named. */
const NEAR = 8

/** "attended the inauguration of President Weah in Monrovia in January": whoever attends a ceremony of another state is there on a visit. */
export function attended(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
  dated: EventFrame['date'],
): EventFrame | null {
  if (!ATTENDING.has(group.lemma) || group.passive || !dated) return null
  if (group.standing !== 'held' && group.standing !== 'planned') return null
  const noun = reading.document.tokens
    .slice(group.last, Math.min(group.last + NEAR, clause.last))
    .find((t) => CEREMONIES.has(t.fold))
  const place = noun
    ? placesIn(reading, { first: noun.index, last: clause.last }, AT).find((p) => p.name !== null && p.state !== null)
    : undefined
  const [traveller] = place ? subjectsOf(reading, group, scopeOf(reading, group.first)) : []
  const home = traveller?.person.state
  if (!place || !traveller || !home || home === place.state) return null
  return visitFrame(reading, 'en/visit/ceremony', group.standing, group, traveller, place, dated, 0.7)
}
