import { type Kysely, sql } from 'kysely'

/** What is folded from the statements, to be read fast: events, mechanisms, persons and sides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'create table side (id text primary key references entity (id), code text not null unique, name text not null)',
  'create table person (id text primary key references entity (id), name text not null)',
  `create table mechanism (id text primary key references entity (id), name text not null, cadence text, parties jsonb not null)`,
  `create table event (
    id text primary key references entity (id), type text not null, status text not null, date text, earliest text, latest text,
    place text, title text not null, mechanism text, round integer, cadence text)`,
  'create index event_when on event (latest desc nulls last, id)',
  'create index event_round on event (mechanism, round)',
  'create table event_side (event text not null, side text not null, position integer not null, primary key (event, side))',
  'create index event_side_side on event_side (side)',
  `create table event_participant (
    event text not null, person text not null, office text, for_side text, role text, position integer not null, primary key (event, person))`,
  'create index event_participant_person on event_participant (person)',
  'create table event_source (event text not null, source text not null, primary key (event, source))',
]
