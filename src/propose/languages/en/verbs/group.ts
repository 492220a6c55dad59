import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'

/** What a verb group says of what it governs. `habitual` ("is held once a year") tells of no single occurrence. */
export type Standing = 'held' | 'ongoing' | 'planned' | 'lapsed' | 'cancelled' | 'negated' | 'hedged' | 'habitual'

/** A run of verbs with their auxiliaries, adverbs and negations: "had been due to hold", "hasn't been noted". */
export interface VerbGroup extends Extent {
  /** Index and base form of the last full verb, which carries the meaning. */
  readonly main: number
  readonly lemma: string
  readonly standing: Standing
  readonly tense: 'past' | 'present' | 'future'
  readonly passive: boolean
  /** "to hold": hangs on the group before it. */
  readonly infinitive: boolean
}

export const DENIALS: ReadonlySet<string> = new Set(lexicon.denials)

export const UNREAL: ReadonlySet<Standing> = new Set(['negated', 'hedged', 'cancelled'])

export const NEGATIONS: ReadonlySet<string> = new Set(lexicon.negations)

export const FUTURE: ReadonlySet<string> = new Set(lexicon.future)

export const UNCERTAIN: ReadonlySet<string> = new Set(lexicon.uncertain)

/** "invited X to visit": an offer, no plan. */
export const INVITATIONS: ReadonlySet<string> = new Set(lexicon.invitations)

export const SCHEDULED: ReadonlySet<string> = new Set(lexicon.scheduled)

export const INTENTIONS: ReadonlySet<string> = new Set(lexicon.intentions)

export const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had', "'ve", 'having'])

export const BE: ReadonlySet<string> = new Set([
  ...['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", 'get', 'got'],
])

export const PAST_BE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'had', 'did', 'got'])

export const IRREGULAR: ReadonlySet<string> = new Set(lexicon.irregularPast)

/** Whether the words of a group tell of the past. */
export function isPast(inside: readonly Token[], verb: Token): boolean {
  return (
    inside.some((t) => PAST_BE.has(t.fold) || HAVE.has(t.fold)) || verb.fold.endsWith('ed') || IRREGULAR.has(verb.fold)
  )
}

/** The words between a group and the one that hangs on it. */
export const between = (tokens: readonly Token[], previous: VerbGroup, first: Token | undefined): readonly Token[] =>
  tokens.slice(previous.last, first?.index)

/** Nouns that the tagger takes for verbs, and so on, are few enough to live with; these are the ones that matter here. */
export const NEVER_VERBS = new Set([
  ...['round', 'rounds', 'summit', 'trip', 'drill', 'drills'],
  ...[
    'following',
    'including',
    'regarding',
    'concerning',
    'owing',
    'pending',
    'according',
    'barring',
    'notwithstanding',
  ],
])
