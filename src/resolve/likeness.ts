/** Why two tellings are taken for one thing, or not: a feature and what it weighs. */
export interface Reason {
  readonly feature: string
  readonly weight: number
}

export interface Likeness {
  /** From 0 to 1: how likely it is that both are one. */
  readonly score: number
  /** The logarithmic odds of the score. */
  readonly odds: number
  /** What the score comes from, the heaviest first. */
  readonly reasons: readonly Reason[]
}

/**
 * Weighs features that two tellings show. They are weighed as Fellegi and Sunter (1969, "A Theory for Record Linkage") weigh agreement of
 * fields: their logarithmic odds are added to those of the prior, and the logistic function makes a probability of the sum.
 */
export function weighed<Name extends string>(
  features: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  prior: number,
): Likeness {
  return withMore({ odds: prior, reasons: [] }, features, weights)
}

/** The same with more features. */
export function withMore<Name extends string>(
  { odds: before, reasons: others }: Pick<Likeness, 'odds' | 'reasons'>,
  features: readonly Name[],
  weights: Readonly<Record<Name, number>>,
): Likeness {
  const more = features.map((feature): Reason => ({ feature, weight: weights[feature] }))
  const reasons = [...others, ...more].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const odds = more.reduce((sum, { weight }) => sum + weight, before)
  return { score: 1 / (1 + Math.exp(-odds)), odds, reasons }
}

/** Reasons in words: `+4 the same round; -2.5 other numbers`. */
export const reasonsText = ({ reasons }: Likeness): string =>
  reasons
    .filter(({ weight }) => weight !== 0)
    .map(({ feature, weight }) => `${weight > 0 ? '+' : ''}${weight} ${feature}`)
    .join('; ')
