import { type Kysely, sql } from 'kysely'
import type { Page, PageOptions } from '../../model/page.ts'
import type { StatementView } from '../../model/views.ts'
import type { At } from '../holding.ts'
import { cursorNumber } from '../page.ts'
import type { Tables } from '../tables.ts'
import { statementsById } from './statements.ts'

export interface StatementFilter extends PageOptions {
  readonly property?: string | undefined
}

/** All statements up to a batch (`at`), those that do not count any more too, in the order of appending. The cursor is the number of the last one given. */
export async function statementPage(
  db: Kysely<Tables>,
  { property, limit = 100, cursor = '0' }: StatementFilter,
  at: At,
): Promise<Page<StatementView>> {
  const last = at ?? Number.MAX_SAFE_INTEGER
  let query = db.selectFrom('statement').where('batch', '<=', last)
  if (property !== undefined) query = query.where('property', '=', property)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'seq'])
    .where('seq', '>', cursorNumber(cursor))
    .orderBy(sql`seq`)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const items = await statementsById(
    db,
    shown.map(({ id }) => id),
    at,
  )
  return { items, next: rows.length > limit ? String(shown.at(-1)?.seq) : null, total: Number(total) }
}
