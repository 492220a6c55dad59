import { year } from '../../model/edtf.ts'
import { chosen, compare, counting, entitiesOf, textOf } from './choose.ts'
import type { Fact } from './fact.ts'
import type { Derivation, RelationshipRow } from './rows.ts'

/**
 * The row of a relationship; null where fewer than two parties are told. Since when there are ties is what is told of it. Where
 * nothing is, it is worked out from anniversaries: the 75th in 2024 is that of 1949.
 */
export function foldRelationship(
  id: string,
  all: readonly Fact[],
  canonical: (id: string) => string,
): RelationshipRow | null {
  const facts = counting(all)
  const sides = entitiesOf(facts, 'party', canonical).sort()
  if (sides.length < 2) return null
  const told = chosen(
    facts.filter((f) => f.origin !== 'derived'),
    'established',
  )
  const derivations = told ? [] : fromAnniversaries(facts)
  const [best] = derivations
  const shown = told ?? (best ? null : chosen(facts, 'established'))
  return {
    id,
    sides,
    established: best?.established ?? (shown?.value.type === 'date' ? shown.value.edtf : null),
    basis: best ? 'derived' : shown === null ? null : shown.origin === 'derived' ? 'derived' : 'stated',
    derivations,
    anniversaries: [...new Set(facts.flatMap((f) => numberOf(f) ?? []))].sort((a, b) => a - b),
    status: textOf(facts, 'status'),
  }
}

const numberOf = ({ property, value }: Fact): number | null =>
  property === 'anniversary' && value.type === 'integer' ? value.integer : null

/** What each anniversary of a known year implies, that which the view shows first. */
function fromAnniversaries(facts: readonly Fact[]): Derivation[] {
  const implied = facts.flatMap((fact) => {
    const [anniversary, held] = [numberOf(fact), fact.qualifiers.year]
    if (anniversary === null || held?.type !== 'date' || !/^\d{4}$/.test(held.edtf)) return []
    const established = year(Number(held.edtf) - anniversary)
    return [{ fact, derivation: { rule: 'anniversary' as const, established, anniversary, year: held.edtf } }]
  })
  return implied.sort((a, b) => compare(b.fact, a.fact)).map(({ derivation }) => derivation)
}
