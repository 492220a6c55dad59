/** Chance that gives the same numbers for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export class Chance {
  constructor(private state: number) {}

  /** A number from 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to below a bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  /** Whether something of a probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
}

/** Draws from items of which few come often and most seldom: the n-th with weight 1 / n^exponent (Zipf). */
export class Skewed<Item> {
  private readonly sums: number[] = []

  constructor(
    private readonly items: readonly Item[],
    exponent: number,
  ) {
    let sum = 0
    for (let rank = 1; rank <= items.length; rank++) {
      sum += rank ** -exponent
      this.sums.push(sum)
    }
  }

  draw(chance: Chance): Item {
    const at = chance.next() * (this.sums.at(-1) ?? 0)
    let [low, high] = [0, this.sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sums[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    const item = this.items[low]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
}
