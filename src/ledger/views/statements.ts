import { type Kysely, sql } from 'kysely'
import { entityNamed, type Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { EvidenceView, StatementView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { namesOf, sidesByCode, sourcesById } from './names.ts'

/** Every statement about entities as it stands (`at`), the oldest first, each with the words that state it and what was decided of it. */
export async function statementsOf(db: Kysely<Tables>, subjects: readonly string[], at: At): Promise<StatementView[]> {
  const rows = await selection(db, at).where(oneOf('subject', subjects)).execute()
  return viewsOf(db, rows, at)
}

/** Statements by their ids, in the order of appending. */
export async function statementsById(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<StatementView[]> {
  return viewsOf(db, await selection(db, at).where(oneOf('statement.id', ids)).execute(), at)
}

const selection = (db: Kysely<Tables>, at: At) => {
  const all = db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', at)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', at)))
    .selectAll('statement')
    .select(['batch.at', 'batch.by', 'batch.id as batchId'])
    .select(['own.state as ownState', 'own.rank as ownRank', 'whole.state as wholeState'])
    .select((e) => e.fn.coalesce('own.decision', 'whole.decision').as('decision'))
    .orderBy(sql`statement.seq`)
  return at === null ? all : all.where('statement.batch', '<=', at)
}

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

async function viewsOf(db: Kysely<Tables>, rows: readonly Row[], at: At): Promise<StatementView[]> {
  if (rows.length === 0) return []
  const evidence = await evidenceOf(
    db,
    rows.map((r) => r.id),
    at,
  )
  const values = rows.map((r) => r.value as Value)
  const owners = rows.flatMap((r) => ownersIn(r.qualifiers as Record<string, Value>))
  const named = await namesOf(
    db,
    values.flatMap((value) => entityNamed(value) ?? []),
    at,
  )
  const sides = await sidesByCode(db, owners, at)
  const labels = new Map([...named, ...sides].map(([id, { name }]) => [id, name] as const))
  const decided = await decisionsOf(
    db,
    rows.flatMap((r) => r.decision ?? []),
  )
  return rows.map((row) => {
    const value = row.value as Value
    const decision = row.decision === null ? undefined : decided.get(row.decision)
    return {
      id: row.id,
      property: row.property,
      value: described(value, row.qualifiers as Record<string, Value>, labels),
      entity: entityNamed(value),
      polarity: row.polarity as StatementView['polarity'],
      modality: row.modality as StatementView['modality'],
      attribution: row.attribution,
      rank: (row.ownRank ?? row.rank) as StatementView['rank'],
      origin: row.origin as StatementView['origin'],
      rule: row.rule,
      confidence: row.confidence,
      valid: row.valid,
      recordedAt: row.at,
      recordedBy: row.by,
      batch: row.batchId,
      decision: decision
        ? { ...decision, state: (row.ownState ?? row.wholeState) as NonNullable<StatementView['decision']>['state'] }
        : null,
      evidence: evidence.get(row.id) ?? [],
    }
  })
}

/** The words that state each statement, with those found again in later texts of the same document. */
async function evidenceOf(
  db: Kysely<Tables>,
  statements: readonly string[],
  at: At,
): Promise<Map<string, EvidenceView[]>> {
  const own = await db
    .selectFrom('evidence')
    .select(['statement as of', 'source', 'start', 'end', 'exact'])
    .where(oneOf('statement', statements))
    .orderBy('statement')
    .orderBy('position')
    .execute()
  let again = db
    .selectFrom('statement as anchor')
    .innerJoin('evidence', 'evidence.statement', 'anchor.id')
    .leftJoin('standing', (join) => join.onRef('standing.target', '=', 'anchor.id').on(holding('standing', at)))
    .select(['anchor.subject as of', 'evidence.source as source', 'start', 'end', 'exact'])
    .where(oneOf('anchor.subject', statements))
    .where('anchor.property', '=', 'anchored')
    .where('standing.state', 'is', null)
    .orderBy(sql`anchor.seq`)
    .orderBy('position')
  if (at !== null) again = again.where('anchor.batch', '<=', at)
  const spans = [...own, ...(await again.execute())]
  const sources = await sourcesById(
    db,
    spans.map((s) => s.source),
  )
  const evidence = new Map<string, EvidenceView[]>()
  for (const { of, start, end, exact, source: id } of spans) {
    const source = sources.get(id)
    if (source) evidence.set(of, [...(evidence.get(of) ?? []), { start, end, exact, source }])
  }
  return evidence
}

async function decisionsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, { reason: string; by: string; at: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .select(['statement.id', 'value', 'qualifiers', 'by', 'at'])
    .where(oneOf('statement.id', [...new Set(ids)]))
    .execute()
  return new Map(rows.map((row) => [row.id, { reason: reasonOf(row), by: row.by, at: row.at }] as const))
}

const reasonOf = (row: { value: unknown; qualifiers: Record<string, unknown> }): string => {
  const value = (row.qualifiers.reason ?? row.value) as Value
  return value.type === 'text' ? value.text : ''
}

const ownersIn = (qualifiers: Record<string, Value>): string[] =>
  qualifiers.for?.type === 'text' ? [qualifiers.for.text] : []

/** A value in words with its qualifiers: "Wang Yi (co-chair, Minister of Foreign Affairs, for CHN)". */
function described(value: Value, qualifiers: Record<string, Value>, labels: ReadonlyMap<string, string>): string {
  const extra = Object.entries(qualifiers).map(([name, q]) => {
    const text = valueText(q, labels)
    if (name === 'for') return `for ${labels.get(text) ?? text}`
    return name === 'round' ? `round ${text}` : text
  })
  const main = valueText(value, labels)
  return extra.length > 0 ? `${main} (${extra.join(', ')})` : main
}
