import { type Kysely, sql } from 'kysely'
import { holding } from '../../src/ledger/holding.ts'
import type { RecordView } from '../../src/ledger/record-view.ts'
import type { Tables } from '../../src/ledger/tables.ts'
import { dyadPage, eventPage, latestPage, mechanismPage } from './by-hand.ts'
import type { Chance } from './chance.ts'

/** A view, and the same asked by hand: both give the ids that they show, in any order. */
export interface Question {
  readonly name: string
  /** Prepares the question of one subject drawn by chance. */
  readonly draw: () => { readonly view: () => Promise<string[]>; readonly byHand: (() => Promise<string[]>) | null }
}

const PAGE = 50

/** Subjects are drawn as often as events tell of them: large dyads and long mechanisms come up most. */
export async function questionsOf(
  db: Kysely<Tables>,
  now: RecordView,
  then: { readonly view: RecordView; readonly at: number },
  chance: Chance,
): Promise<Question[]> {
  const current = await sampleOf(db, null)
  const before = await sampleOf(db, then.at)
  const dyad = (of: Sample) => chance.of(of.dyads)
  return [
    {
      name: 'chronology of a dyad',
      draw() {
        const sides = dyad(current)
        return {
          view: async () => (await now.chronology({ sides, limit: PAGE })).items.map((e) => e.id),
          byHand: () => dyadPage(db, sides, PAGE, null),
        }
      },
    },
    {
      name: 'chronology of all',
      draw: () => ({
        view: async () => (await now.chronology({ limit: PAGE })).items.map((e) => e.id),
        byHand: () => latestPage(db, PAGE, null),
      }),
    },
    {
      name: 'event',
      draw() {
        const id = chance.of(current.events)
        return {
          view: async () => ((await now.event(id))?.statements ?? []).map((s) => s.id),
          byHand: () => eventPage(db, id, null),
        }
      },
    },
    {
      name: 'mechanism',
      draw() {
        const id = chance.of(current.mechanisms)
        return {
          view: async () => ((await now.mechanism(id))?.roundsOnRecord ?? []).map((r) => r.event.id),
          byHand: () => mechanismPage(db, id, null),
        }
      },
    },
    {
      name: 'search for a name',
      draw() {
        const words = chance.of(current.names)
        return { view: async () => [String((await now.search(words)).groups.length)], byHand: null }
      },
    },
    {
      name: 'as of: dyad',
      draw() {
        const sides = dyad(before)
        return {
          view: async () => (await then.view.chronology({ sides, limit: PAGE })).items.map((e) => e.id),
          byHand: () => dyadPage(db, sides, PAGE, then.at),
        }
      },
    },
    {
      name: 'as of: event',
      draw() {
        const id = chance.of(before.events)
        return {
          view: async () => ((await then.view.event(id))?.statements ?? []).map((s) => s.id),
          byHand: () => eventPage(db, id, then.at),
        }
      },
    },
  ]
}

interface Sample {
  readonly events: readonly string[]
  readonly dyads: readonly (readonly [string, string])[]
  readonly mechanisms: readonly string[]
  /** Of persons who took part. */
  readonly names: readonly string[]
}

/** Every so-many-th event, without those that were merged or whose mechanism was. */
async function sampleOf(db: Kysely<Tables>, at: number | null): Promise<Sample> {
  const { rows } = await sql<{ id: string; one: string; other: string; mechanism: string | null; name: string | null }>`
    select e.id, a.key as one, b.key as other, e.mechanism,
      (select name from profile p where p.id = e.people -> 0 ->> 'person' and ${holding('p', at)}) as name
    from (select *, row_number() over (order by id) as number, count(*) over () as of from event where ${holding('event', at)}) e
      join entity a on a.id = e.sides[1] join entity b on b.id = e.sides[2]
    where e.number % greatest(1, e.of / 500) = 0`.execute(db)
  return {
    events: rows.map((r) => r.id),
    dyads: rows.map((r) => [r.one, r.other] as const),
    mechanisms: rows.flatMap((r) => r.mechanism ?? []),
    names: rows.flatMap((r) => r.name ?? []),
  }
}
