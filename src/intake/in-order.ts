/** An item, and what came of the work on it. */
export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly error: unknown }

/**
 * Works on many items at a time, and gives what came of each in the order of the items, however long each takes. At most `ahead` are begun
 * before it is their turn, so that little is held in memory. One that fails stops no other.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Outcome<Item, Result>> {
  const begin = (item: Item): Promise<Outcome<Item, Result>> =>
    work(item).then(
      (result) => ({ item, result }),
      (error: unknown) => ({ item, error }),
    )
  const begun: Promise<Outcome<Item, Result>>[] = []
  let next = 0
  while (next < items.length || begun.length > 0) {
    for (const item of items.slice(next, next + ahead - begun.length)) {
      begun.push(begin(item))
      next++
    }
    const first = begun.shift()
    if (first) yield await first
  }
}
