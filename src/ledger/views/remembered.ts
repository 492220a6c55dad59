/** What was worked out of the records of databases, by a key that names the batch: some of each database, those asked for the longest ago go first. */
export class Remembered<Value> {
  private static readonly all: Remembered<unknown>[] = []
  private readonly known = new WeakMap<object, Map<string, Value>>()

  /** @param most as many values are kept, or values that weigh so much together. */
  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {
    Remembered.all.push(this as Remembered<unknown>)
  }

  /** For when all of a database was folded anew, which can change what no batch did. */
  static forget(db: object): void {
    for (const one of Remembered.all) one.known.delete(db)
  }

  of(db: object, key: string): Value | undefined {
    const own = this.known.get(db)
    const value = own?.get(key)
    if (own && value !== undefined) {
      own.delete(key)
      own.set(key, value)
    }
    return value
  }

  drop(db: object, key: string): void {
    this.known.get(db)?.delete(key)
  }

  /** A value that weighs too much by itself is not kept. */
  keep(db: object, key: string, value: Value): void {
    const own = this.known.get(db) ?? new Map<string, Value>()
    this.known.set(db, own)
    own.delete(key)
    let weight = this.weigh(value)
    if (weight > this.most) return
    for (const other of own.values()) weight += this.weigh(other)
    for (const [oldest, other] of own) {
      if (weight <= this.most) break
      own.delete(oldest)
      weight -= this.weigh(other)
    }
    own.set(key, value)
  }
}
