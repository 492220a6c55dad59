import { romanisationsOf } from '../../../model/names/sound.ts'
import { nameForms } from '../../../model/names/words.ts'
import type { PersonProfile } from '../../../model/person-profile.ts'
import { AGREEMENTS, type Agreement, compareNames } from '../compare-names.ts'

/**
 * The closest that any two names of theirs come. A single word, such as a family name, tells something only of somebody who is not called by
 * more: two who share it have other full names.
 */
export function names(a: PersonProfile, b: PersonProfile): Agreement {
  const [one, two] = [fullNames(a), fullNames(b)]
  const full = one.length > 0 && two.length > 0
  const [ours, theirs] = full ? [one, two] : [a.names, b.names]
  const romanisations = romanisationsOf(a.sides.filter((side) => b.sides.includes(side)))
  let best: number = AGREEMENTS.length - 1
  for (const our of ours)
    for (const their of theirs) {
      best = Math.min(best, AGREEMENTS.indexOf(compareNames(our, their, romanisations)))
      if (best === 0) return 'the same name'
    }
  return AGREEMENTS[best] ?? 'other names'
}

const fullNames = ({ names: all }: PersonProfile): readonly string[] =>
  all.length === 1 && isFull(all[0] ?? '') ? all : all.filter(isFull)

const isFull = (name: string): boolean => nameForms(name).every((form) => form.length > 1)
