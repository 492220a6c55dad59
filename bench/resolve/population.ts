import type { Bounds } from '../../src/model/edtf.ts'
import { grouped } from '../../src/model/grouped.ts'
import { remembering } from '../../src/model/names/remembering.ts'
import type { PersonProfile } from '../../src/model/person-profile.ts'
import { officeKey } from '../../src/resolve/offices.ts'
import { Chance } from '../ledger/chance.ts'
import { People, type Person } from './people.ts'
import { spellingOf, type Way } from './spelling.ts'

/** A name in a source, with what the source says beside it, and who it is. */
export interface Mention extends PersonProfile {
  readonly name: string
  readonly way: Way
  readonly person: number
}

export interface Population {
  /** In the order in which sources come to be read: none. */
  readonly mentions: readonly Mention[]
  readonly persons: number
  /** Persons who share state and usual name with another. */
  readonly homonyms: number
  /** Mentions that the usual name, the state, the office and the day, as far as they are told, do not tell from another person. */
  readonly indistinguishable: number
}

/** Shares of the mentions that say the state, the office and the day. */
const WITH_STATE = 0.9
const WITH_OFFICE = 0.65
const WITH_DAY = 0.97
/** Mentions that a person has on average; few have many. */
const MENTIONS = 4

/** Names with known bearers. The same for the same seed. */
export function populationOf(size: number, seed: number): Population {
  const chance = new Chance(seed)
  const people = new People(chance)
  const mentions: Mention[] = []
  const persons: Person[] = []
  while (mentions.length < size) {
    const person = people.next()
    persons.push(person)
    do mentions.push(mentionOf(person, chance))
    while (mentions.length < size && chance.happens(1 - 1 / MENTIONS))
  }
  const groups = [
    ...grouped(persons, ({ given, family, state }) => `${given.latin} ${family.latin}, ${state}`).values(),
  ]
  const namesakes = new Map(groups.flatMap((all) => (all.length > 1 ? all.map(({ id }) => [id, all] as const) : [])))
  const indistinguishable = mentions.filter((mention) =>
    namesakes.get(mention.person)?.some((other) => other.id !== mention.person && fits(mention, other)),
  ).length
  for (let i = mentions.length - 1; i > 0; i--) {
    const j = chance.below(i + 1)
    const [one, two] = [mentions[i], mentions[j]]
    if (one && two) [mentions[i], mentions[j]] = [two, one]
  }
  return { mentions, persons: persons.length, homonyms: namesakes.size, indistinguishable }
}

/** Whether office and day, where they are told, are somebody's too: of one whose office is not told, the day between their first office and their last. */
function fits({ offices, days }: Mention, { career, state }: Person): boolean {
  const [told] = offices
  const held = told ? career.filter(({ office }) => keyOf(`${office}|${state}`) === told.key) : career
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return false
  return days === null || (dayOf(first.from) <= days.latest && days.earliest <= dayOf(last.to))
}

function mentionOf(person: Person, chance: Chance): Mention {
  const { name, way } = spellingOf(person, chance)
  const term = chance.of(person.career)
  const day = daysOf(dayOf(term.from + chance.next() * (term.to - term.from)))
  const days = chance.happens(WITH_DAY) ? day : null
  // A source that names an office says whose it is, and one that gives a family name alone says more than others.
  const office = chance.happens(way === 'family name alone' ? 0.9 : WITH_OFFICE)
  const side = office || chance.happens(WITH_STATE)
  return {
    name,
    way,
    person: person.id,
    names: [name],
    offices: office ? [{ key: keyOf(`${term.office}|${person.state}`), stated: false, ...(days ?? ALWAYS) }] : [],
    sides: side ? sidesOf(person.state) : [],
    days,
  }
}

const ALWAYS: Bounds = { earliest: '-infinity', latest: 'infinity' }

// A million mentions say the same few things: each is there once.
const MOST = 100_000
const sidesOf = remembering(MOST, (state) => [state])
const daysOf = remembering(MOST, (day): Bounds => ({ earliest: day, latest: day }))
const keyOf = remembering(MOST, (office) => {
  const at = office.lastIndexOf('|')
  return officeKey(office.slice(0, at), office.slice(at + 1))
})

const dayOf = (year: number): string =>
  new Date(Date.UTC(Math.floor(year), 0, 1) + (year % 1) * 365 * 86_400_000).toISOString().slice(0, 10)
