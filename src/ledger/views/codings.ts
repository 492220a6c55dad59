import { type Kysely, sql } from 'kysely'
import type { CodingView } from '../../model/coding-view.ts'
import { stands } from '../counting.ts'
import type { Tables } from '../tables.ts'

/** What reviewers coded each for themselves, the oldest first. */
export async function codingsOf(db: Kysely<Tables>): Promise<CodingView[]> {
  const { rows } = await sql<Omit<CodingView, 'values'> & { readonly values: string | null }>`
    select coded.subject as batch, coded.value_entity as entity, batch.by, batch.at,
      coded.qualifiers->'verdict'->>'code' as verdict, coded.qualifiers->'values'->>'text' as values
    from statement coded join batch on batch.seq = coded.batch
    where coded.origin = 'analyst' and coded.property = 'coded'
      and ${stands(['coded.id', 'batch.id'], null)}
    order by coded.seq`.execute(db)
  return rows.map(({ values, ...row }) => ({ ...row, values: JSON.parse(values ?? '{}') as CodingView['values'] }))
}
