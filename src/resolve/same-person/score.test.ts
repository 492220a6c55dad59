import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownPerson, PersonProfile } from '../../model/person-profile.ts'
import { choose, matchesOf } from './decide.ts'
import { likeness } from './score.ts'

const days = (day: string) => ({ earliest: day, latest: day })
const MINISTER = 'minister of foreign affairs'

/** Somebody as a source tells of them, on a day in 2024 unless another is given. */
function who(
  name: string,
  side: string | null = null,
  office: string | null = null,
  day = '2024-05-14',
): PersonProfile {
  return {
    names: [name],
    sides: side === null ? [] : [side],
    offices: office === null ? [] : [{ key: `${office}|${side ?? ''}`, stated: false, ...days(day) }],
    days: days(day),
  }
}
const known = (id: string, profile: PersonProfile, apart: readonly string[] = []): KnownPerson => ({
  ...profile,
  id,
  apart,
  attended: [],
})

const outcome = (told: PersonProfile, people: readonly KnownPerson[]) => {
  const { same, questions } = choose(matchesOf(told, people))
  return same ? 'take' : questions.length > 0 ? 'ask' : 'new'
}

describe('what is taken, asked and kept apart', () => {
  it.each<[PersonProfile, PersonProfile, 'take' | 'ask' | 'new']>([
    [who('Sergei Shoigu', 'RUS'), who('Sergey Shoygu', 'RUS'), 'take'],
    [who('Sergei Shoigu', 'RUS'), who('Шойгу Сергей', 'RUS'), 'take'],
    [who('Sergei Shoigu'), who('Sergej Shoygu'), 'take'],
    [who('Sergei Shoigu', 'RUS', 'minister of defence'), who('绍伊古', 'RUS', 'minister of defence'), 'take'],
    [who('Wang Yi', 'CHN'), who('王毅', 'CHN'), 'take'],
    [who('Wang Yi', 'CHN', MINISTER), who('Wang Li', 'CHN', MINISTER), 'new'],
    [who('Li Qiang', 'CHN'), who('Li Keqiang', 'CHN'), 'new'],
    [who('Zhang Jun', 'CHN'), who('Jiang Jun', 'CHN'), 'new'],
    [who('Kim Jong-un', 'PRK'), who('Kim Jong Un', 'PRK'), 'take'],
    [who('Kim Jong-un', 'PRK'), who('Kim Jongun', 'PRK'), 'take'],
    [who('Xi Jinping', 'CHN'), who('Xi Jin-ping', 'CHN'), 'take'],
    [who('Mohammed bin Salman', 'SAU'), who('محمد بن سلمان', 'SAU'), 'take'],
    [who('Volodymyr Zelenskyy', 'UKR'), who('Володимир Зеленський', 'UKR'), 'take'],
    [who('Viktor Orban', 'HUN'), who('Orbán Viktor', 'HUN'), 'take'],
    [who('John Kerry', 'USA'), who('John F. Kerry', 'USA'), 'take'],
    [who('Antony Blinken', 'USA'), who('Tony Blinken', 'USA'), 'take'],
    [who('George W. Bush', 'USA', 'president'), who('George H. W. Bush', 'USA', 'president', '1990-05-14'), 'new'],
    [who('Felipe VI', 'ESP', 'king'), who('Felipe IV', 'ESP', 'king'), 'new'],
    [who('Chen Wenqing', 'CHN'), who('Chen Wenjing', 'CHN'), 'ask'],
    [who('Hans Mueller', 'DEU'), who('Hans Müller', 'DEU'), 'take'],
    [who('Lavrov', 'RUS', MINISTER), who('Sergei Lavrov', 'RUS', MINISTER), 'take'],
    [who('Lavrov', 'RUS'), who('Sergei Lavrov', 'RUS'), 'ask'],
    [who('Lavrov'), who('Sergei Lavrov', 'RUS'), 'new'],
    [who('Ivanov', 'RUS', MINISTER), who('Ivanov', 'BGR', MINISTER), 'new'],
    [who('Li Hui', 'CHN', 'ambassador'), who('Li Hui', 'SGP', 'minister'), 'ask'],
    [who('Pierre Martin', 'FRA'), who('Pierre Martin', 'FRA', null, '1960-05-14'), 'new'],
    [who('Pierre Martin', 'FRA'), who('Pierre Martin', 'FRA', null, '2010-05-14'), 'take'],
    [who('Ono Kenji', 'JPN'), who('Kenzi Ohno', 'JPN'), 'take'],
    [who('Ono Kenji', 'JPN'), who('Kenzi Ohno'), 'new'],
    [who('Kim Tae-hyun', 'KOR'), who('Kim Tae Hyeon', 'KOR'), 'take'],
    [who('Choe Yong-nam', 'PRK'), who('Choi Young Nam', 'PRK'), 'take'],
    [who('Gamal Shukri', 'EGY'), who('Jamal Choukri', 'EGY'), 'take'],
    [who('Oleh Hrytsenko', 'UKR'), who('Oleg Gritsenko', 'UKR'), 'take'],
    [who('Sukarno Hatta', 'IDN'), who('Soekarno Hatta', 'IDN'), 'take'],
    [who('Si Zihan', 'CHN'), who('Shi Jihan', 'CHN'), 'new'],
    [who('Carlos Mendoza', 'ARG', MINISTER), who('Carlos Mendosza', 'ARG', MINISTER), 'take'],
    [who('Carlos Villegas', 'ARG', MINISTER), who('Carlos Vilegaz', 'ARG', MINISTER), 'take'],
    [who('Carlos Villegas', 'ARG'), who('Carlos Vilechas', 'ARG'), 'new'],
    [who('Boris Ivanov', 'RUS', MINISTER), who('Igor Petrov', 'RUS', MINISTER), 'new'],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(outcome(a, [known('per_b', b)])).toBe(expected)
    expect(outcome(b, [known('per_a', a)])).toBe(expected)
  })
})

describe('of several', () => {
  const foreign = known('per_1', who('Ivan Petrov', 'RUS', MINISTER))
  const finance = known('per_2', who('Oleg Petrov', 'RUS', 'minister of finance'))

  it.each<[string, PersonProfile, readonly KnownPerson[], string | null]>([
    ['the office tells two of one family name apart', who('Petrov', 'RUS', MINISTER), [foreign, finance], 'per_1'],
    ['without the office nobody knows which is meant', who('Petrov', 'RUS'), [foreign, finance], null],
    [
      'two of one name who were said to be two are asked about',
      who('Ivan Petrov', 'RUS'),
      [foreign, known('per_3', who('Ivan Petrov', 'RUS'), ['per_1'])],
      null,
    ],
    [
      'two of one name who may be one are no reason to ask',
      who('Ivan Petrov', 'RUS'),
      [foreign, known('per_3', who('Ivan Petrov', 'RUS'))],
      'per_1',
    ],
  ])('%s', (_what, told, people, expected) => {
    expect(choose(matchesOf(told, people)).same?.person.id ?? null).toBe(expected)
  })
})

const someone: fc.Arbitrary<PersonProfile> = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        'Sergei',
        'Sergey',
        'Shoigu',
        'Шойгу',
        'Wang',
        'Yi',
        '王毅',
        'J.',
        'Kerry',
        'bin',
        'VI',
        'Jong-un',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.option(fc.constantFrom('RUS', 'CHN', 'EU')),
    fc.option(fc.constantFrom(MINISTER, 'minister of finance')),
    fc.constantFrom('1960-01-01', '2010-01-01', '2024-05-14'),
  )
  .map(([words, side, office, day]) => who(words.join(' '), side, office, day))

it('the score is the same whichever of two comes first', () => {
  fc.assert(
    fc.property(someone, someone, (a, b) => {
      expect(likeness(a, b).score).toBe(likeness(b, a).score)
    }),
  )
})
