import type { OfficeTold, PersonProfile } from '../../src/model/person-profile.ts'
import { officeKey } from '../../src/resolve/offices.ts'
import { Chance } from '../ledger/chance.ts'
import { type Person, personOf } from './people.ts'
import { spellingOf, type Way } from './spelling.ts'

/** A name in a source, with what the source says beside it, and who it is. */
export interface Mention extends PersonProfile {
  readonly name: string
  readonly way: Way
  readonly person: number
  /** The usual name and the state, which homonyms share. */
  readonly homonym: string
}

/** Shares of the mentions that say the state, the office and the day. */
const WITH_STATE = 0.9
const WITH_OFFICE = 0.65
const WITH_DAY = 0.97
/** Mentions that a person has on average; few have many. */
const MENTIONS = 4

/** Names with known bearers, in the order in which sources come to be read: none. The same for the same seed. */
export function populationOf(size: number, seed: number): Mention[] {
  const chance = new Chance(seed)
  const mentions: Mention[] = []
  for (let id = 0; mentions.length < size; id++) {
    const person = personOf(id, chance)
    do mentions.push(mentionOf(person, chance))
    while (mentions.length < size && chance.happens(1 - 1 / MENTIONS))
  }
  for (let i = mentions.length - 1; i > 0; i--) {
    const j = chance.below(i + 1)
    const [one, two] = [mentions[i], mentions[j]]
    if (one && two) [mentions[i], mentions[j]] = [two, one]
  }
  return mentions
}

function mentionOf(person: Person, chance: Chance): Mention {
  const { name, way } = spellingOf(person, chance)
  const term = chance.of(person.career)
  const day = dayOf(term.from + chance.next() * (term.to - term.from))
  const days = chance.happens(WITH_DAY) ? { earliest: day, latest: day } : null
  // A source that names an office says whose it is, and one that gives a family name alone says more than others.
  const office = chance.happens(way === 'family name alone' ? 0.9 : WITH_OFFICE)
  const side = office || chance.happens(WITH_STATE) ? person.state : null
  return {
    name,
    way,
    person: person.id,
    homonym: `${person.given.latin} ${person.family.latin}, ${person.state}`,
    names: [name],
    offices: office ? [officeTold(term.office, person.state, days)] : [],
    sides: side === null ? [] : [side],
    days,
  }
}

const officeTold = (title: string, state: string, days: PersonProfile['days']): OfficeTold => ({
  key: officeKey(title, state),
  stated: false,
  ...(days ?? { earliest: '-infinity', latest: 'infinity' }),
})

const dayOf = (year: number): string =>
  new Date(Date.UTC(Math.floor(year), 0, 1) + (year % 1) * 365 * 86_400_000).toISOString().slice(0, 10)
