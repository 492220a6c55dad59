import { type Kysely, sql } from 'kysely'

/** Which batch a request with an idempotency key brought and how it was answered: no part of the record, and not kept for long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table request (
    key text primary key, digest text not null, batch text not null, at timestamptz not null default now(),
    status integer, media_type text, body text)`.execute(db)
  await sql`create index request_at on request (at)`.execute(db)
}
