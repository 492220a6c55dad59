import { type Kysely, sql } from 'kysely'

/** What is folded from the statements, every row with the batches between which it holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const NOW = '9007199254740991'
const VERSION = 'since bigint not null, until bigint not null, digest text not null'

const STATEMENTS = [
  'create extension if not exists btree_gist',
  'create table folded (id integer primary key check (id = 1), seq bigint not null, rules integer not null)',
  `create table support (
    entity text not null, digest text not null, property text not null, value jsonb not null, qualifiers jsonb not null,
    polarity text not null, modality text not null, attribution text, rank text not null, origin text not null, valid text,
    count integer not null, first_seq bigint not null, last_seq bigint not null, first_published text, last_published text,
    first_source text, last_source text, primary key (entity, digest))`,
  `create table standing (target text not null, state text, rank text, decision text not null, ${VERSION}, primary key (target, since))`,
  `create table identity (entity text not null, canonical text not null, ${VERSION}, primary key (entity, since))`,
  `create index identity_canonical on identity (canonical) where until = ${NOW}`,
  `create table profile (
    id text not null, kind text not null, key text not null, name text not null, names text[] not null, properties jsonb not null,
    ${VERSION}, primary key (id, since))`,
  `create index profile_kind on profile (kind, name, id) where until = ${NOW}`,
  `create table event (
    id text not null, type text not null, status text not null, date text, earliest text, latest text, place text, mechanism text,
    round integer, sides text[] not null, people jsonb not null, materiel text[] not null, topics text[] not null,
    sources text[] not null, ${VERSION}, primary key (id, since))`,
  `create index event_when on event (latest desc nulls last, earliest desc nulls last, id) where until = ${NOW}`,
  `create index event_mechanism on event (mechanism, round) where until = ${NOW} and mechanism is not null`,
  'create index event_mechanism_then on event (mechanism) where mechanism is not null',
  `create index event_type on event (type, latest desc nulls last, earliest desc nulls last, id) where until = ${NOW}`,
  ...['side', 'person'].flatMap((who) => [
    `create table event_${who} (event text not null, ${who} text not null, earliest text, latest text, ${VERSION}, primary key (event, ${who}, since))`,
    `create index event_${who}_when on event_${who} (${who}, latest desc nulls last, earliest desc nulls last, event) where until = ${NOW}`,
    `create index event_${who}_then on event_${who} (${who}, since)`,
  ]),
  `create table tenure (
    person text not null, office text not null, period text not null, basis text not null, acting boolean not null,
    conflicting text, exclusive boolean not null, reach daterange not null, core daterange not null, ${VERSION},
    primary key (person, office, period, basis, since),
    constraint one_holder exclude using gist (office with =, core with &&, person with <>) where (exclusive and until = ${NOW}))`,
  'create index tenure_office on tenure using gist (office, reach)',
  `create table conflict (
    entity text not null, property text not null, state text not null, values jsonb not null,
    ${VERSION}, primary key (entity, property, since))`,
  `create index conflict_state on conflict (state) where until = ${NOW}`,
]
