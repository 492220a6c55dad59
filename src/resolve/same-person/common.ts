import { isInitial, nameForms } from '../../model/names/words.ts'
import type { KnownPerson, PersonProfile } from '../../model/person-profile.ts'

/** Persons who bear a word of a name, from which on it is a common one. */
const MANY = 5

/**
 * Whether each word of somebody's names is borne by many persons of the same sides, by what is on record: then the name is likely to have
 * several bearers.
 */
export function areCommon({ names, sides }: PersonProfile, known: readonly KnownPerson[]): boolean {
  const others = known.filter((person) => sides.length === 0 || sides.some((side) => person.sides.includes(side)))
  if (others.length < MANY) return false
  const bearers = new Map<string, number>()
  for (const person of others)
    for (const sound of soundsOf(person.names)) bearers.set(sound, (bearers.get(sound) ?? 0) + 1)
  return [...soundsOf(names)].every((sound) => (bearers.get(sound) ?? 0) >= MANY)
}

const soundsOf = (names: readonly string[]): Set<string> =>
  new Set(
    names.flatMap((name) => nameForms(name).flatMap((form) => form.flatMap((w) => (isInitial(w) ? [] : w.sound)))),
  )
