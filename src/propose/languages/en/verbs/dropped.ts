import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { NEGATIONS, type Standing, UNCERTAIN, UNREAL, type VerbGroup } from './group.ts'

const CANCELLED = new Set(lexicon.cancelled)

const DECIDED = new Set(lexicon.decided)

/** Whether a verb tells that something was called off. */
export const dropsIn = (tokens: readonly Token[], verb: Token): boolean =>
  CANCELLED.has(verb.lemma) || calledOff(tokens, verb)

/** "was not postponed", "may be called off", "asked to delay": what was planned stands as it was. */
export function standingOfDropped(
  inside: readonly Token[],
  infinitive: boolean,
  previous: VerbGroup | undefined,
): Standing {
  const folds = inside.map((t) => t.fold)
  if (folds.some((f) => NEGATIONS.has(f))) return 'negated'
  if (folds.some((f) => UNCERTAIN.has(f))) return 'hedged'
  const inner = inside.find((_, i) => inside[i + 1]?.fold === 'to')?.lemma ?? (infinitive ? previous?.lemma : undefined)
  if (inner !== undefined && !DECIDED.has(inner)) return 'hedged'
  return infinitive && previous && UNREAL.has(previous.standing) ? previous.standing : 'cancelled'
}

function calledOff(tokens: readonly Token[], verb: Token): boolean {
  return lexicon.cancelledPhrases.some(
    ([first, second]) =>
      verb.lemma === first &&
      [1, 2, 3, 4].some(
        (step) => tokens[verb.index + step]?.fold === second && tokens[verb.index + step]?.sentence === verb.sentence,
      ),
  )
}
