/** A function that keeps what it made of the last texts that it was given: of at least half of `most`, and at most of `most`. */
export function remembering<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  let latest = new Map<string, Made>()
  let before = new Map<string, Made>()
  return (text) => {
    const cached = latest.get(text)
    if (cached !== undefined) return cached
    const made = before.get(text) ?? make(text)
    if (latest.size >= most / 2) {
      before = latest
      latest = new Map()
    }
    latest.set(text, made)
    return made
  }
}
