import type { EventProfile } from '../../../model/batch.ts'
import type { FeatureName } from '../weights.ts'
import { course } from './course.ts'
import { days } from './days.ts'
import { kind } from './kind.ts'
import { mechanism, round } from './mechanism.ts'
import { people, represented } from './people.ts'
import { place } from './place.ts'
import { margins, sides } from './sides.ts'
import { oneSource, publication, words } from './sources.ts'

/** Looks at two profiles and names what it finds, or null. The order of the two does not count. */
export type Feature = (a: EventProfile, b: EventProfile) => FeatureName | null

export const FEATURES: readonly Feature[] = [
  kind,
  sides,
  margins,
  days,
  mechanism,
  round,
  place,
  people,
  represented,
  course,
  publication,
  words,
  oneSource,
]
