import { type Kysely, sql } from 'kysely'
import { networkOf } from '../../src/analyse/network/network.ts'
import { holding } from '../../src/ledger/holding.ts'
import type { RecordView } from '../../src/ledger/record-view.ts'
import type { Tables } from '../../src/ledger/tables.ts'
import type { NetworkOf } from '../../src/model/tie.ts'
import type { Chance } from '../ledger/chance.ts'
import type { Filled } from './fill.ts'

/** An analysis, and the same aggregation as one query by hand, of a subject drawn by chance. */
export interface Question {
  readonly name: string
  readonly draw: () => { readonly analysis: () => Promise<unknown>; readonly byHand: () => Promise<unknown> }
}

export function questionsOf(db: Kysely<Tables>, record: RecordView, filled: Filled, chance: Chance): Question[] {
  const dyad = () => chance.of(filled.dyads)
  return [
    {
      name: 'events of a dyad',
      draw() {
        const sides = dyad()
        return { analysis: () => record.happenings({ sides }), byHand: () => tempoByHand(db, sides) }
      },
    },
    ...(['sides', 'people'] as const).map((of) => ({
      name: `network of ${of}, some years`,
      draw() {
        const from = 1972 + chance.below(40)
        const asked = { of, from, to: from + chance.below(12), on: '2025-01-01', halfLife: 3, limit: 200 }
        return { analysis: () => networkOf(record, asked), byHand: () => tiesByHand(db, of, from, asked.to) }
      },
    })),
  ]
}

const side = (code: string) => sql`(select id from entity where kind = 'State' and key = ${code})`

/** Contacts of a dyad by month. */
const tempoByHand = (db: Kysely<Tables>, [one, two]: readonly [string, string]) =>
  sql`select left(earliest, 7) as month, count(*) from event
    where sides @> array[${side(one)}, ${side(two)}] and ${holding('event', null)} and status in ('held', 'ongoing')
    group by 1 order by 1`.execute(db)

/** Pairs with the number of their events in some years. */
const tiesByHand = (db: Kysely<Tables>, of: NetworkOf, from: number, to: number) =>
  sql`select one.${sql.ref(of === 'sides' ? 'side' : 'person')}, two.${sql.ref(of === 'sides' ? 'side' : 'person')}, event.level, count(*)
    from event
      join ${sql.table(of === 'sides' ? 'event_side' : 'event_person')} as one on one.event = event.id
      join ${sql.table(of === 'sides' ? 'event_side' : 'event_person')} as two on two.event = event.id
        and one.${sql.ref(of === 'sides' ? 'side' : 'person')} < two.${sql.ref(of === 'sides' ? 'side' : 'person')}
    where event.status in ('held', 'ongoing') and event.latest >= ${`${from}-01-01`} and event.earliest <= ${`${to}-12-31`}
      and ${holding('event', null)} and ${holding('one', null)} and ${holding('two', null)}
    group by 1, 2, 3`.execute(db)
