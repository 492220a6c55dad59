import { type Kysely, sql } from 'kysely'
import type { CoderView, CodingView } from '../../model/coding-view.ts'
import { stands } from '../counting.ts'
import type { Tables } from '../tables.ts'

/** What reviewers coded each for themselves, of one proposal or of all, the oldest first. */
export async function codingsOf(
  db: Kysely<Tables>,
  about?: { readonly batch: string; readonly entity: string },
): Promise<CodingView[]> {
  const { rows } = await sql<Omit<CodingView, 'values'> & { readonly values: string | null }>`
    select coded.subject as batch, coded.value_entity as entity, entity.kind, batch.by, batch.at,
      coded.qualifiers->'verdict'->>'code' as verdict, coded.qualifiers->'values'->>'text' as values,
      coalesce(coded.qualifiers->'reason'->>'text', '') as reason
    from statement coded join batch on batch.seq = coded.batch join entity on entity.id = coded.value_entity
    where coded.origin = 'analyst' and coded.property = 'coded'
      ${about ? sql`and coded.subject = ${about.batch} and coded.value_entity = ${about.entity}` : sql``}
      and ${stands(['coded.id', 'batch.id'], null)}
    order by coded.seq`.execute(db)
  return rows.map(({ values, ...row }) => ({ ...row, values: JSON.parse(values ?? '{}') as CodingView['values'] }))
}

/** Who coded, and how many proposals each, by their names. */
export async function codersOf(db: Kysely<Tables>): Promise<CoderView[]> {
  const { rows } = await sql<CoderView>`
    select batch.by, count(distinct (coded.subject, coded.value_entity))::int as coded
    from statement coded join batch on batch.seq = coded.batch
    where coded.origin = 'analyst' and coded.property = 'coded' and ${stands(['coded.id', 'batch.id'], null)}
    group by batch.by order by batch.by`.execute(db)
  return rows
}
