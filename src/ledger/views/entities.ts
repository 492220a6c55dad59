import { type Kysely, sql } from 'kysely'
import type { EntityView } from '../../model/entity-view.ts'
import type { EntityKind } from '../../model/statement.ts'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { canonicalId, membersOf } from './names.ts'
import { statementsById, statementsOf } from './statements.ts'
import { titlesOf } from './titles.ts'

/**
 * Whatever has an id, as the record stands (`at`): an entity with every statement about it, a statement with what was decided
 * of it, a batch with what it brought. Null where nothing on record has the id.
 */
export async function entityView(db: Kysely<Tables>, asked: string, at: At): Promise<EntityView | null> {
  if (asked.startsWith('sm_')) return statementView(db, asked, at)
  if (asked.startsWith('ba_')) return batchView(db, asked, at)
  const id = await canonicalId(db, asked, at)
  const upTo = at ?? Number.MAX_SAFE_INTEGER
  const entity = await db
    .selectFrom('entity')
    .select(['kind', 'key'])
    .where('id', '=', id)
    .where('batch', '<=', upTo)
    .executeTakeFirst()
  if (!entity) return null
  const members = await membersOf(db, id, at)
  return {
    id,
    kind: entity.kind as EntityKind,
    key: entity.key,
    title: (await titlesOf(db, [id], at)).get(id)?.title ?? id,
    merged: members.slice(1),
    statements: await statementsOf(db, members, at),
  }
}

async function statementView(db: Kysely<Tables>, id: string, at: At): Promise<EntityView | null> {
  const [statement] = await statementsById(db, [id], at)
  if (!statement) return null
  const about = (await titlesOf(db, [statement.subject], at)).get(statement.subject)
  const decisions = await statementsOf(db, [id], at)
  return {
    id,
    kind: 'Statement',
    key: null,
    title: `${statement.property} "${statement.value}" of ${about?.title ?? statement.subject}`,
    merged: [],
    statements: [statement, ...decisions],
  }
}

async function batchView(db: Kysely<Tables>, id: string, at: At): Promise<EntityView | null> {
  const batch = await db
    .selectFrom('batch')
    .select(['seq', 'at', 'by', 'note'])
    .where('id', '=', id)
    .where('seq', '<=', at ?? Number.MAX_SAFE_INTEGER)
    .executeTakeFirst()
  if (!batch) return null
  const rows = await db
    .selectFrom('statement')
    .select('id')
    .where('batch', '=', batch.seq)
    .orderBy(sql`seq`)
    .limit(1000)
    .execute()
  const statements = await statementsById(
    db,
    rows.map((r) => r.id),
    at,
  )
  const title = `batch ${batch.seq}, ${batch.at.slice(0, 10)}, by ${batch.by}${batch.note ? `: ${batch.note}` : ''}`
  return { id, kind: 'Batch', key: null, title, merged: [], statements }
}
