import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { NetworkOf, Tie } from '../../model/tie.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { CONTACT } from './dyads.ts'
import { Remembered } from './remembered.ts'
import { HEAD } from './totals.ts'

/** Networks. */
const known = new Remembered<readonly Tie[]>(4)

/**
 * All ties between sides, or between persons, as the record stands (`at`): events that took place or are under way, by pair, level and year. What was counted once is
 * remembered until a batch follows: counting reads every event.
 */
export async function ties(db: Kysely<Tables>, of: NetworkOf, at: At): Promise<readonly Tie[]> {
  const key = (seq: number) => `${of} ${at ?? seq}`
  const { rows: heads } = await sql<{ head: number }>`select ${HEAD} as head`.execute(db)
  const remembered = known.of(db, key(Number(heads[0]?.head)))
  if (remembered) return remembered
  // With the batch that was the last when they were counted: another may have followed since it was asked for.
  const { rows } = await sql<Tie & { head: number }>`
    select ${HEAD} as head, counted.* from (select 1) as always left join (
      select one, two, level, "from", "to", count(*)::int as events, max(latest) as latest
      from ${PAIRS[of](at)} as pair
        cross join lateral (select
          case when earliest ~ '^[0-9]{4}-' and latest ~ '^[0-9]{4}-' then left(earliest, 4)::int end as "from",
          case when earliest ~ '^[0-9]{4}-' and latest ~ '^[0-9]{4}-' then left(latest, 4)::int end as "to") as years
      group by one, two, level, "from", "to") as counted on true
    order by one, two, "from", "to", level`.execute(db)
  const counted = rows.filter((row) => row.one !== null).map(({ head: _, ...tie }) => tie)
  known.keep(db, key(Number(rows[0]?.head)), counted)
  return counted
}

const PAIRS: Record<NetworkOf, (at: At) => RawBuilder<unknown>> = {
  sides: (at) => sql`(
    select one, two, level, earliest, latest from event
      cross join lateral unnest(sides) as one cross join lateral unnest(sides) as two
    where ${holding('event', at)} and status in ${CONTACT} and one collate "C" < two collate "C")`,
  people: (at) => sql`(
    select one.person as one, two.person as two, level, earliest, latest from event
      cross join lateral jsonb_to_recordset(people) as one(person text, "for" text)
      cross join lateral jsonb_to_recordset(people) as two(person text, "for" text)
    where ${holding('event', at)} and status in ${CONTACT} and jsonb_array_length(people) > 1
      and one.person collate "C" < two.person collate "C" and one."for" is distinct from two."for")`,
}
