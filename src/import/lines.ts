/** Where the lines of a text begin. */
export class Lines {
  private readonly starts: number[] = [0]
  /** Offsets, with line breaks counted as one character, behind each break of two. */
  private readonly pairs: number[] = []

  constructor(text: string) {
    for (const { index, 0: found } of text.matchAll(/\r\n|\r|\n/g)) {
      this.starts.push(index + found.length)
      if (found.length === 2) this.pairs.push(index + 1 - this.pairs.length)
    }
  }

  /** Number of the line that an offset lies in, counted from 1. */
  at(offset: number): number {
    return countUpTo(this.starts, offset)
  }

  /** The offset of what lies at an offset of the text in which each line break is one character. */
  original(offset: number): number {
    return offset + countUpTo(this.pairs, offset)
  }
}

/** How many of some numbers in order are not above a bound. */
function countUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low
}
