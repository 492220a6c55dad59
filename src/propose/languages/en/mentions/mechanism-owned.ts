import { ordinalAt } from '../ordinals.ts'
import { type MechanismPhrase, type PhraseContext, SEQUENCE, singular, UNITS } from './mechanism-phrase.ts'

/** "the dialogue's 21st round", "the commission's next session": the round that a name owns, by where the name ends; null where it owns none. */
export function roundOwned(
  { tokens }: PhraseContext,
  end: number,
): Pick<MechanismPhrase, 'last' | 'ordinal' | 'sequence' | 'unit'> | null {
  if (tokens[end]?.fold !== "'s" && tokens[end]?.text !== '’' && tokens[end]?.text !== "'") return null
  const ordinal = ordinalAt(tokens, end + 1)
  const sequence = ordinal ? null : (SEQUENCE[tokens[end + 1]?.fold ?? ''] ?? null)
  if (!ordinal && sequence === null) return null
  const at = ordinal?.last ?? end + 2
  const unit = tokens[at]
  if (!unit || unit.sentence !== tokens[end]?.sentence || !UNITS.has(unit.word.singular)) return null
  return {
    last: at + 1,
    ordinal: ordinal && { value: ordinal.value, extent: ordinal },
    sequence,
    unit: singular(unit.fold),
  }
}
