/** Cuts a phrase of a gazetteer into words as `segment` cuts a text, hyphens left out. */
export function words(phrase: string): string[] {
  return (
    phrase.match(
      /\d\+\d|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}{2,})*|['’]s?|\d[\p{L}\p{N}]*|[^\s\p{L}\p{N}-]/gu,
    ) ?? []
  )
}
