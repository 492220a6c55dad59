/** How decisions went about what a rule proposed in a workspace. */
export interface Decided {
  readonly accepted: number
  readonly rejected: number
}

/**
 * How likely a proposal is right: what its rule states, weighed with what was decided about its proposals in this workspace. The stated
 * confidence counts as `prior` decisions (the mean of a beta distribution with these pseudo-counts; Gelman et al., Bayesian Data Analysis,
 * 3rd ed., section 2.1). Taking decisions back takes back what they did here.
 *
 * @returns from 0 to 1; null where the rule states nothing and nothing was decided.
 * @example likely(0.9, { accepted: 0, rejected: 10 }, 10) // 0.45
 */
export function likely(confidence: number | null, { accepted, rejected }: Decided, prior: number): number | null {
  if (confidence === null) return accepted + rejected === 0 ? null : accepted / (accepted + rejected)
  return (confidence * prior + accepted) / (prior + accepted + rejected)
}
