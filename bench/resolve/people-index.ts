import { keysOf, keysToAsk } from '../../src/model/names/keys.ts'
import type { KnownPerson, OfficeTold, PersonProfile } from '../../src/model/person-profile.ts'
import { choose, matchesOf } from '../../src/resolve/same-person/decide.ts'
import { spanning } from '../../src/resolve/stretch.ts'

/** Most persons that are looked at for a mention, as in the ledger. */
const MOST = 20
/** Of keys that so many persons have, none says who is meant. */
const COMMON = 300

interface Known extends KnownPerson {
  names: readonly string[]
  readonly sides: string[]
  readonly offices: OfficeTold[]
  days: PersonProfile['days']
  readonly keys: Set<string>
}

/** Persons in memory, found by the same keys and decided by the same rules as in the ledger. */
export class PeopleIndex {
  private readonly people: Known[] = []
  private readonly byKey = new Map<string, number[]>()
  /** Mentions that are taken for new persons, with a question whether they are known ones. */
  asked = 0

  /** The number of the person whom a mention is taken to mean: a known one, or a new one. */
  add(mention: PersonProfile): number {
    const candidates = this.candidates(mention)
    const { same, questions } = choose(matchesOf(mention, candidates))
    if (questions.length > 0) this.asked++
    const person = same ? Number(same.person.id) : this.people.length
    if (!same) this.people.push(nobody(person))
    this.tell(person, mention)
    return person
  }

  private candidates({ names, sides }: PersonProfile): Known[] {
    const shared = new Map<number, number>()
    for (const key of keysToAsk(names, sides)) {
      const people = this.byKey.get(key)
      if (!people || people.length > COMMON) continue
      for (const person of people) shared.set(person, (shared.get(person) ?? 0) + 1)
    }
    const found = [...shared]
    if (found.length > MOST) found.sort(([a, x], [b, y]) => y - x || a - b)
    return found.slice(0, MOST).flatMap(([person]) => this.people[person] ?? [])
  }

  private tell(id: number, { names, sides, offices, days }: PersonProfile): void {
    const person = this.people[id]
    if (!person) return
    const isNew = names.some((n) => !person.names.includes(n)) || sides.some((s) => !person.sides.includes(s))
    for (const name of names) if (!person.names.includes(name)) person.names = [...person.names, name]
    for (const side of sides) if (!person.sides.includes(side)) person.sides.push(side)
    for (const office of offices) {
      const at = person.offices.findIndex((o) => o.key === office.key)
      const known = person.offices[at]
      if (known) person.offices[at] = { ...known, ...spanning(known, office) }
      else person.offices.push(office)
    }
    if (days) person.days = person.days ? spanning(person.days, days) : days
    if (!isNew) return
    for (const key of keysOf(person.names, person.sides)) {
      if (person.keys.has(key)) continue
      person.keys.add(key)
      const people = this.byKey.get(key)
      if (people) people.push(id)
      else this.byKey.set(key, [id])
    }
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
  keys: new Set(),
})
