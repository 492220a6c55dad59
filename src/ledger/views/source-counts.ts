import { type RawBuilder, sql } from 'kysely'
import { type At, holding } from '../holding.ts'

/**
 * Whether a source of the query counts, with `batch` its batch: that was not undone, or another that was not undone cites the
 * source, as where a text was added again after its batch was undone.
 */
export const sourceCounts = (at: At): RawBuilder<boolean> => {
  const undone = (batch: string) =>
    sql`exists (select 1 from standing where target = ${sql.ref(batch)} and state is not null and ${holding('standing', at)})`
  const upTo = at === null ? sql`` : sql`and citing.seq <= ${at}`
  return sql<boolean>`(not ${undone('batch.id')} or exists (
    select 1 from evidence
      join statement on statement.id = evidence.statement
      join batch as citing on citing.seq = statement.batch
    where evidence.source = source.id ${upTo} and not ${undone('citing.id')}))`
}
