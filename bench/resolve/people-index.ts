import { keysOf, keysToAsk } from '../../src/model/names/keys.ts'
import type { KnownPerson, OfficeTold, PersonProfile } from '../../src/model/person-profile.ts'
import { choose, matchesOf } from '../../src/resolve/same-person/decide.ts'
import { spanning } from '../../src/resolve/stretch.ts'
import { KeyIndex } from './key-index.ts'

/** Most persons that are looked at for a mention, as in the ledger. */
const MOST = 20
/** Most entries of the lists of keys that are read for a mention. */
const READS = 1500

interface Known extends KnownPerson {
  names: readonly string[]
  sides: readonly string[]
  readonly offices: OfficeTold[]
  days: PersonProfile['days']
  readonly keys: number[]
}

/** Persons in memory, found by the same keys and decided by the same rules as in the ledger. */
export class PeopleIndex {
  private readonly people: Known[] = []
  private readonly index = new KeyIndex(READS)
  /** Mentions that are taken for new persons, with a question whether they are known ones. */
  asked = 0

  /** The number of the person whom a mention is taken to mean: a known one, or a new one. */
  add(mention: PersonProfile): number {
    const near = this.index.nearest(keysToAsk(mention.names, mention.sides), MOST)
    const candidates = near.flatMap((person) => this.people[person] ?? [])
    const { same, questions } = choose(matchesOf(mention, candidates))
    if (questions.length > 0) this.asked++
    const person = same ? Number(same.person.id) : this.people.length
    if (!same) this.people.push(nobody(person))
    this.tell(person, mention)
    return person
  }

  private tell(id: number, { names, sides, offices, days }: PersonProfile): void {
    const person = this.people[id]
    if (!person) return
    const newNames = names.filter((name) => !person.names.includes(name))
    const newSides = sides.filter((side) => !person.sides.includes(side))
    for (const office of offices) {
      const at = person.offices.findIndex((o) => o.key === office.key)
      const known = person.offices[at]
      if (known) person.offices[at] = { ...known, ...spanning(known, office) }
      else person.offices.push(office)
    }
    if (days) person.days = person.days ? spanning(person.days, days) : days
    if (newSides.length > 0) person.sides = [...person.sides, ...newSides]
    if (newNames.length > 0) person.names = [...person.names, ...newNames]
    if (newNames.length + newSides.length === 0) return
    this.index.add(id, keysOf(newSides.length > 0 ? person.names : newNames, person.sides), person.keys)
  }
}

const nobody = (id: number): Known => ({
  id: String(id),
  names: [],
  sides: [],
  offices: [],
  attended: [],
  days: null,
  apart: [],
  keys: [],
})
