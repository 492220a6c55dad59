/** A function that keeps what it made of the last texts that it was given, `most` of them. */
export function remembering<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    const cached = known.get(text)
    if (cached !== undefined) return cached
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
