import type { Chance } from '../ledger/chance.ts'
import { idOf, type Pair, TODAY_NUMBER } from './world.ts'

const CADENCES = [
  ['quarterly', 91],
  ['semiannual', 183],
  ['annual', 365],
  ['annual', 365],
  ['biennial', 730],
] as const

export interface Mechanism {
  readonly id: string
  readonly name: string
  readonly of: Pair
  readonly cadence: string | null
  rounds: number
}

export interface Round {
  readonly mechanism: string
  readonly round: number
  /** Day since 1970. */
  readonly day: number
}

/**
 * Mechanisms of pairs, whose rounds come about as often as their cadence says: a fifth fell asleep, the others go on to one round that lies ahead. A
 * pair whose mechanism has come so far has another.
 */
export class Mechanisms {
  readonly all: Mechanism[] = []
  private readonly current = new Map<
    Pair,
    { readonly own: Mechanism; day: number; readonly days: number; readonly end: number }
  >()

  constructor(private readonly chance: Chance) {}

  next(pair: Pair): Round {
    const known = this.current.get(pair)
    const going = known && known.day <= known.end ? known : this.begun(pair)
    const { day, own } = going
    going.day += Math.round(going.days * (0.9 + 0.2 * this.chance.next()))
    return { mechanism: own.id, round: ++own.rounds, day }
  }

  private begun(of: Pair) {
    const { chance } = this
    const [cadence, days] = chance.of(CADENCES)
    const i = this.all.length
    const own: Mechanism = {
      id: idOf('mech', i),
      name: `Consultations ${i}`,
      of,
      cadence: chance.happens(0.5) ? cadence : null,
      rounds: 0,
    }
    const day = TODAY_NUMBER - chance.below(54 * 365)
    const end = chance.happens(0.2) ? day + chance.below(TODAY_NUMBER - day + 1) : TODAY_NUMBER + days
    const going = { own, day, days, end }
    this.all.push(own)
    this.current.set(of, going)
    return going
  }
}
