import { type Kysely, sql } from 'kysely'
import type { Value } from '../../model/statement.ts'
import type { EvidenceView, StatementView } from '../../model/views.ts'
import type { Tables } from '../tables.ts'

/** Every statement about an entity, the oldest first, each with the words that state it. */
export async function statementsOf(db: Kysely<Tables>, subject: string): Promise<StatementView[]> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.id', 'statement.batch')
    .selectAll('statement')
    .select('batch.at')
    .where('subject', '=', subject)
    .orderBy(sql`statement.seq`)
    .execute()
  if (rows.length === 0) return []
  const spans = await db
    .selectFrom('evidence')
    .innerJoin('source', 'source.id', 'evidence.source')
    .select(['statement', 'start', 'end', 'exact', 'source.id as id', 'title', 'publisher', 'published', 'url'])
    .where(
      'statement',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('position')
    .execute()
  const evidence = new Map<string, EvidenceView[]>()
  for (const { statement, start, end, exact, ...source } of spans) {
    const list = evidence.get(statement) ?? []
    list.push({ start, end, exact, source })
    evidence.set(statement, list)
  }
  const labels = await labelsOf(
    db,
    rows.flatMap((r) => entityIn(r.value as Value)),
  )
  return rows.map((row) => {
    const value = row.value as Value
    const [entity] = entityIn(value)
    return {
      id: row.id,
      property: row.property,
      value: described(value, row.qualifiers as Record<string, Value>, labels),
      entity: entity ?? null,
      polarity: row.polarity as StatementView['polarity'],
      modality: row.modality as StatementView['modality'],
      attribution: row.attribution,
      origin: row.origin as StatementView['origin'],
      rule: row.rule,
      confidence: row.confidence,
      recordedAt: row.at,
      evidence: evidence.get(row.id) ?? [],
    }
  })
}

const entityIn = (value: Value): string[] => (value.type === 'entity' ? [value.entity] : [])

/** Names of sides by their code, as qualifiers name them. */
export async function sideNames(db: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('side').select(['code', 'name']).execute()
  return new Map(rows.map((row) => [row.code, row.name] as const))
}

async function labelsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const labels = await sideNames(db)
  if (ids.length === 0) return labels
  for (const table of ['side', 'person', 'mechanism'] as const) {
    for (const row of await db
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', 'in', [...new Set(ids)])
      .execute())
      labels.set(row.id, row.name)
  }
  return labels
}

/** A value in words with its qualifiers: "Wang Yi (co-chair, Minister of Foreign Affairs, for CHN)". */
function described(value: Value, qualifiers: Record<string, Value>, labels: ReadonlyMap<string, string>): string {
  const extra = Object.entries(qualifiers).map(([name, q]) =>
    name === 'for'
      ? `for ${labels.get(plain(q, labels)) ?? plain(q, labels)}`
      : name === 'round'
        ? `round ${plain(q, labels)}`
        : plain(q, labels),
  )
  const main = plain(value, labels)
  return extra.length > 0 ? `${main} (${extra.join(', ')})` : main
}

function plain(value: Value, labels: ReadonlyMap<string, string>): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'entity':
      return labels.get(value.entity) ?? value.entity
    case 'date':
      return value.edtf
    case 'integer':
      return String(value.integer)
    case 'ordinal':
      return String(value.ordinal)
    case 'code':
      return value.code
  }
}
