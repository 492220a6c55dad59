import file from '../../../data/same-person.json' with { type: 'json' }

/** The name of a feature of two profiles of persons, in words for people; data/same-person.json gives its weight. */
export type FeatureName = keyof typeof file.weights

export const WEIGHTS: Readonly<Record<FeatureName, number>> = file.weights
export const PRIOR: number = file.prior

/** `take` and `ask` are scores from 0 to 1, `rival` is a sum of weights. */
export const THRESHOLDS: Readonly<Record<'take' | 'ask' | 'rival', number>> = file.thresholds
