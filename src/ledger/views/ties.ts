import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { NetworkOf, Tie } from '../../model/tie.ts'
import { type At, holding } from '../holding.ts'
import { packedColumns } from '../packed.ts'
import { CURRENT, type Tables } from '../tables.ts'
import { CONTACT } from './dyads.ts'
import { Remembered } from './remembered.ts'
import { changed, pairOf, replaced, TieCount, type Tying } from './tie-count.ts'
import { headOf } from './totals.ts'
import { type UpTo, upTo } from './up-to.ts'

/** Networks. */
const known = new Remembered<UpTo<readonly Tie[]>>(4)

/**
 * All ties between sides, or between persons, as the record stands (`at`): events that took place or are under way, by pair, level and year, in the order of the pairs. What was counted
 * once is remembered; after a batch, what the events that it changed bore on is counted, and the ties of others stay.
 */
export async function ties(db: Kysely<Tables>, of: NetworkOf, at: At): Promise<readonly Tie[]> {
  const seq = at ?? (await headOf(db))
  const asked = { db, key: at === null ? `${of} now` : `${of} ${at}`, seq }
  return upTo<readonly Tie[]>(known, asked, {
    anew: () => counted(db, of, holding('event', seq)),
    since: (before) => broughtUpTo(db, of, before, seq),
  })
}

/** Events that are counted at once. */
const AT_ONCE = 20_000

async function counted(db: Kysely<Tables>, of: NetworkOf, which: RawBuilder<boolean>): Promise<Tie[]> {
  const count = new TieCount(of)
  for (let last = ''; ; ) {
    const events = await read(db, of, sql<boolean>`${which} and id > ${last} order by id limit ${AT_ONCE}`)
    for (const event of events) count.add(event)
    const next = events.at(-1)?.id ?? last
    if (events.length < AT_ONCE) return count.ties()
    last = next
  }
}

/** Versions are told by the batches between which they hold, so that what is appended meanwhile counts neither before nor after. */
async function broughtUpTo(
  db: Kysely<Tables>,
  of: NetworkOf,
  before: UpTo<readonly Tie[]>,
  seq: number,
): Promise<readonly Tie[]> {
  const gone = await read(
    db,
    of,
    sql`since <= ${before.seq} and until > ${before.seq} and until <= ${seq} and until < ${sql.lit(CURRENT)}`,
  )
  const come = await read(db, of, sql`since > ${before.seq} and since <= ${seq} and until > ${seq}`)
  const { ties: after, doubtful } = changed(of, before.value, gone, come)
  if (doubtful.length === 0) return after
  const anew: Tie[] = []
  for (const [one, two] of doubtful) {
    const own = (tie: Tie) => tie.one === one && tie.two === two
    anew.push(
      ...(await counted(db, of, sql<boolean>`${OF_BOTH[of](one, two)} and ${holding('event', seq)}`)).filter(own),
    )
  }
  return replaced(after, new Set(doubtful.map(([one, two]) => pairOf({ one, two }))), anew)
}

const OF_BOTH: Record<NetworkOf, (one: string, two: string) => RawBuilder<boolean>> = {
  sides: (one, two) => sql`sides @> array[${one}, ${two}]::text[]`,
  people: (one, two) => sql`id = any(array(
    select one.event from event_person as one join event_person as two on two.event = one.event and two.person = ${two} where one.person = ${one}))`,
}

const read = (db: Kysely<Tables>, of: NetworkOf, which: RawBuilder<boolean>) =>
  packedColumns<Tying & { readonly id: string }>(
    db,
    ['id', 'level', 'earliest', 'latest', 'sides', 'people'],
    of === 'sides'
      ? sql`select id, level, earliest, latest, sides, '[]'::jsonb as people from event
          where cardinality(sides) > 1 and status in ${CONTACT} and ${which}`
      : sql`select id, level, earliest, latest, array[]::text[] as sides, people from event
          where jsonb_array_length(people) > 1 and status in ${CONTACT} and ${which}`,
  )
