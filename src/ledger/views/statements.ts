import { type Kysely, sql } from 'kysely'
import { resolveRelative } from '../../model/relative-date.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { StatementView } from '../../model/views.ts'
import { SAID } from '../append/said.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { anchorsOf, newestFirst } from './anchors.ts'
import { canonicalIds, type References, type Referred, referencesOf } from './names.ts'
import { summariesOf } from './summaries.ts'

/** Every statement about entities as it stands (`at`), the oldest first, each with the words that state it and what was decided of it. */
export async function statementsOf(db: Kysely<Tables>, subjects: readonly string[], at: At): Promise<StatementView[]> {
  return viewsOf(db, await statementRows(db, subjects, at), at)
}

/** Statements by their ids, in the order of appending. */
export async function statementsById(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<StatementView[]> {
  return viewsOf(db, await packedRows(db, selection(db, at).where(oneOf('statement.id', ids))), at)
}

/** The rows that `statementViews` makes views of. */
export function statementRows(db: Kysely<Tables>, subjects: readonly string[], at: At): Promise<StatementRow[]> {
  return packedRows(db, selection(db, at).where(oneOf('statement.subject', subjects)))
}

const selection = (db: Kysely<Tables>, at: At) => {
  const all = db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', at)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', at)))
    .select(SAID.map((column) => `statement.${column}` as const))
    .select(['batch.at', 'batch.by', 'batch.id as batchId', 'batch.note'])
    .select(['own.state as ownState', 'own.rank as ownRank', 'whole.state as wholeState'])
    .select((e) => e.fn.coalesce('own.decision', 'whole.decision').as('decision'))
    .select(spansOf.as('spans'))
    .orderBy(sql`statement.seq`)
  return at === null ? all : all.where('statement.batch', '<=', at)
}

export type StatementRow = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

type Cited = readonly [source: string, start: number, end: number, exact: string]

/** The words that state a statement of the query. */
const spansOf = sql<Cited[] | null>`(
  select json_agg(json_build_array(e.source, e.start, e."end", e.exact) order by e.position)
  from evidence e where e.statement = statement.id)`

async function viewsOf(db: Kysely<Tables>, rows: readonly StatementRow[], at: At): Promise<StatementView[]> {
  if (rows.length === 0) return []
  return statementViews(db, rows, await referencesOf(db, rows.map(referredByStatement), at), at)
}

/** What a statement refers to. */
export function referredByStatement(row: StatementRow): Referred {
  const entity = entityNamed(row.value as Value)
  const owner = (row.qualifiers as Record<string, Value>).for
  return {
    entities: entity === null ? [] : [entity],
    sources: (row.spans ?? []).map(([source]) => source),
    codes: owner?.type === 'text' ? [owner.text] : [],
  }
}

/** A query more only where something was decided of one of the statements, where a source was revised, and where a date is told by another event. */
export async function statementViews(
  db: Kysely<Tables>,
  rows: readonly StatementRow[],
  { names, sides, sources, revised }: References,
  at: At,
): Promise<StatementView[]> {
  const bases = await basesOf(
    db,
    rows.map((r) => r.value as Value),
    at,
  )
  const labels = new Map([
    ...[...names, ...sides].map(([id, { name }]) => [id, name] as const),
    ...[...bases].map(([id, { title }]) => [id, title] as const),
  ])
  const decided = await decisionsOf(
    db,
    rows.flatMap((r) => r.decision ?? []),
  )
  const anchors = await anchorsOf(
    db,
    revised.size === 0 ? [] : rows.filter((r) => r.spans?.some(([source]) => revised.has(source))).map((r) => r.id),
    at,
  )
  return rows.map((row) => {
    const value = row.value as Value
    const decision = row.decision === null ? undefined : decided.get(row.decision)
    return {
      id: row.id,
      subject: row.subject,
      property: row.property,
      value: described(value, row.qualifiers as Record<string, Value>, labels),
      qualifiers: writtenOf(row.qualifiers as Record<string, Value>, labels),
      entity: entityNamed(value),
      date: dateOf(value, bases),
      polarity: row.polarity as StatementView['polarity'],
      modality: row.modality as StatementView['modality'],
      attribution: row.attribution,
      rank: (row.ownRank ?? row.rank) as StatementView['rank'],
      origin: row.origin as StatementView['origin'],
      dataset: datasetOf(row.qualifiers as Record<string, Value>),
      rule: row.rule,
      confidence: row.confidence,
      valid: row.valid,
      recordedAt: row.at,
      recordedBy: row.by,
      batch: row.batchId,
      note: row.origin === 'analyst' ? row.note : null,
      decision: decision
        ? { ...decision, state: (row.ownState ?? row.wholeState) as NonNullable<StatementView['decision']>['state'] }
        : null,
      evidence: newestFirst(
        (row.spans ?? []).flatMap(([id, start, end, exact]) => {
          const source = sources.get(id)
          return source ? [{ start, end, exact, source }] : []
        }),
        anchors.get(row.id),
      ),
    }
  })
}

/** The events by which dates are told, by the ids that the values name. */
async function basesOf(
  db: Kysely<Tables>,
  values: readonly Value[],
  at: At,
): Promise<Map<string, { readonly title: string; readonly date: string | null }>> {
  const named = [...new Set(values.flatMap((v) => (v.type === 'relative' ? [v.event] : [])))]
  if (named.length === 0) return new Map()
  const canonical = await canonicalIds(db, named, at)
  const events = await summariesOf(db, [...new Set(canonical.values())], at)
  return new Map(
    [...canonical].flatMap(([id, own]) => {
      const event = events.find((e) => e.id === own)
      return event ? [[id, event] as const] : []
    }),
  )
}

function dateOf(value: Value, bases: ReadonlyMap<string, { readonly date: string | null }>): string | null {
  if (value.type === 'date') return value.edtf
  if (value.type !== 'relative') return null
  const base = bases.get(value.event)?.date ?? null
  return base === null ? null : resolveRelative(base, value)
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

const IMPORTED = ['dataset', 'version', 'row']

function datasetOf(qualifiers: Record<string, Value>): string | null {
  const [dataset, version, row] = IMPORTED.map((name) => qualifiers[name])
  if (!dataset) return null
  return [valueText(dataset), version && `version ${valueText(version)}`, row && `row ${valueText(row)}`]
    .filter(Boolean)
    .join(', ')
}

const writtenOf = (qualifiers: Record<string, Value>, labels: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(qualifiers).flatMap(([name, value]) =>
      IMPORTED.includes(name) ? [] : [[name, valueText(value, labels)]],
    ),
  )

/** A value in words with its qualifiers: "Wang Yi (co-chair, Minister of Foreign Affairs, for CHN)". */
function described(value: Value, qualifiers: Record<string, Value>, labels: ReadonlyMap<string, string>): string {
  const own = Object.entries(qualifiers).filter(([name]) => !IMPORTED.includes(name))
  const extra = own.map(([name, q]) => {
    const text = valueText(q, labels)
    if (name === 'for') return `for ${labels.get(text) ?? text}`
    return name === 'round' ? `round ${text}` : text
  })
  const main = valueText(value, labels)
  return extra.length > 0 ? `${main} (${extra.join(', ')})` : main
}
