/**
 * Which persons have which keys. Those that share keys with a name are found by its rarest keys first: a key that few have says more of who is
 * meant, and weighs the logarithm of how few (Spärck Jones 1972, "A Statistical Interpretation of Term Specificity"). Of all lists together so
 * many entries are read at most as `reads` says, so that a common name should cost no more than a rare one.
 */
export class KeyIndex {
  private readonly keys = new Map<string, number>()
  private readonly persons: number[][] = []
  private weights = new Float64Array(1024)
  private count = 0

  constructor(private readonly reads: number) {}

  /** Notes keys of a person, of whom those in `own` are known, and adds them to it. Persons are whole numbers from 0. */
  add(person: number, keys: readonly string[], own: number[]): void {
    this.count = Math.max(this.count, person + 1)
    for (const key of keys) {
      const known = this.keys.get(key)
      const at = known ?? this.persons.length
      if (known === undefined) {
        this.keys.set(key, at)
        this.persons.push([])
      } else if (own.includes(at)) continue
      own.push(at)
      this.persons[at]?.push(person)
    }
  }

  /** The persons that share most with these keys, `most` of them at most, the nearest first. */
  nearest(keys: readonly string[], most: number): number[] {
    if (this.weights.length < this.count) this.weights = new Float64Array(this.count * 2)
    const { weights } = this
    const lists = keys.flatMap((key) => {
      const at = this.keys.get(key)
      return at === undefined ? [] : [this.persons[at] ?? []]
    })
    lists.sort((a, b) => a.length - b.length)
    const found: number[] = []
    let left = this.reads
    for (const list of lists) {
      const weight = Math.log1p(this.count / list.length)
      for (let i = list.length - 1; i >= 0 && left > 0; i--, left--) {
        const person = list[i] ?? 0
        if (weights[person] === 0) found.push(person)
        weights[person] = (weights[person] ?? 0) + weight
      }
    }
    const nearest = this.heaviest(found, most)
    for (const person of found) weights[person] = 0
    return nearest
  }

  /** Of those found the `most` that weigh most, without sorting the others; of two that weigh the same the one with the lower number is first. */
  private heaviest(found: readonly number[], most: number): number[] {
    const { weights } = this
    const isBefore = (a: number, b: number): boolean => {
      const [x, y] = [weights[a] ?? 0, weights[b] ?? 0]
      return x > y || (x === y && a < b)
    }
    const first: number[] = []
    for (const person of found) {
      const last = first[most - 1]
      if (last !== undefined && !isBefore(person, last)) continue
      const at = first.findIndex((other) => isBefore(person, other))
      first.splice(at < 0 ? first.length : at, 0, person)
      if (first.length > most) first.pop()
    }
    return first
  }
}
