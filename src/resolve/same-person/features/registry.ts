import type { Feature } from './feature.ts'
import { names } from './names.ts'
import { offices } from './offices.ts'
import { sides } from './sides.ts'
import { times } from './times.ts'

export const FEATURES: readonly Feature[] = [names, offices, sides, times]
