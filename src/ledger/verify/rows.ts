import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** Each query gives what is wrong in sentences; none of it can be told from the batches, as the hash does not stand on it. */
const QUERIES = [
  ...['source', 'entity', 'statement'].map(
    (table) => `
    select format('The ${table} %s belongs to batch %s, which is not on record.', t.id, t.batch)
    from ${table} t where not exists (select 1 from batch b where b.seq = t.batch)`,
  ),
  `select format('Evidence cites source %s for statement %s, which is not on record.', e.source, e.statement)
    from evidence e where not exists (select 1 from statement s where s.id = e.statement)`,
  `select format('Bytes with the hash %s belong to no source.', b.sha256)
    from blob b where not exists (select 1 from source s where s.sha256_bytes = b.sha256)`,
  `select format('Statement %s (batch %s) is listed under the entity %s, which is not the one that it names.', id, batch, value_entity)
    from statement where value_entity is distinct from
      case value ->> 'type' when 'entity' then value ->> 'entity' when 'relative' then value ->> 'event' end`,
  `select format('Statement %s (batch %s) is listed under the source %s, which is not the first that it cites.', s.id, s.batch, s.source)
    from statement s left join evidence e on e.statement = s.id and e.position = 0 where s.source is distinct from e.source`,
  ...[
    ['source', 'batch'],
    ['entity', 'batch'],
    ['evidence', 'statement'],
  ].map(
    ([table, owner]) => `
    select format('The rows of ${table} for ${owner} %s are not numbered from 0 on without gaps.', ${owner})
    from ${table} group by ${owner} having min(position) <> 0 or max(position) <> count(*) - 1 or count(distinct position) <> count(*)`,
  ),
  `select format('The statements of batch %s are not numbered from %s to %s.', seq, before + 1, last_statement) from (
      select b.seq, last_statement, lag(last_statement, 1, 0::bigint) over (order by b.seq) as before, least, most, coalesce(many, 0) as many
      from batch b left join (select batch, min(seq) as least, max(seq) as most, count(*) as many from statement group by batch) s
        on s.batch = b.seq) as numbered
    where last_statement <> before + many or (many > 0 and (least <> before + 1 or most <> last_statement))`,
]

const SHOWN = 100

/** What is wrong with columns and rows that only help to find the others. */
export async function faultsOfRows(db: Kysely<Tables>): Promise<string[]> {
  const faults: string[] = []
  for (const query of QUERIES) {
    const { rows } = await sql.raw<{ format: string }>(`${query} limit ${SHOWN}`).execute(db)
    faults.push(...rows.map((row) => row.format))
  }
  return faults
}
