import { overlaps } from '../../model/edtf.ts'
import type { EntityKind } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { Schema } from '../schema.ts'
import { chosen, chosenDate, counting } from './choose.ts'
import { datesOf, type EventContext } from './event.ts'
import { digestOf, type Fact, greater, lesser } from './fact.ts'
import type { ConflictingValue, ConflictRow } from './rows.ts'

/**
 * Properties of which sources give values that cannot all be right. Plans do not count against what happened, nor what is
 * derived against what is told. A conflict is resolved where somebody ranked one of the values as preferred.
 */
export function foldConflicts(
  entity: { readonly id: string; readonly kind: string },
  all: readonly Fact[],
  schema: Schema,
  context: EventContext,
): ConflictRow[] {
  const facts = counting(all).filter((f) => f.origin !== 'derived' && f.modality !== 'planned')
  const properties = schema.get(entity.kind as EntityKind)?.properties ?? {}
  const rows = Object.entries(properties).flatMap(([name, { cardinality, compare }]): ConflictRow[] => {
    if (cardinality !== 'one' || compare === undefined || compare === 'none') return []
    const own = facts.filter((f) => f.property === name)
    return own.length < 2 ? [] : conflictOf(entity.id, name, answers(own, name, context), AGREE[compare])
  })
  return [...rows, ...conflictOf(entity.id, 'round', rounds(facts, context), AGREE.exact)]
}

interface Answer {
  readonly value: Value
  readonly fact: Fact
  readonly shown: boolean
}

function answers(facts: readonly Fact[], property: string, context: EventContext): Answer[] {
  if (property === 'date') {
    const dates = datesOf(facts, context)
    const best = chosenDate(dates)
    return dates.map(({ fact, edtf }) => ({ fact, value: { type: 'date', edtf }, shown: fact === best?.fact }))
  }
  const best = chosen(facts, property)
  return facts.map((fact) => ({ fact, value: canonicalValue(fact.value, context), shown: fact === best }))
}

/** Numbers that are given to one event as a round of one mechanism. */
function rounds(facts: readonly Fact[], context: EventContext): Answer[] {
  const numbered = facts.filter((f) => f.property === 'mechanism' && f.qualifiers.round)
  const best = chosen(numbered, 'mechanism')
  const mechanism = best && canonicalValue(best.value, context)
  return numbered.flatMap((fact) => {
    const value = fact.qualifiers.round
    const same = mechanism && digestOf(canonicalValue(fact.value, context)) === digestOf(mechanism)
    return value && same ? [{ fact, value, shown: fact === best }] : []
  })
}

const canonicalValue = (value: Value, { canonical }: EventContext): Value =>
  value.type === 'entity' ? { type: 'entity', entity: canonical(value.entity) } : value

const fold = (value: Value): string =>
  valueText(value)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const AGREE: Record<'exact' | 'date' | 'text' | 'number', (a: Value, b: Value) => boolean> = {
  exact: (a, b) => digestOf(a) === digestOf(b),
  date: (a, b) => a.type === 'date' && b.type === 'date' && overlaps(a.edtf, b.edtf),
  text: (a, b) => fold(a) === fold(b),
  number: (a, b) => fold(a) === fold(b),
}

function conflictOf(
  entity: string,
  property: string,
  given: readonly Answer[],
  agree: (a: Value, b: Value) => boolean,
): ConflictRow[] {
  const values = new Map<string, ConflictingValue & { readonly preferred: boolean }>()
  for (const { value, fact, shown } of given) {
    const mark = digestOf(value)
    const known = values.get(mark)
    values.set(mark, {
      value,
      shown: shown || known?.shown === true,
      preferred: fact.rank === 'preferred' || known?.preferred === true,
      statements: fact.count + (known?.statements ?? 0),
      firstSource: lesser(known?.firstSource ?? null, fact.firstSource),
      lastSource: greater(known?.lastSource ?? null, fact.lastSource),
    })
  }
  const list = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
  const differ = list.some((a, i) => list.slice(i + 1).some((b) => !agree(a.value, b.value) && !fromOne(a, b)))
  if (!differ) return []
  const state = list.some((v) => v.shown && v.preferred) ? 'resolved' : 'open'
  return [{ entity, property, state, values: list.map(({ preferred: _, ...value }) => value) }]
}

/** Whether both values are told by one and the same source alone: then it says two things, but nothing contradicts it. */
const fromOne = (a: ConflictingValue, b: ConflictingValue): boolean =>
  a.firstSource !== null && [a.lastSource, b.firstSource, b.lastSource].every((source) => source === a.firstSource)
