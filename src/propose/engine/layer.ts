/** A half-open range of tokens: `tokens.slice(first, last)`. */
export interface Extent {
  readonly first: number
  readonly last: number
}

/**
 * Findings of one kind over a document, in order of their first token. Findings may overlap;
 * a layer never changes once it is made.
 */
export type Layer<T extends Extent> = readonly T[]

export function layerOf<T extends Extent>(items: readonly T[]): Layer<T> {
  return [...items].sort((a, b) => a.first - b.first || b.last - a.last)
}

/** Index of the first item that starts at `token` or behind it. */
function lowerBound<T extends Extent>(layer: Layer<T>, token: number): number {
  let [low, high] = [0, layer.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((layer[middle]?.first ?? Number.POSITIVE_INFINITY) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that lie wholly within a range of tokens. */
export function within<T extends Extent>(layer: Layer<T>, range: Extent): T[] {
  const found: T[] = []
  for (let i = lowerBound(layer, range.first); i < layer.length; i++) {
    const item = layer[i]
    if (!item || item.first >= range.last) break
    if (item.last <= range.last) found.push(item)
  }
  return found
}

/** The longest item that starts at a token. */
export function startingAt<T extends Extent>(layer: Layer<T>, token: number): T | undefined {
  const item = layer[lowerBound(layer, token)]
  return item?.first === token ? item : undefined
}

/** The item that covers a token; the longest where several do. Looks back over at most 60 tokens. */
export function covering<T extends Extent>(layer: Layer<T>, token: number): T | undefined {
  let best: T | undefined
  for (let i = lowerBound(layer, token - 60); i < layer.length; i++) {
    const item = layer[i]
    if (!item || item.first > token) break
    if (item.last > token && (!best || item.last - item.first > best.last - best.first)) best = item
  }
  return best
}

/** The item that ends just before a token. */
export function endingAt<T extends Extent>(layer: Layer<T>, last: number): T | undefined {
  for (const item of before(layer, last)) {
    if (item.last === last) return item
    if (item.first < last - 40) return undefined
  }
  return undefined
}

/** Whether any item shares a token with an extent. Looks back over at most 400 tokens. */
export const anyOverlap = <T extends Extent>(layer: Layer<T>, extent: Extent): boolean =>
  overlapping(layer, extent) !== undefined

/** The first item that shares a token with an extent. Looks back over at most 400 tokens. */
export function overlapping<T extends Extent>(layer: Layer<T>, extent: Extent): T | undefined {
  for (let i = lowerBound(layer, extent.first - 400); i < layer.length; i++) {
    const item = layer[i]
    if (!item || item.first >= extent.last) return undefined
    if (item.last > extent.first) return item
  }
  return undefined
}

/** The last items that end at or before a token, nearest first; `most` of them where that is given. */
export function* before<T extends Extent>(
  layer: Layer<T>,
  token: number,
  most = Number.POSITIVE_INFINITY,
): Generator<T> {
  let left = most
  for (let i = lowerBound(layer, token) - 1; i >= 0 && left > 0; i--) {
    const item = layer[i]
    if (!item || item.last > token) continue
    yield item
    left--
  }
}

/** The items that start at or behind a token, nearest first. */
export function* from<T extends Extent>(layer: Layer<T>, token: number): Generator<T> {
  for (let i = lowerBound(layer, token); i < layer.length; i++) {
    const item = layer[i]
    if (item) yield item
  }
}

export const overlaps = (a: Extent, b: Extent): boolean => a.first < b.last && b.first < a.last
