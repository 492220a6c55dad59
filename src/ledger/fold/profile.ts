import type { Value } from '../../model/value.ts'
import { chosen, counting, textOf, textsOf } from './choose.ts'
import { digestOf, type Fact } from './fact.ts'
import { keptName } from './kept-name.ts'
import type { ProfileRow } from './rows.ts'

/** Properties that say what an entity is called, by kind; `name` for all others. */
const NAMED_BY: Record<string, string> = { Office: 'title', Claim: 'text', Quote: 'text', Commitment: 'text' }

/** Decisions about an entity, and what leads to them, are no properties of what it stands for. */
const DECISIONS = ['same-as', 'different-from', 'possibly-same-as', 'recognised-by']

/** The row of an entity that is no event; null where nothing is said of it. */
export function foldProfile(
  { id, kind, key }: { readonly id: string; readonly kind: string; readonly key: string },
  all: readonly Fact[],
  canonical: (id: string) => string,
  isSingle: (property: string) => boolean,
): ProfileRow | null {
  const facts = counting(all).filter((f) => !DECISIONS.includes(f.property))
  // What is denied is a claim too.
  const told = kind === 'Claim' ? all.filter((f) => !DECISIONS.includes(f.property)) : facts
  if (told.length === 0) return null
  const named = NAMED_BY[kind] ?? 'name'
  const names = textsOf(told, named)
  return {
    id,
    kind,
    key,
    name: keptName((kind === 'Mechanism' ? fullest(names) : textOf(told, named)) ?? key),
    names: [...new Set([...names, ...textsOf(told, 'alias')])],
    properties: Object.fromEntries(
      [...new Set(facts.map((f) => f.property))]
        .sort()
        .map((property) => [property, valuesOf(facts, property, canonical, isSingle(property))]),
    ),
  }
}

/** The name that says most, the first of these where several do. */
function fullest(names: readonly string[]): string | null {
  const words = (name: string) => name.split(/[\s-]+/).length
  return names.reduce<string | null>((best, name) => (best === null || words(name) > words(best) ? name : best), null)
}

/** Values of a property in the order in which they were first stated; of a single-valued one that which is shown stands first. */
function valuesOf(
  facts: readonly Fact[],
  property: string,
  canonical: (id: string) => string,
  single: boolean,
): Value[] {
  const own = facts.filter((f) => f.property === property).sort((a, b) => a.firstSeq - b.firstSeq)
  const best = single ? chosen(own, property) : null
  const values = new Map<string, Value>()
  for (const fact of best ? [best, ...own] : own) {
    const { value } = fact
    const shown: Value = value.type === 'entity' ? { type: 'entity', entity: canonical(value.entity) } : value
    const mark = digestOf(shown)
    if (!values.has(mark)) values.set(mark, shown)
  }
  return [...values.values()]
}
