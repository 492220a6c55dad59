import officesFile from '../../data/en/offices.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }
import { type Chance, Skewed } from '../ledger/chance.ts'
import file from './names.json' with { type: 'json' }

/** A name in Latin letters, and in the script of its bearers where the data have it. */
export interface Word {
  readonly latin: string
  readonly native: string | null
}

/** Draws names: those of a list, some often and most seldom, and now and then one of parts of two, as there are far more names than a list has. */
export class Names {
  private readonly listed: Skewed<Word>

  constructor(
    private readonly words: readonly Word[],
    private readonly coined: number,
  ) {
    this.listed = new Skewed(words, SKEW)
  }

  draw(chance: Chance): Word {
    return chance.happens(this.coined)
      ? together(chance.of(this.words), chance.of(this.words))
      : this.listed.draw(chance)
  }
}

/** The beginning of one name and the end of another; of names in Chinese characters, both. */
function together(one: Word, two: Word): Word {
  if (one.native && /\p{Script=Han}/u.test(one.native)) {
    const [a, b] = [one, two].map((word) => ({ latin: word.latin, native: word.native ?? '' })) as [Pair, Pair]
    return [...a.native].length + [...b.native].length > 2
      ? one
      : { latin: a.latin + b.latin.toLowerCase(), native: a.native + b.native }
  }
  const [head = one.latin] = /^[^aeiou]*[aeiou]+[^aeiou]?/i.exec(one.latin) ?? []
  const tail = two.latin.replace(/^[^aeiou]*[aeiou]+[^aeiou]?/i, '')
  return tail.length < 2 ? one : { latin: head + tail.toLowerCase(), native: null }
}

interface Pair {
  readonly latin: string
  readonly native: string
}

export interface Culture {
  readonly name: string
  readonly order: 'given' | 'family'
  readonly middle: string
  readonly cyrillic: boolean
  readonly states: readonly string[]
  readonly given: Names
  readonly family: Names
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

/** Some names of a list come often and most seldom. */
const SKEW = 0.6

/** Shares of the names that are made of parts of two. Family names of one syllable are few: there the given names are many. */
const COINED = { given: 0.3, family: 0.6 }

const CULTURES: readonly Culture[] = file.cultures.map((row) => ({
  name: row.name,
  order: row.order as Culture['order'],
  middle: row.middle,
  cyrillic: 'cyrillic' in row,
  states: row.states,
  given: new Names(wordsIn(row.given), COINED.given),
  family: new Names(wordsIn(row.family), row.order === 'family' ? 0 : COINED.family),
  rules: row.rules.map(([from = '', to = '']) => [new RegExp(from), to] as const),
}))

const TITLES = officesFile.offices.map((office) => office.office)
const POSTS = statesFile.states.map((state) => `Ambassador to ${state.name}`)
const SEATS = Array.from({ length: 300 }, (_, i) => `Member of Parliament for District ${i + 1}`)

const FIRST_YEAR = 1950
const LAST_YEAR = 2025

/** Somebody with a name of a culture, a state and one to three offices one after the other. */
export function personOf(id: number, chance: Chance): Person {
  const culture = chance.of(CULTURES)
  const given = culture.given.draw(chance)
  let from = FIRST_YEAR + chance.next() * (LAST_YEAR - FIRST_YEAR - 2)
  const career: Term[] = []
  for (let terms = 1 + chance.below(3); terms > 0 && from < LAST_YEAR; terms--) {
    const to = Math.min(LAST_YEAR, from + 1 + chance.next() * 7)
    career.push({ office: chance.of(chance.of([TITLES, POSTS, SEATS])), from, to })
    from = to + chance.next() * 2
  }
  return {
    id,
    culture,
    state: chance.of(culture.states),
    given,
    middle: middleOf(culture, chance),
    family: culture.family.draw(chance),
    career,
  }
}

function middleOf(culture: Culture, chance: Chance): Word | null {
  if (culture.middle === 'none' || !chance.happens(0.7)) return null
  if (culture.middle === 'family') return culture.family.draw(chance)
  const second = culture.given.draw(chance)
  if (culture.middle === 'patronymic') return { latin: `${second.latin.replace(/[aeiy]+$/, '')}ovich`, native: null }
  return second
}
