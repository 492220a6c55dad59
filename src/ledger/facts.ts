import { type Kysely, sql } from 'kysely'
import { bounds, isEdtf, precision } from '../model/edtf.ts'
import type { Value } from '../model/statement.ts'
import type { Tables } from './tables.ts'

/** A statement as the folds see it. */
export interface Fact {
  readonly id: string
  readonly seq: number
  readonly property: string
  readonly value: Value
  readonly qualifiers: Readonly<Record<string, Value>>
  readonly rank: string
  readonly modality: string
  readonly origin: string
  /** Last day that the date of publication of its latest source can mean; empty where unknown. */
  readonly published: string
  readonly sources: readonly string[]
}

/** The statements about each entity, in the order in which they were appended. */
export async function factsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Fact[]>> {
  const rows = await db
    .selectFrom('statement')
    .leftJoin('batch', 'batch.id', 'statement.batch')
    .leftJoin('source', 'source.id', 'batch.source')
    .select([
      'statement.id',
      'statement.seq',
      'statement.subject',
      'property',
      'value',
      'qualifiers',
      'rank',
      'modality',
      'origin',
      'batch.source as source',
      'published',
    ])
    .where('subject', 'in', [...ids])
    .where('polarity', '=', 'affirmed')
    .orderBy(sql`statement.seq`)
    .execute()
  const facts = new Map<string, Fact[]>()
  for (const row of rows) {
    const list = facts.get(row.subject) ?? []
    list.push({
      id: row.id,
      seq: Number(row.seq),
      property: row.property,
      value: row.value as Value,
      qualifiers: row.qualifiers as Record<string, Value>,
      rank: row.rank,
      modality: row.modality,
      origin: row.origin,
      published: row.published && isEdtf(row.published) ? bounds(row.published).latest : '',
      sources: row.source ? [row.source] : [],
    })
    facts.set(row.subject, list)
  }
  return facts
}

const RANKS = ['deprecated', 'normal', 'preferred']

/**
 * The value that a view shows of a property: by rank, then what is told before what is derived, then the latest
 * publication, then the order of appending.
 */
export function chosen(facts: readonly Fact[], property: string): Fact | null {
  let best: Fact | null = null
  for (const fact of facts) {
    if (fact.property !== property || fact.rank === 'deprecated') continue
    if (best === null || compare(fact, best) >= 0) best = fact
  }
  return best
}

/**
 * The date that a view shows: one told of the event as it was before one that was planned, then the more precise, then as
 * for any other property. A later report that only says "in November" does not take the day from an earlier one.
 */
export function chosenDate(facts: readonly Fact[]): string | null {
  const dates = facts.filter((f) => f.property === 'date' && f.value.type === 'date' && f.rank !== 'deprecated')
  const best = dates.sort((a, b) => weight(a) - weight(b) || compare(a, b)).at(-1)
  return best?.value.type === 'date' ? best.value.edtf : null
}

const PRECISIONS = ['decade', 'year', 'season', 'range', 'month', 'day']

function weight(fact: Fact): number {
  const edtf = fact.value.type === 'date' ? fact.value.edtf : ''
  const days = /\d{4}-\d{2}-\d{2}/.test(edtf)
  return (
    (fact.rank === 'preferred' ? 200 : 0) +
    (fact.modality === 'planned' ? 0 : 100) +
    (fact.origin === 'derived' ? 0 : 20) +
    (days ? 5 : PRECISIONS.indexOf(precision(edtf)))
  )
}

function compare(a: Fact, b: Fact): number {
  const told = (f: Fact) => (f.origin === 'derived' ? 0 : 1)
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    told(a) - told(b) ||
    (a.published < b.published ? -1 : a.published > b.published ? 1 : 0) ||
    a.seq - b.seq
  )
}
