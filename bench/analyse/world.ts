import statesFile from '../../data/states.json' with { type: 'json' }
import { type Chance, Skewed } from '../ledger/chance.ts'

/** Who and what the events of a benchmark are of: few states, persons and pairs come in very many events, most in few. */

export const OFFICES = [
  ['President', 'head of state'],
  ['Prime Minister', 'head of government'],
  ['Minister of Foreign Affairs', 'minister'],
  ['Deputy Minister of Foreign Affairs', 'deputy minister'],
  ['National Security Adviser', 'senior official'],
] as const

export type State = ReturnType<typeof statesOf>[number]
export type Pair = readonly [State, State]
export type World = ReturnType<typeof worldOf>
export type Person = World['people'][number]

/** Day that is taken for today, and since 1970. */
export const TODAY = '2025-01-01'
export const TODAY_NUMBER = Date.UTC(2025, 0, 1) / 86_400_000

/** Ids of one length, as the ledger has them. */
export const idOf = (prefix: string, of: string | number): string => `${prefix}_${String(of).padStart(26, '0')}`

export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const statesOf = () => statesFile.states.map(({ code, name }) => ({ id: idOf('state', code), key: code, name }))

export function worldOf(chance: Chance, events: number) {
  const states = statesOf()
  const offices = states.flatMap((state) =>
    OFFICES.map(([title], i) => ({ id: idOf('off', `${state.key}${i}`), title, state })),
  )
  const people = Array.from({ length: Math.max(200, Math.ceil(events / 50)) }, (_, i) => {
    const state = states[i % states.length] ?? chance.of(states)
    const rank = chance.below(OFFICES.length)
    const [title, level] = OFFICES[rank] ?? OFFICES[0]
    const office = idOf('off', `${state.key}${rank}`)
    return { id: idOf('per', i), name: `Person ${i}`, state, title, level, office }
  })
  const ofState = new Map(
    states.map((state) => [
      state.key,
      new Skewed(
        people.filter((p) => p.state === state),
        1,
      ),
    ]),
  )
  const pairs: Pair[] = states.flatMap((one, i) => states.slice(i + 1, i + 40).map((two) => [one, two] as const))
  pairs.sort(() => chance.next() - 0.5)
  return { states, offices, people, pairs, ofState, pair: new Skewed(pairs, 0.8) }
}

/** Persons of two sides who meet, as a rule one of each. */
export const delegates = (world: World, two: Pair, chance: Chance): Person[] =>
  two.flatMap(({ key }) => {
    const own = chance.happens(0.8) ? world.ofState.get(key) : undefined
    return own ? [own.draw(chance)] : []
  })
