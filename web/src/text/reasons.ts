/** What speaks for two events being one, and what against it, from the reasons of a question: `+3 the same day; -2 nobody in common`. */
export function reasonsOf(text: string): { readonly speaking: string[]; readonly against: string[] } {
  const all = text.split('; ').flatMap((one) => {
    const [, weight, reason] = /^([+-][\d.]+) (.+)$/.exec(one) ?? []
    return weight && reason ? [{ weight: Number(weight), reason }] : []
  })
  return {
    speaking: all.filter(({ weight }) => weight > 0).map(({ reason }) => reason),
    against: all.filter(({ weight }) => weight < 0).map(({ reason }) => reason),
  }
}
