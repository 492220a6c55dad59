import { type Kysely, sql } from 'kysely'
import { agendaOf } from '../../src/analyse/agenda/agenda.ts'
import { mechanismAnalysis } from '../../src/analyse/mechanism/analysis.ts'
import { networkOf } from '../../src/analyse/network/network.ts'
import { officeAnalysis, personAnalysis } from '../../src/analyse/person/person.ts'
import { comparisonOf } from '../../src/analyse/relationship/compare.ts'
import { relationshipAnalysis } from '../../src/analyse/relationship/relationship.ts'
import { holding } from '../../src/ledger/holding.ts'
import type { RecordView } from '../../src/ledger/record-view.ts'
import type { Tables } from '../../src/ledger/tables.ts'
import type { NetworkOf } from '../../src/model/tie.ts'
import type { Chance } from '../ledger/chance.ts'
import type { Filled } from './fill.ts'
import { TODAY } from './world.ts'

/** An analysis, and the same aggregation as one query by hand, of a subject drawn by chance. */
export interface Question {
  readonly name: string
  readonly draw: () => { readonly analysis: () => Promise<unknown>; readonly byHand: () => Promise<unknown> }
}

export function questionsOf(db: Kysely<Tables>, record: RecordView, filled: Filled, chance: Chance): Question[] {
  const dyad = () => chance.of(filled.dyads)
  return [
    {
      name: 'relationship',
      draw() {
        const sides = dyad()
        return {
          analysis: () => relationshipAnalysis(record, sides, { on: TODAY, by: 'year' }),
          byHand: () => tempoByHand(db, sides),
        }
      },
    },
    {
      name: 'mechanism',
      draw() {
        const id = chance.of(filled.mechanisms)
        return { analysis: () => mechanismAnalysis(record, id, { on: TODAY }), byHand: () => intervalsByHand(db, id) }
      },
    },
    {
      name: 'person',
      draw() {
        const { id, name } = chance.of(filled.people)
        return {
          analysis: () => personAnalysis(record, { id, name }, { on: TODAY }),
          byHand: () => encountersByHand(db, id),
        }
      },
    },
    {
      name: 'office',
      draw() {
        const { office, title, state } = chance.of(filled.people)
        return {
          async analysis() {
            const known = await record.office(office)
            return known && officeAnalysis(record, known, { on: TODAY })
          },
          byHand: () => holdersByHand(db, office, title, state.key),
        }
      },
    },
    {
      name: 'comparison of two dyads',
      draw() {
        const two = [dyad(), dyad()] as const
        return {
          analysis: () => comparisonOf(record, two, { on: TODAY, by: 'year' }),
          byHand: () => Promise.all(two.map((sides) => tempoByHand(db, sides))),
        }
      },
    },
    {
      name: 'agenda',
      draw: () => ({ analysis: () => agendaOf(record, { on: TODAY }), byHand: () => duesByHand(db) }),
    },
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
        const asked = { of, from, to: from + chance.below(12), on: TODAY, halfLife: 3, limit: 200 }
        return { analysis: () => networkOf(record, asked), byHand: () => tiesByHand(db, of, from, asked.to) }
      },
    })),
  ]
}

/** Days between the rounds of a mechanism. */
const intervalsByHand = (db: Kysely<Tables>, id: string) =>
  sql`select round, earliest, latest, lag(latest) over (order by round) as before from event
    where mechanism = ${id} and ${holding('event', null)} and status in ('held', 'ongoing') order by round`.execute(db)

/** Whom a person met how often, and when last. */
const encountersByHand = (db: Kysely<Tables>, person: string) =>
  sql`select other.person, count(*), max(other.latest) from event_person own
    join event_person other on other.event = own.event and other.person <> own.person
    join event on event.id = own.event and event.status in ('held', 'ongoing')
    where own.person = ${person} and ${holding('own', null)} and ${holding('other', null)} and ${holding('event', null)}
    group by 1 order by 2 desc`.execute(db)

/** Whom the holders of an office met in it how often. */
const holdersByHand = (db: Kysely<Tables>, office: string, title: string, code: string) =>
  sql`select own.person, other.person, count(*), max(event.latest) from event
      join event_person on event_person.event = event.id and ${holding('event_person', null)}
      cross join lateral jsonb_to_recordset(people) as own(person text, office text, "for" text)
      cross join lateral jsonb_to_recordset(people) as other(person text, "for" text)
    where event_person.person in (select person from tenure where tenure.office = ${office} and ${holding('tenure', null)})
      and ${holding('event', null)} and status in ('held', 'ongoing')
      and own.person = event_person.person and own.office = ${title} and own."for" = ${code} and other."for" <> ${code}
    group by 1, 2 order by 3 desc`.execute(db)

/** The latest round of each mechanism, and what is planned. */
const duesByHand = (db: Kysely<Tables>) =>
  sql`select mechanism, max(latest), max(round) from event
    where mechanism is not null and ${holding('event', null)} group by 1
    union all select id, earliest, null from event where status = 'planned' and latest >= ${TODAY} and ${holding('event', null)}`.execute(
    db,
  )

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
