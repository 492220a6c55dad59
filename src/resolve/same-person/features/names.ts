import { romanisationsOf } from '../../../model/names/sound.ts'
import type { PersonProfile } from '../../../model/person-profile.ts'
import { AGREEMENTS, type Agreement, compareNames } from '../compare-names.ts'
import { namesRead } from '../read-names.ts'

/**
 * The closest that any two names of theirs come. A single word, such as a family name, tells something only of somebody who is not called by
 * more: two who share it have other full names.
 */
export function names(a: PersonProfile, b: PersonProfile): Agreement {
  const [one, two] = [namesRead(a.names), namesRead(b.names)]
  const isFull = one.full.length > 0 && two.full.length > 0
  const [ours, theirs] = isFull ? [one.full, two.full] : [one.all, two.all]
  const romanisations = romanisationsOf(a.sides.filter((side) => b.sides.includes(side)))
  let best: number = AGREEMENTS.length - 1
  for (const our of ours)
    for (const their of theirs) {
      best = Math.min(best, AGREEMENTS.indexOf(compareNames(our, their, romanisations)))
      if (best === 0) return 'the same name'
    }
  return AGREEMENTS[best] ?? 'other names'
}
