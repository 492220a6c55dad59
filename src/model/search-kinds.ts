/** The kinds of what a search finds, in the order in which they are shown. */
export const SEARCH_KINDS = [
  'event',
  'person',
  'mechanism',
  'office',
  'side',
  'source',
  'instrument',
  'claim',
  'quote',
  'commitment',
] as const
