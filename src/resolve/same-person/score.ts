import type { PersonProfile } from '../../model/person-profile.ts'
import { type Likeness, weighed } from '../likeness.ts'
import { FEATURES } from './features/registry.ts'
import { PRIOR, WEIGHTS } from './weights.ts'

/** How likely it is that two profiles are of one person. It is the same whichever comes first. */
export const likeness = (a: PersonProfile, b: PersonProfile): Likeness =>
  weighed(
    FEATURES.flatMap((feature) => feature(a, b) ?? []),
    WEIGHTS,
    PRIOR,
  )
