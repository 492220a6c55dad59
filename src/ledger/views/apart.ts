import { type Kysely, sql } from 'kysely'
import { stands, upTo } from '../counting.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'

/** Pairs of the entities, by the ids that they go by (`at`), of which somebody said that they are never the same. */
export async function saidApart(
  db: Kysely<Tables>,
  entities: readonly string[],
  at: At,
): Promise<{ readonly one: string; readonly two: string }[]> {
  const ids = [...new Set(entities)]
  const { rows } = await sql<{ one: string; two: string }>`
    with members as (
      select id as entity, id as canonical from unnest(${ids}::text[]) as id
      union all select entity, canonical from identity where ${oneOf('canonical', ids)} and ${holding('identity', at)})
    select one.canonical as one, two.canonical as two from statement as apart
      join batch on batch.seq = apart.batch
      join members as one on one.entity = apart.subject
      join members as two on two.entity = apart.value_entity
      where apart.property = 'different-from' and ${upTo('apart', at)} and ${stands(['apart.id', 'batch.id'], at)}`.execute(
    db,
  )
  return rows
}
