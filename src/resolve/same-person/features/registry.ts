import type { Feature } from './feature.ts'
import { offices } from './offices.ts'
import { sides } from './sides.ts'
import { times } from './times.ts'

/** What counts beside the names. */
export const FEATURES: readonly Feature[] = [offices, sides, times]
