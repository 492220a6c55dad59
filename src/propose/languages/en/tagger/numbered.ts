const MOST_MISSED = 50_000

/**
 * The places of words in a list that is sorted by their lower case from its second word on, as an object: `numbered(list)[word]`, undefined for others. Words that
 * are put behind them later are not found. WinkNLP takes no other form of it. Its own, a property for each of 87,593 words, takes longer to make than a story
 * takes to be read; here a word becomes a property when it is first asked for, as does one that is not there, up to a number.
 */
export function numbered(words: readonly string[]): Record<string, number> {
  const known = words.length
  let missed = 0
  const asked = Object.create(
    new Proxy(Object.create(null), {
      get(_none, word) {
        if (typeof word !== 'string') return undefined
        const place = placeOf(words, known, word)
        if (place !== undefined || missed++ < MOST_MISSED) asked[word] = place
        return place
      },
    }),
  )
  return asked
}

function placeOf(words: readonly string[], known: number, word: string): number | undefined {
  const lower = word.toLowerCase()
  let [low, high] = [1, known]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '').toLowerCase() < lower) low = middle + 1
    else high = middle
  }
  for (let at = low; at < known && words[at]?.toLowerCase() === lower; at++) if (words[at] === word) return at
  return words[0] === word ? 0 : undefined
}
