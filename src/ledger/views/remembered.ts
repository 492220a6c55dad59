/** What was worked out of the records of databases, by a key that names the batch: some of each database, the longest known go first. */
export class Remembered<Value> {
  private static readonly all: Remembered<unknown>[] = []
  private readonly known = new WeakMap<object, Map<string, Value>>()

  constructor(private readonly most: number) {
    Remembered.all.push(this)
  }

  /** For when all of a database was folded anew, which can change what no batch did. */
  static forget(db: object): void {
    for (const one of Remembered.all) one.known.delete(db)
  }

  of(db: object, key: string): Value | undefined {
    return this.known.get(db)?.get(key)
  }

  keep(db: object, key: string, value: Value): void {
    const own = this.known.get(db) ?? new Map<string, Value>()
    this.known.set(db, own)
    own.delete(key)
    if (own.size >= this.most) own.delete(own.keys().next().value ?? '')
    own.set(key, value)
  }
}
