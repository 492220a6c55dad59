/** What a spelling is, whatever text it stands in. */
export interface Word {
  readonly text: string
  /** Folded for look-up: lower case, without diacritics, straight quotes. */
  readonly fold: string
  /** Folded and without full stops, for gazetteers: "U.S." is "us". */
  readonly key: string
  /** Opens with a capital letter. */
  readonly capital: boolean
  readonly hyphen: boolean
  /** Of the shape that a person's name can have: "Wang", "Fo'an", "McAllister", not "NATO" or "A2AD". */
  readonly proper: boolean
  /** Folded, without the "s" of a plural: "rounds" is "round". */
  readonly singular: string
  /** Holds a hyphen, a dash or a stroke, or ends as a possessive: cut into parts by the segmenter. */
  readonly seam: boolean
  /** In digits, or opening with them: "19", "19th", "2+2". */
  readonly numeric: boolean
}

const MOST = 50_000
let known = new Map<string, Word>()

/** The word of a spelling. Spellings repeat, so what they are is worked out once; beyond 50,000 the store starts anew. */
export function wordOf(text: string): Word {
  const found = known.get(text)
  if (found) return found
  if (known.size >= MOST) known = new Map()
  const folded = fold(text)
  const word = {
    text,
    fold: folded,
    key: folded.includes('.') ? folded.replaceAll('.', '') || folded : folded,
    capital: /^\p{Lu}/u.test(text),
    hyphen: /^[-‐‑–]$/.test(text),
    proper: /^\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)*$/u.test(text) && !/^\p{Lu}{4,}$/u.test(text),
    numeric: /^\d/.test(text),
    singular: folded.endsWith('series') ? folded : folded.replace(/(?<=[a-z]{3})s$/, ''),
    seam: /[-‐‑–—/]|['’]s$/u.test(text),
  }
  known.set(text, word)
  return word
}

/** Folds text for look-up: compatibility forms, diacritics, case and typographic quotes and dashes do not count. */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, most words, which need no normalising
  if (/^[\x00-\x5f\x61-\x7f]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–−]/g, '-')
    .toLowerCase()
}
