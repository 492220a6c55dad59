import { type Kysely, sql } from 'kysely'
import type { Page, PageOptions } from '../../model/page.ts'
import type { StatementView } from '../../model/views.ts'
import type { At } from '../holding.ts'
import { cursorNumber } from '../page.ts'
import type { Tables } from '../tables.ts'
import { statementsById } from './statements.ts'
import { HEAD, totalOf } from './totals.ts'

export interface StatementFilter extends PageOptions {
  readonly property?: string | undefined
}

/** All statements up to a batch (`at`), those that do not count any more too, in the order of appending. The cursor is the number of the last one given. */
export async function statementPage(
  db: Kysely<Tables>,
  { property, limit = 100, cursor = '0' }: StatementFilter,
  at: At,
): Promise<Page<StatementView>> {
  const listed = sql`(select id, seq from statement where batch <= ${at ?? Number.MAX_SAFE_INTEGER}
    and ${property === undefined ? sql`true` : sql`property = ${property}`})`
  const { rows: read } = await sql<{ id: string | null; seq: number; head: number }>`
    select ${HEAD} as head, page.* from (select 1) as always
      left join (select * from ${listed} as listed where seq > ${cursorNumber(cursor)} order by seq limit ${limit + 1}) as page on true
    order by page.seq`.execute(db)
  const total = await totalOf(db, listed, ['statements', property], { head: Number(read[0]?.head), at })
  const rows = read.flatMap(({ id, seq }) => (id === null ? [] : [{ id, seq }]))
  const shown = rows.slice(0, limit)
  const items = await statementsById(
    db,
    shown.map(({ id }) => id),
    at,
  )
  return { items, next: rows.length > limit ? String(shown.at(-1)?.seq) : null, total }
}
