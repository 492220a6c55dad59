import { type Kysely, sql } from 'kysely'
import { type ImportIndex, identifierOf, type RowOnRecord, type SaidBefore } from '../model/imported.ts'
import { stands } from './counting.ts'
import { entityIndex } from './entity-index.ts'
import { holding } from './holding.ts'
import type { Tables } from './tables.ts'

/** What the record knows already, for resolving rows of a file against it. */
export const importIndex = (db: Kysely<Tables>): ImportIndex => ({
  ...entityIndex(db),

  async rowsOf(dataset, { ids, hashes, entities }) {
    const codes = ids.map((id) => identifierOf(dataset, id))
    const { rows } = await sql<RowOnRecord>`
      select coalesce(identity.canonical, said.subject) as entity, said.qualifiers->'row'->>'text' as id,
          said.qualifiers->'version'->>'text' as hash
        from statement said join batch on batch.seq = said.batch
        left join identity on identity.entity = said.subject and ${holding('identity', null)}
        where said.property = 'identifier' and said.qualifiers->'dataset'->>'text' = ${dataset}
          and (said.value->>'code' = any(${codes}::text[]) or said.qualifiers->'version'->>'text' = any(${[...hashes]}::text[])
            or said.subject = any(${[...entities]}::text[]))
          and ${stands(['said.id', 'batch.id'], null)}
        order by said.seq`.execute(db)
    return rows
  },

  async saidBy(dataset, ids) {
    const codes = ids.map((id) => identifierOf(dataset, id))
    if (codes.length === 0) return []
    const { rows } = await sql<SaidBefore>`
      with identified as (
        select said.subject, said.batch, said.value->>'code' as code, said.qualifiers->'row'->>'text' as row
          from statement said join batch on batch.seq = said.batch
          where said.property = 'identifier' and said.qualifiers->'dataset'->>'text' = ${dataset}
            and said.subject in (select subject from statement where property = 'identifier' and value->>'code' = any(${codes}::text[]))
            and ${stands(['said.id', 'batch.id'], null)}),
      versions as (
        select distinct subject, batch, row from identified where subject in (
          select subject from identified group by subject having count(distinct code) = 1))
      select versions.row, said.id as statement, said.property, said.value, said.qualifiers, said.valid
        from versions join statement said on said.subject = versions.subject and said.batch = versions.batch
          join batch on batch.seq = said.batch
        where said.origin = 'import' and said.property <> 'identifier' and ${stands(['said.id', 'batch.id'], null)}
        order by said.seq`.execute(db)
    return rows
  },

  async identified(codes) {
    const { rows } = await sql<{ code: string; entity: string }>`
      select said.value->>'code' as code, coalesce(identity.canonical, said.subject) as entity
        from statement said join batch on batch.seq = said.batch
        left join identity on identity.entity = said.subject and ${holding('identity', null)}
        where said.property = 'identifier' and said.value->>'code' = any(${[...codes]}::text[])
          and ${stands(['said.id', 'batch.id'], null)}
        order by said.seq desc`.execute(db)
    return new Map(rows.map(({ code, entity }) => [code, entity] as const))
  },

  async hostsOf(events) {
    if (events.length === 0) return new Map()
    const { rows } = await sql<{ event: string; hosts: string[] }>`
      select said.subject as event, array_agg(coalesce(identity.canonical, said.value_entity)) as hosts
        from statement said join batch on batch.seq = said.batch
        left join identity on identity.entity = said.value_entity and ${holding('identity', null)}
        where said.subject = any(${[...events]}::text[]) and said.property = 'side'
          and said.qualifiers->'role'->>'code' = 'host' and ${stands(['said.id', 'batch.id'], null)}
        group by said.subject`.execute(db)
    return new Map(rows.map(({ event, hosts }) => [event, hosts] as const))
  },
})
