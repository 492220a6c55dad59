import { sql } from 'kysely'
import { type At, holding } from './holding.ts'

/** Whether a statement was on record (`at`). */
export const upTo = (statement: string, at: At) =>
  at === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${statement}.batch`)} <= ${at}`

/**
 * Whether no decision had taken out (`at`) what has an id in one of the columns: a statement, or the batch that it came in.
 *
 * @example sql`select … from statement as asking join batch on … where ${stands(['asking.id', 'batch.id'], at)}`
 */
export const stands = (ids: readonly string[], at: At) =>
  sql<boolean>`not exists (select from standing where target in (${sql.join(ids.map((id) => sql.ref(id)))})
    and state is not null and ${holding('standing', at)})`
