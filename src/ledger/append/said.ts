/** The columns of a statement that were appended with it; the others are worked out when it is stored. */
export const SAID = [
  'id',
  'subject',
  'property',
  'value',
  'qualifiers',
  'polarity',
  'modality',
  'attribution',
  'rank',
  'origin',
  'rule',
  'confidence',
  'valid',
] as const
