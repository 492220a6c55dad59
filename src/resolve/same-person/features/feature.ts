import type { PersonProfile } from '../../../model/person-profile.ts'
import type { FeatureName } from '../weights.ts'

/** Looks at two profiles and names what it finds, or null. The order of the two does not count. */
export type Feature = (a: PersonProfile, b: PersonProfile) => FeatureName | null
