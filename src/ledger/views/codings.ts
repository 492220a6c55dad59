import { type Kysely, sql } from 'kysely'
import type { CoderView, CodingView } from '../../model/coding-view.ts'
import { stands } from '../counting.ts'
import type { Tables } from '../tables.ts'
import { canonicalIds } from './names.ts'

/** What reviewers coded each for themselves, of one proposal or of all, the oldest first. */
export async function codingsOf(
  db: Kysely<Tables>,
  about?: { readonly batch: string; readonly entity: string },
): Promise<CodingView[]> {
  const { rows } = await sql<
    Omit<CodingView, 'values' | 'meanings'> & { readonly values: string | null; readonly meanings: string | null }
  >`
    select coded.subject as batch, coded.value_entity as entity, entity.kind, batch.by, batch.at,
      coded.qualifiers->'verdict'->>'code' as verdict, coded.qualifiers->'values'->>'text' as values,
      coded.qualifiers->'meanings'->>'text' as meanings,
      coalesce(coded.qualifiers->'reason'->>'text', '') as reason
    from statement coded join batch on batch.seq = coded.batch join entity on entity.id = coded.value_entity
    where coded.origin = 'analyst' and coded.property = 'coded'
      ${about ? sql`and coded.subject = ${about.batch} and coded.value_entity = ${about.entity}` : sql``}
      and ${stands(['coded.id', 'batch.id'], null)}
    order by coded.seq`.execute(db)
  const codings = rows.map(({ values, meanings, ...row }) => ({
    ...row,
    values: JSON.parse(values ?? '{}') as CodingView['values'],
    meanings: JSON.parse(meanings ?? 'null') as CodingView['meanings'],
  }))
  return asMerged(db, codings)
}

/** The same with the ids that entities go by: two that were merged since are one, whoever read which. */
async function asMerged(db: Kysely<Tables>, codings: readonly CodingView[]): Promise<CodingView[]> {
  const meanings = codings.flatMap(({ meanings }) => Object.values(meanings ?? {}).flat())
  const canonical = await canonicalIds(db, [...new Set(meanings.map(meantBy))], null)
  return codings.map((coding) => ({
    ...coding,
    meanings:
      coding.meanings &&
      Object.fromEntries(
        Object.entries(coding.meanings).map(([property, all]) => [
          property,
          all.map((meaning) => {
            const id = meantBy(meaning)
            return (canonical.get(id) ?? id) + meaning.slice(id.length)
          }),
        ]),
      ),
  }))
}

/** What a meaning is of, without what is said beside it. */
const meantBy = (meaning: string): string => meaning.split('|', 1)[0] ?? ''

/** Who coded, and how many proposals each, by their names. */
export async function codersOf(db: Kysely<Tables>): Promise<CoderView[]> {
  const { rows } = await sql<CoderView>`
    select batch.by, count(distinct (coded.subject, coded.value_entity))::int as coded
    from statement coded join batch on batch.seq = coded.batch
    where coded.origin = 'analyst' and coded.property = 'coded' and ${stands(['coded.id', 'batch.id'], null)}
    group by batch.by order by batch.by`.execute(db)
  return rows
}
