import type { Person, Writer } from '../writer.ts'
import type { Recognised } from './recognise.ts'

/**
 * The persons of a story by their folded names. Who is on record under that very name gets it as a name, whoever is known by another as an
 * alias. A new person of whose name there is another on record already is known by no key.
 */
export function peopleOf(recognised: readonly Recognised[], writer: Writer): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const { told, decision, named } of recognised) {
    const { same } = decision
    const own = (key: string) => {
      const person = named.get(key)
      return same && person?.canonical === same.person.id ? person.id : null
    }
    const [first = ''] = told.keys
    const id = same?.person.id ?? (named.has(first) ? writer.fresh('Person') : writer.fresh('Person', first))
    for (const key of told.keys) {
      const known = own(key)
      const called =
        told.described.length > 0 && same ? null : known !== null || (!same && key === first) ? 'name' : 'alias'
      people.set(key, { id: known ?? id, called })
    }
  }
  return people
}

/** The ids by which the persons of a story go, by their folded names: canonical ones of those on record. */
export function canonicalPeople(
  recognised: readonly Recognised[],
  people: ReadonlyMap<string, Person>,
): Map<string, string> {
  return new Map(
    recognised.flatMap(({ told, decision }) =>
      told.keys.map((key) => [key, decision.same?.person.id ?? people.get(key)?.id ?? ''] as const),
    ),
  )
}
