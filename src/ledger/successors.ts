import { type RawBuilder, sql } from 'kysely'

/**
 * A part of a `with recursive`: the statements that `start` selects (id, the number by which they are ordered), and those that took their
 * place. `turn` counts how often that was.
 */
export const withSuccessors = (name: string, start: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${sql.ref(name)} (id, place, turn) as (
    select first.*, 0 from (${start}) as first
    union select decided.value->>'statement', place, turn + 1 from ${sql.ref(name)} as earlier
      join statement decided on decided.subject = earlier.id and decided.property = 'corrected-by')`

/** What a batch, by its id, states of an entity. */
export const statedBy = (batch: string, entity: string): RawBuilder<unknown> => sql`
  select s.id, s.seq from statement s join batch b on b.seq = s.batch where b.id = ${batch} and s.subject = ${entity}`
