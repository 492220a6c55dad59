import { bounds } from '../../model/edtf.ts'
import { fold } from '../../model/fold.ts'
import type { ImportedThing } from '../../model/imported.ts'
import { keysOf, keysToAsk } from '../../model/names/keys.ts'
import type { KnownPerson, PersonQuery } from '../../model/person-profile.ts'
import { choose, type Decision, matchesOf } from '../same-person/decide.ts'
import { withOffices } from '../same-person/recognise.ts'
import { officesTold, type ToldPerson } from '../same-person/told.ts'
import { spanning } from '../stretch.ts'

/** Somebody whom a row names; `code` gives the code of a side by its ref. */
export function personTold(thing: ImportedThing, code: (ref: string) => string): ToldPerson | null {
  if (thing.known.by !== 'name') return null
  const { name, offices, sides } = thing.known
  const days = thing.known.days === null ? null : bounds(thing.known.days)
  return {
    keys: [fold(name)],
    names: [name],
    described: [],
    offices: offices.flatMap(({ title, side }) => officesTold(title, side === null ? null : code(side), days)),
    sides: sides.map(code),
    days,
    beside: new Set(),
    evidence: thing.evidence,
  }
}

/** Where to look on record for the persons whom some rows name, each name once. */
export function queriesFor(told: readonly ToldPerson[]): PersonQuery[] {
  const queries = new Map(
    told.map(({ names, sides }) => [JSON.stringify([names, sides]), { names, sides }] as const),
  ).values()
  return [...queries].map(({ names, sides }) => ({ keys: keysToAsk(names, sides), offices: [], days: null }))
}

/**
 * Persons on record, and those whom the rows before name: row by row it is decided who is meant, as story by story it would be. One is
 * looked for among those whose names share a key.
 */
export class People {
  private readonly byKey = new Map<string, Set<string>>()
  private readonly known = new Map<string, KnownPerson>()

  constructor(onRecord: readonly KnownPerson[]) {
    for (const person of onRecord) this.note(withOffices(person))
  }

  /** Decides who somebody is, who is none of `beside`. */
  decide(told: ToldPerson, beside: ReadonlySet<string>): Decision {
    return choose(
      matchesOf(
        told,
        this.like(told).filter(({ id }) => !beside.has(id)),
      ),
    )
  }

  /** Notes what a row tells of somebody, for the rows that follow. */
  learn(id: string, told: ToldPerson): void {
    const before = this.known.get(id)
    this.note({
      id,
      names: [...new Set([...(before?.names ?? []), ...told.names])],
      offices: [...(before?.offices ?? []), ...told.offices],
      attended: before?.attended ?? [],
      sides: [...new Set([...(before?.sides ?? []), ...told.sides])],
      days: before?.days && told.days ? spanning(before.days, told.days) : (before?.days ?? told.days),
      apart: before?.apart ?? [],
    })
  }

  /** What a person is called, folded. */
  namesOf(id: string): ReadonlySet<string> {
    return new Set(this.known.get(id)?.names.map(fold))
  }

  private like({ names, sides }: ToldPerson): KnownPerson[] {
    const ids = new Set(keysToAsk(names, sides).flatMap((key) => [...(this.byKey.get(key) ?? [])]))
    return [...ids].flatMap((id) => this.known.get(id) ?? [])
  }

  private note(person: KnownPerson): void {
    const before = this.known.get(person.id)
    this.known.set(person.id, person)
    if (before && before.names.length === person.names.length && before.sides.length === person.sides.length) return
    for (const key of keysOf(person.names, person.sides))
      this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(person.id))
  }
}
