import officesFile from '../../data/en/offices.json' with { type: 'json' }
import materielFile from '../../data/materiel.json' with { type: 'json' }
import mechanismsFile from '../../data/mechanisms.json' with { type: 'json' }
import organisationsFile from '../../data/organisations.json' with { type: 'json' }
import placesFile from '../../data/places.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }
import { nameOfSide } from '../../src/resolve/keys.ts'
import { Chance, Skewed } from './chance.ts'

/** Who and what the generated stories tell of: real states, places and titles, made-up persons and mechanisms. */

const named = (rows: readonly { name: string }[]) => rows.map((row) => row.name)
export const PLACES = named(placesFile.places)
export const MATERIEL = named(materielFile.materiel)
export const FORMATS = named(mechanismsFile.mechanisms)
const TITLES = officesFile.offices.slice(0, 60).map((office) => office.office)

export interface Person {
  readonly name: string
  readonly side: string
  readonly office: string
}

/** A mechanism with the state of its rounds, which the stories move on. */
export interface Mechanism {
  readonly name: string
  readonly sides: readonly string[]
  readonly cadence: 'annual' | 'semiannual' | 'biennial'
  round: number
  /** EDTF of the last round that was held; null before the first. */
  date: string | null
  place: string
}

export interface World {
  readonly dyad: (chance: Chance) => readonly [string, string]
  readonly person: (side: string, chance: Chance) => Person
  readonly mechanism: (chance: Chance) => Mechanism
}

/** The sides most often in the news come first; the order of the rest does not matter. */
const OFTEN =
  'CHN RUS USA JPN DEU FRA GBR IND TUR UKR IRN KOR PRK ISR SAU EU NATO UN BRICS BLR KAZ POL ITA BRA ZAF EGY PAK VNM'.split(
    ' ',
  )

/** A world for so many stories: few states and persons come in very many of them, a mechanism has tens of rounds. */
export function worldOf(seed: number, stories: number): World {
  const chance = new Chance(seed)
  const codes = [
    ...named(statesFile.states.map((s) => ({ name: s.code }))),
    ...organisationsFile.organisations.slice(0, 40).map((o) => o.code),
  ]
  const sides = [...OFTEN, ...codes.filter((code) => !OFTEN.includes(code))].filter((code) => nameOfSide(code))
  const side = new Skewed(sides, 1.1)
  const dyad = (c: Chance): readonly [string, string] => {
    const one = side.draw(c)
    for (;;) {
      const other = side.draw(c)
      if (other !== one) return [one, other]
    }
  }
  const people = peopleOf(sides, stories, chance)
  const mechanisms = new Skewed(mechanismsOf(Math.ceil(stories / 20) + 5, dyad, chance), 0.3)
  return {
    dyad,
    person: (code, c) => (people.get(code) ?? new Skewed([stranger(code)], 1)).draw(c),
    mechanism: (c) => mechanisms.draw(c),
  }
}

const stranger = (side: string): Person => ({ name: `Envoy Of ${side}`, side, office: 'Ambassador' })

function peopleOf(sides: readonly string[], stories: number, chance: Chance): Map<string, Skewed<Person>> {
  const made = new Map<string, Skewed<Person>>()
  let number = 0
  sides.forEach((side, rank) => {
    const many = Math.max(3, Math.ceil((stories * 0.25) / (rank + 1)))
    const persons = Array.from({ length: many }, () => ({ name: nameOf(number++), side, office: chance.of(TITLES) }))
    made.set(side, new Skewed(persons, 1))
  })
  return made
}

const ONSETS = ['B', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'Z', 'Sh']
const RIMES = ['a', 'an', 'ar', 'e', 'el', 'i', 'in', 'o', 'on', 'ov', 'u', 'un']

/** A name of its own for each number: the number in syllables. */
function nameOf(number: number): string {
  const syllables = (n: number, least: number): string => {
    const all: string[] = []
    for (let rest = n; all.length < least || rest > 0; rest = Math.floor(rest / (ONSETS.length * RIMES.length)))
      all.push(`${ONSETS[rest % ONSETS.length]}${RIMES[Math.floor(rest / ONSETS.length) % RIMES.length]}`.toLowerCase())
    return capital(all.join(''))
  }
  return `${syllables(number % 97, 1)} ${syllables(number, 2)}`
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function mechanismsOf(count: number, dyad: World['dyad'], chance: Chance): Mechanism[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, i) => {
    const sides = [...dyad(chance)].sort()
    let name = chance.of(HEADS)
    for (let n = 0; taken.has(`${sides} ${name}`); n++) name = `${chance.of(FIELDS)} ${n > 3 ? `${i} ` : ''}${name}`
    taken.add(`${sides} ${name}`)
    return {
      name,
      sides,
      cadence: chance.of(['annual', 'annual', 'semiannual', 'biennial'] as const),
      round: chance.below(8),
      date: null,
      place: chance.of(PLACES),
    }
  })
}

const FIELDS = [
  'maritime',
  'energy',
  'consular',
  'counter-terrorism',
  'arms control',
  'cyber',
  'trade',
  'agricultural',
  'nuclear',
  'border',
  'space',
  'transport',
  'humanitarian',
  'fisheries',
  'customs',
  'financial',
]
const HEADS = [
  'strategic security consultations',
  'strategic dialogue',
  'intergovernmental commission',
  'high-level dialogue',
  'working group',
  'joint committee',
  'political consultations',
  'defence dialogue',
  'economic forum',
  'human rights dialogue',
]
