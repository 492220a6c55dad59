import type { Extent } from '../../../engine/layer.ts'
import type { Reading } from './reading.ts'

/** Between a preposition or verb and a place: "the Netherlands", "neighbouring Uganda". */
export const BEFORE_PLACE: ReadonlySet<string> = new Set(['the', 'neighbouring', 'neighboring', 'nearby'])

/** The token before a phrase and its article: "at" of "at the summit". */
export const leadAt = ({ document: { tokens } }: Reading, { first }: Extent): number =>
  tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1

/** The word before a name and its "the": "to" of "to the Philippines". */
export const wordBefore = ({ document: { tokens } }: Reading, { first }: Extent): string =>
  tokens[tokens[first - 1]?.fold === 'the' ? first - 2 : first - 1]?.fold ?? ''
