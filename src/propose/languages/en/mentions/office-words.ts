import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'

/** The words that offices are made of. */
export const HEADS = new Set(lexicon.heads)
export const GENERIC = new Set(lexicon.generic)
export const MODIFIERS = new Set(lexicon.modifiers)
export const FORMER = new Set(lexicon.former)
export const ORGAN_WORDS = new Set(lexicon.organWords)

export const isCapital = (token: Token | undefined): boolean => token?.word.capital === true
export const singular = (word: string): string => word.replace(/(?<=[a-z]{3})s$/, '')
