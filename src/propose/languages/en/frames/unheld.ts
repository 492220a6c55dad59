import lexicon from '../../../../../data/en/doubt.json' with { type: 'json' }
import words from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { Reading } from './reading.ts'

const UNHELD = new Set(lexicon.unheld)
const FORESEEN = new Set(lexicon.foreseen)
const NEGATIONS = new Set(words.negations)

/** "did not take place", "never happened", "will not go ahead": said of the verb, not of its subject ("no meeting took place"). */
export function comesToNothing(reading: Reading, group: VerbGroup): boolean {
  if (group.standing !== 'negated') return false
  const { tokens } = reading.document
  const negated = tokens.slice(group.first - 1, group.last).some((t) => NEGATIONS.has(t.fold) && t.fold !== 'no')
  if (!negated) return false
  const behind = tokens.slice(group.last, group.last + 2)
  return (
    UNHELD.has(group.lemma) ||
    lexicon.unheldPhrases.some(([verb, particle]) => group.lemma === verb && behind.some((t) => t.fold === particle))
  )
}

/** "a planned encounter", "a call expected on Sunday": what the words say was to be. */
export const isForeseen = (reading: Reading, phrase: Extent): boolean =>
  reading.document.tokens.slice(phrase.first, phrase.last).some((t) => FORESEEN.has(t.fold))
