/** What was worked out of the records of databases, by a key that names the batch: some of each database, the longest known go first. */
export class Remembered<Value> {
  private readonly known = new WeakMap<object, Map<string, Value>>()

  constructor(private readonly most: number) {}

  of(db: object, key: string): Value | undefined {
    return this.known.get(db)?.get(key)
  }

  keep(db: object, key: string, value: Value): void {
    const own = this.known.get(db) ?? new Map<string, Value>()
    this.known.set(db, own)
    if (own.size >= this.most) own.delete(own.keys().next().value ?? '')
    own.set(key, value)
  }

  forget(db: object): void {
    this.known.delete(db)
  }
}
