import officesFile from '../../data/en/offices.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }
import type { Chance } from '../ledger/chance.ts'
import type { Word } from './coined.ts'
import file from './names.json' with { type: 'json' }
import { Stock } from './stock.ts'

export interface Culture {
  readonly name: string
  readonly order: 'given' | 'family'
  readonly middle: string
  readonly cyrillic: boolean
  readonly states: readonly string[]
  readonly given: Stock
  readonly family: Stock
  readonly rules: readonly (readonly [from: RegExp, to: string])[]
}

/** A time in an office; years with their fractions. */
export interface Term {
  readonly office: string
  readonly from: number
  readonly to: number
}

/** A person as they are: what the mentions are made of. */
export interface Person {
  readonly id: number
  readonly culture: Culture
  readonly state: string
  readonly given: Word
  readonly middle: Word | null
  readonly family: Word
  readonly career: readonly Term[]
}

const wordsIn = (text: string): Word[] =>
  text.split(' ').map((entry) => {
    const [latin = '', native] = entry.split('=').reverse()
    return { latin, native: native ?? null }
  })

const culturesOf = (): Culture[] =>
  file.cultures.map((row) => ({
    name: row.name,
    order: row.order as Culture['order'],
    middle: row.middle,
    cyrillic: 'cyrillic' in row,
    states: row.states,
    given: new Stock(wordsIn(row.given), { ...file.stocks.given, ...row.stocks?.given }),
    family: new Stock(wordsIn(row.family), { ...file.stocks.family, ...row.stocks?.family }),
    rules: row.rules.map(([from = '', to = '']) => [new RegExp(from), to] as const),
  }))

const TITLES = officesFile.offices.map((office) => office.office)
const POSTS = statesFile.states.map((state) => `Ambassador to ${state.name}`)
const SEATS = Array.from({ length: 300 }, (_, i) => `Member of Parliament for District ${i + 1}`)

const FIRST_YEAR = 1950
const LAST_YEAR = 2025

/** Some persons, each with a name of a culture, a state and one to three offices one after the other. */
export class People {
  private readonly cultures = culturesOf()
  private count = 0

  constructor(private readonly chance: Chance) {}

  next(): Person {
    const { chance } = this
    const culture = chance.of(this.cultures)
    return {
      id: this.count++,
      culture,
      state: chance.of(culture.states),
      given: culture.given.draw(chance),
      middle: middleOf(culture, chance),
      family: culture.family.draw(chance),
      career: careerOf(chance),
    }
  }
}

function careerOf(chance: Chance): Term[] {
  let from = FIRST_YEAR + chance.next() * (LAST_YEAR - FIRST_YEAR - 2)
  const career: Term[] = []
  for (let terms = 1 + chance.below(3); terms > 0 && from < LAST_YEAR; terms--) {
    const to = Math.min(LAST_YEAR, from + 1 + chance.next() * 7)
    career.push({ office: chance.of(chance.of([TITLES, POSTS, SEATS])), from, to })
    from = to + chance.next() * 2
  }
  return career
}

function middleOf(culture: Culture, chance: Chance): Word | null {
  if (culture.middle === 'none' || !chance.happens(0.7)) return null
  if (culture.middle === 'family') return culture.family.draw(chance)
  const second = culture.given.draw(chance)
  if (culture.middle === 'patronymic') return { latin: `${second.latin.replace(/[aeiy]+$/, '')}ovich`, native: null }
  return second
}
