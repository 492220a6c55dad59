import { isInitial } from '../../model/names/words.ts'
import type { KnownPerson, PersonProfile } from '../../model/person-profile.ts'
import { namesRead } from './read-names.ts'

/** Persons who bear a word of a name, from which on it is a common one. */
const MANY = 3

/**
 * Whether each word of somebody's name is borne by several persons of the same sides, by what is on record: then the name is likely to have
 * several bearers.
 */
export function areCommon({ names, sides }: PersonProfile, known: readonly KnownPerson[]): boolean {
  if (known.length < MANY) return false
  const others = known.filter((person) => sides.length === 0 || sides.some((side) => person.sides.includes(side)))
  const form = namesRead(names).all[0]?.[0]
  return form?.every((word) => isInitial(word) || bearers(word.sound, others) >= MANY) ?? false
}

function bearers(sound: string, people: readonly KnownPerson[]): number {
  let count = 0
  for (const { names } of people)
    if (namesRead(names).all.some((forms) => forms.some((form) => form.some((word) => word.sound === sound)))) count++
  return count
}
