import { AGREEMENTS, compareNames } from '../compare-names.ts'
import type { Feature } from './feature.ts'

/** The closest that any two names of theirs come. */
export const names: Feature = (a, b) => {
  let best: number = AGREEMENTS.length - 1
  for (const one of a.names)
    for (const two of b.names) {
      best = Math.min(best, AGREEMENTS.indexOf(compareNames(one, two)))
      if (best === 0) return 'the same name'
    }
  return AGREEMENTS[best] ?? 'other names'
}
