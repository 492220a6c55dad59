import type { StatementView } from '../../../src/model/views.ts'

/** A decision that makes the record say what a coder read. */
export type Settling =
  | { readonly kind: 'correct'; readonly value: string; readonly statements: readonly StatementView[] }
  | { readonly kind: 'retract'; readonly statements: readonly StatementView[] }

/**
 * What would make the record say of a property what a coder read; null where it says so already, or where more is needed than one value in
 * the place of another, or one value less.
 */
export function settlingOf(reading: string, standing: readonly StatementView[]): Settling | null {
  const read = reading === '' ? [] : reading.split('; ')
  const missing = read.filter((value) => !standing.some((s) => s.value === value))
  const surplus = standing.filter((s) => !read.includes(s.value))
  if (surplus.length === 0) return null
  if (missing.length === 0) return { kind: 'retract', statements: surplus }
  const [value = '', ...others] = missing.map(withoutQualifiers)
  const differing = surplus.filter((s) => withoutQualifiers(s.value) !== value)
  if (others.length > 0 || differing.length !== surplus.length) return null
  return { kind: 'correct', value, statements: surplus }
}

/** `Wang Yi` of `Wang Yi (co-chair, for China)`. */
function withoutQualifiers(value: string): string {
  const from = value.endsWith(')') ? value.indexOf(' (') : -1
  return from > 0 ? value.slice(0, from) : value
}
