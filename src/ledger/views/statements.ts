import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { resolveRelative } from '../../model/relative-date.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { StatementView } from '../../model/views.ts'
import { SAID } from '../append/said.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { type Packed, packedRows, unpackedFrom } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { anchorsOf, newestFirst } from './anchors.ts'
import { canonicalIds } from './names.ts'
import { type References, type Referred, referencesOf } from './references.ts'
import { summariesOf } from './summaries.ts'

/** Every statement about entities as it stands (`at`), the oldest first, each with the words that state it and what was decided of it. */
export async function statementsOf(db: Kysely<Tables>, subjects: readonly string[], at: At): Promise<StatementView[]> {
  return viewsOf(db, oneOf('statement.subject', subjects), at)
}

/** Statements by their ids, in the order of appending. */
export async function statementsById(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<StatementView[]> {
  return viewsOf(db, oneOf('statement.id', ids), at)
}

async function viewsOf(db: Kysely<Tables>, which: RawBuilder<boolean>, at: At): Promise<StatementView[]> {
  const rows = await packedRows(
    db,
    sql<StatementRow>`
    select ${sql.join(STATEMENT.map((column) => sql.ref(column)))} from (${toldFrom(sql`statement`, at)} where ${which}) as told order by seq`,
  )
  if (rows.length === 0) return []
  return statementViews(db, rows, await referencesOf(db, rows.map(referredByStatement), at), at)
}

/** What views of statements are made of. */
export const STATEMENT = [
  ...SAID,
  'at',
  'by',
  'batchId',
  'note',
  'ownState',
  'ownRank',
  'wholeState',
  'decided',
  'spans',
] as const

export interface StatementRow extends Pick<Selectable<Tables['statement']>, (typeof SAID)[number]> {
  readonly at: string
  readonly by: string
  readonly batchId: string
  readonly note: string | null
  readonly ownState: string | null
  readonly ownRank: string | null
  readonly wholeState: string | null
  readonly decided: Decided | null
  readonly spans: readonly Cited[] | null
}

type Cited = readonly [source: string, start: number, end: number, exact: string]

/** What was decided of a statement: the value and the qualifiers of the decision, by whom and when. */
type Decided = readonly [value: Value, qualifiers: Readonly<Record<string, Value>>, by: string, at: string]

/**
 * A query for the columns `STATEMENT` of statements, with `seq` and what they refer to: `value_entity`, `cited`.
 *
 * @param which What stands behind `from`: `statement`, with what it is joined with.
 */
export const toldFrom = (which: RawBuilder<unknown>, at: At): RawBuilder<StatementRow> => sql<StatementRow>`
  select statement.seq, ${sql.join(SAID.map((column) => sql.ref(`statement.${column}`)))}, statement.value_entity,
    batch.at, batch.by, batch.id as "batchId", batch.note,
    own.state as "ownState", own.rank as "ownRank", whole.state as "wholeState",
    case when coalesce(own.decision, whole.decision) is not null then (
      select json_build_array(deciding.value, deciding.qualifiers, decided.by, decided.at)
      from statement as deciding join batch as decided on decided.seq = deciding.batch
      where deciding.id = coalesce(own.decision, whole.decision)) end as decided,
    words.spans, words.cited
  from ${which} join batch on batch.seq = statement.batch ${at === null ? sql`` : sql`and statement.batch <= ${at}`}
    left join standing as own on own.target = statement.id and ${holding('own', at)}
    left join standing as whole on whole.target = batch.id and ${holding('whole', at)}
    left join lateral (
      select json_agg(json_build_array(e.source, e.start, e."end", e.exact) order by e.position) as spans,
        array_agg(e.source) as cited
      from evidence as e where e.statement = statement.id) as words on true`

/** The rows that `packedIn` gave of `STATEMENT`. */
export const statementsFrom = (packed: Packed): StatementRow[] => unpackedFrom<StatementRow>(STATEMENT, packed)

/** What the rows of `told`, a query by `toldFrom`, refer to. */
export const REFERRED_BY_TOLD = {
  entities: sql`select value_entity from told where value_entity is not null`,
  sources: sql`select unnest(cited) from told`,
  codes: sql`select qualifiers -> 'for' ->> 'text' from told where qualifiers ? 'for'`,
}

/** What a statement refers to. */
function referredByStatement(row: StatementRow): Referred {
  const entity = entityNamed(row.value as Value)
  const owner = (row.qualifiers as Record<string, Value>).for
  return {
    entities: entity === null ? [] : [entity],
    sources: (row.spans ?? []).map(([source]) => source),
    codes: owner?.type === 'text' ? [owner.text] : [],
  }
}

/** A query more only where a source was revised, and where a date is told by another event. */
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
  const anchors = await anchorsOf(
    db,
    revised.size === 0 ? [] : rows.filter((r) => r.spans?.some(([source]) => revised.has(source))).map((r) => r.id),
    at,
  )
  return rows.map((row) => {
    const value = row.value as Value
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
      decision: decisionOf(row),
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

function decisionOf({ decided, ownState, wholeState }: StatementRow): StatementView['decision'] {
  if (!decided) return null
  const [told, { reason = told }, by, at] = decided
  const state = (ownState ?? wholeState) as NonNullable<StatementView['decision']>['state']
  return { reason: reason.type === 'text' ? reason.text : '', by, at, state }
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
