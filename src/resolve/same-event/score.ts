import type { EventProfile } from '../../model/batch.ts'
import { FEATURES } from './features/registry.ts'
import { type FeatureName, PRIOR, WEIGHTS } from './weights.ts'

/** Why two tellings are taken for one event, or not: a feature and what it weighs. */
export interface Reason {
  readonly feature: FeatureName
  readonly weight: number
}

export interface Likeness {
  /** From 0 to 1: how likely it is that both are one event. */
  readonly score: number
  /** What the score comes from, the heaviest first. */
  readonly reasons: readonly Reason[]
}

/**
 * How likely it is that two profiles are of one event. It is the same whichever comes first.
 *
 * Features are weighed as Fellegi and Sunter (1969, "A Theory for Record Linkage") weigh agreement of fields: their logarithmic
 * odds are added, and the logistic function makes a probability of the sum.
 */
export function likeness(a: EventProfile, b: EventProfile): Likeness {
  const reasons = FEATURES.flatMap((feature) => feature(a, b) ?? [])
    .map((feature): Reason => ({ feature, weight: WEIGHTS[feature] }))
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  return { score: 1 / (1 + Math.exp(-sumOf(reasons))), reasons }
}

/** The sum of the weights with the prior: logarithmic odds. */
const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { weight }) => sum + weight, PRIOR)

/** The logarithmic odds of a score. */
export const oddsOf = ({ reasons }: Likeness): number => sumOf(reasons)

/** Reasons in words: `+4 the same round; -2.5 other numbers`. */
export const reasonsText = ({ reasons }: Likeness): string =>
  reasons
    .filter(({ weight }) => weight !== 0)
    .map(({ feature, weight }) => `${weight > 0 ? '+' : ''}${weight} ${feature}`)
    .join('; ')
