import fc from 'fast-check'

/** A character of an edited text, with its offset in the text that was edited, or null where it is new. */
export interface Traced {
  readonly character: string
  readonly from: number | null
}

export const traced = (text: string): Traced[] => [...text].map((character, from) => ({ character, from }))
export const textOf = (text: readonly Traced[]): string => text.map((t) => t.character).join('')

const added = (text: string): Traced[] => [...text].map((character) => ({ character, from: null }))

/** What editors do to a story. `at` and `to` are parts of its length, from 0 to 1; `words` are what is put in. */
export interface Edit {
  readonly kind: (typeof KINDS)[number]
  readonly at: number
  readonly to: number
  readonly words: string
}

const KINDS = [
  'put in a sentence',
  'take out a sentence',
  'move a sentence',
  'double a sentence',
  'put in words',
  'take out a word',
  'put another word',
  'cut off the end',
  'set other spaces',
  'set other marks',
] as const

/** Sentences of other stories, with names that stories have in common. */
const OTHERS = [
  'Earlier, Wang Yi received the ambassador of Brazil to discuss soybeans. ',
  'The Kremlin spokesman declined to comment on grain prices. ',
  'A separate delegation from Russia toured a shipyard in Shanghai. ',
  'Sergei Shoigu will address veterans in Tula next week. ',
  'Security cameras near the venue were replaced. ',
  'In Beijing, traffic was diverted for the marathon. ',
  'China and Russia are both members of the group. ',
  'This story was corrected to fix a spelling. ',
]

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  // Words that no story has: one that is taken out and put back would be new, and yet the same.
  words: fc.constantFrom('reportedly ', 'Belarus ', 'Li Qiang ', 'the 21st ', 'on Sunday '),
})

/** A text after an edit. */
export function edited(text: readonly Traced[], { kind, at, to, words }: Edit): Traced[] {
  if (text.length === 0) return [...text]
  const sentence = pieceAt(text, at, /[.!?]\s|\n/)
  const word = pieceAt(text, at, /\s/)
  const without = [...text.slice(0, sentence.start), ...text.slice(sentence.end)]
  const target = without.length === 0 ? 0 : pieceAt(without, to, /[.!?]\s|\n/).start
  const piece = text.slice(sentence.start, sentence.end)
  const replaced = (start: number, end: number, by: readonly Traced[]) => [
    ...text.slice(0, start),
    ...by,
    ...text.slice(end),
  ]
  switch (kind) {
    case 'put in a sentence':
      return replaced(sentence.start, sentence.start, added(OTHERS[Math.floor(to * (OTHERS.length - 1))] ?? ''))
    case 'take out a sentence':
      return without
    case 'move a sentence':
      return [...without.slice(0, target), ...piece, ...without.slice(target)]
    case 'double a sentence':
      return replaced(sentence.end, sentence.end, piece)
    case 'put in words':
      return replaced(word.start, word.start, added(words))
    case 'take out a word':
      return replaced(word.start, word.end, [])
    case 'put another word':
      return replaced(word.start, word.end, added(words))
    case 'cut off the end':
      return text.slice(0, Math.ceil(text.length * (0.6 + 0.4 * at)))
    case 'set other spaces':
      return text.flatMap((t) => (t.character === ' ' ? [{ ...t, character: '\n' }, ...added(' ')] : [t]))
    case 'set other marks':
      return text.map((t) => ({ ...t, character: MARKS[t.character] ?? t.character }))
  }
}

const MARKS: Readonly<Record<string, string>> = { '"': '“', "'": '’', '-': '–', '“': '"', '”': '"', '’': "'" }

/** The sentence or word that an offset lies in, with the space behind it. */
function pieceAt(text: readonly Traced[], part: number, end: RegExp): { readonly start: number; readonly end: number } {
  const whole = textOf(text)
  const offset = Math.min(whole.length - 1, Math.floor(part * whole.length))
  const all = new RegExp(end.source, 'g')
  let start = 0
  for (const match of whole.matchAll(all)) {
    const next = match.index + match[0].length
    if (next > offset) return { start, end: next }
    start = next
  }
  return { start, end: whole.length }
}
