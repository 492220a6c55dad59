/**
 * Krippendorff's alpha for nominal data: agreement of any number of coders, corrected for chance, also where some did not code
 * some units. 1 is full agreement, 0 is what chance gives.
 *
 * By the coincidence matrix of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C:
 * alpha = 1 - Do / De = 1 - (n - 1) * sum of o(c,k) over c != k / sum of n(c) * n(k) over c != k.
 *
 * @param units for each unit the values that its coders gave, in any order; units with fewer than two count for nothing.
 * @returns null where no two values can be paired, or all are the same, so that chance expects no disagreement.
 * @example nominalAlpha([['a', 'a'], ['b', 'b'], ['a', 'b']]) // 0.444…
 */
export function nominalAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>()
  let [pairable, disagreeing] = [0, 0]
  for (const values of units) {
    const m = values.length
    if (m < 2) continue
    const counts = new Map<string, number>()
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
      totals.set(value, (totals.get(value) ?? 0) + 1)
    }
    pairable += m
    for (const count of counts.values()) disagreeing += (count * (m - count)) / (m - 1)
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairable - count), 0)
  if (expected === 0) return null
  return 1 - ((pairable - 1) * disagreeing) / expected
}
