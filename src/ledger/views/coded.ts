import { type RawBuilder, sql } from 'kysely'
import { stands } from '../counting.ts'

/** Whether somebody coded the proposal of a query, which names it by `batch.id` and `entity`. */
export const codedBy = (coder: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from statement coded join batch coding on coding.seq = coded.batch
  where coded.subject = batch.id and coded.value_entity = entity and coded.property = 'coded' and coding.by = ${coder}
    and ${stands(['coded.id', 'coding.id'], null)})`
