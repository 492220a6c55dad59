import type { PersonProfile } from '../../model/person-profile.ts'
import { type Likeness, weighed } from '../likeness.ts'
import { names } from './features/names.ts'
import { FEATURES } from './features/registry.ts'
import { PRIOR, WEIGHTS } from './weights.ts'

/** Below this weight of their names nothing else makes two profiles one person's. */
const HOPELESS = -5

/** How likely it is that two profiles are of one person. It is the same whichever comes first. */
export function likeness(a: PersonProfile, b: PersonProfile): Likeness {
  const named = names(a, b)
  const others = WEIGHTS[named] < HOPELESS ? [] : FEATURES.flatMap((feature) => feature(a, b) ?? [])
  return weighed([named, ...others], WEIGHTS, PRIOR)
}
