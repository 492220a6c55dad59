import type { EventProfile } from '../../model/batch.ts'
import { type Likeness, weighed } from '../likeness.ts'
import { FEATURES } from './features/registry.ts'
import { PRIOR, WEIGHTS } from './weights.ts'

/** How likely it is that two profiles are of one event. It is the same whichever comes first. */
export const likeness = (a: EventProfile, b: EventProfile): Likeness =>
  weighed(
    FEATURES.flatMap((feature) => feature(a, b) ?? []),
    WEIGHTS,
    PRIOR,
  )
