interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentences that hold some of the given words, in their order. */
export const sentencesWith = <Sentence extends { readonly span: Stretch }>(
  sentences: readonly Sentence[],
  words: readonly Stretch[],
): Sentence[] => sentences.filter(({ span }) => words.some(({ start, end }) => start < span.end && span.start < end))
