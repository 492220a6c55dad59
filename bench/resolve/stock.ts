import type { Chance } from '../ledger/chance.ts'
import { coined, type Word } from './coined.ts'

/** How a stock of names grows with those who bear them; see `stocks` of names.json for what the figures come from. */
export interface Growth {
  /** The power by which the number of names grows. 0 where it grows as the logarithm alone: then all are on the list, and none is coined. */
  readonly discount: number
  /** The greater, the more names from the start, and the fewer bearers of each. */
  readonly strength: number
}

/** New names that are coined in vain before one is taken that others bear. */
const TRIES = 20

/**
 * Names of a people. Each bearer has a name that another bears, the likelier the more bear it, or a new one: the next of a list, and when that is
 * used up one that is coined of its parts. The probabilities are those of the two-parameter Poisson-Dirichlet process (Pitman and Yor 1997, "The
 * Two-Parameter Poisson-Dirichlet Distribution Derived from a Stable Subordinator"): with n bearers of k names, a new one has (strength + discount k) /
 * (strength + n), so that the number of names grows as n to the power of the discount, as those of families do.
 */
export class Stock {
  private readonly bearers: Word[] = []
  private readonly count = new Map<string, number>()
  private listed = 0

  constructor(
    private readonly words: readonly Word[],
    private readonly growth: Growth,
  ) {}

  draw(chance: Chance): Word {
    const word = this.borne(chance) ?? this.next(chance) ?? chance.of(this.bearers)
    this.bearers.push(word)
    this.count.set(word.latin, (this.count.get(word.latin) ?? 0) + 1)
    return word
  }

  /** The name of somebody, as often as one is not new. */
  private borne(chance: Chance): Word | null {
    const { discount, strength } = this.growth
    const word = this.bearers[chance.below(Math.ceil(this.bearers.length + strength))]
    return word && !chance.happens(discount / (this.count.get(word.latin) ?? 1)) ? word : null
  }

  private next(chance: Chance): Word | null {
    while (this.listed < this.words.length) {
      const word = this.words[this.listed++]
      if (word && !this.count.has(word.latin)) return word
    }
    for (let tries = this.growth.discount === 0 ? TRIES : 0; tries < TRIES; tries++) {
      const word = coined(this.words, chance)
      if (word && !this.count.has(word.latin)) return word
    }
    return null
  }
}
