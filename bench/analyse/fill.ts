import { type Kysely, sql } from 'kysely'
import statesFile from '../../data/states.json' with { type: 'json' }
import { insertRows } from '../../src/ledger/append/rows.ts'
import { RULES } from '../../src/ledger/fold/rebuild.ts'
import { CURRENT, type Tables } from '../../src/ledger/tables.ts'
import { bounds } from '../../src/model/edtf.ts'
import { Chance, Skewed } from '../ledger/chance.ts'

/**
 * Events as folding would leave them, written straight into the folded tables: analyses read nothing else, and a million events come of
 * some thirty million statements, which take hours to append.
 */

const TYPES = [
  'meeting',
  'meeting',
  'meeting',
  'visit',
  'visit',
  'call',
  'consultation',
  'signing',
  'sanction',
] as const
const OFFICES = [
  ['President', 'head of state'],
  ['Prime Minister', 'head of government'],
  ['Minister of Foreign Affairs', 'minister'],
  ['Deputy Minister of Foreign Affairs', 'deputy minister'],
  ['National Security Adviser', 'senior official'],
] as const
const AT_ONCE = 20_000

export interface Filled {
  readonly dyads: readonly (readonly [string, string])[]
  readonly people: readonly string[]
  readonly mechanisms: readonly string[]
}

export async function fill(db: Kysely<Tables>, events: number): Promise<Filled> {
  const chance = new Chance(events)
  const version = { since: 1, until: CURRENT, digest: 'bench' }
  const states = statesFile.states.map(({ code, name }) => ({ id: idOf('state', code), key: code, name }))
  const people = Array.from({ length: Math.max(200, Math.ceil(events / 50)) }, (_, i) => ({
    id: idOf('per', String(i)),
    name: `Person ${i}`,
    state: states[i % states.length] ?? chance.of(states),
    office: chance.of(OFFICES),
  }))
  const ofState = new Map(
    states.map((state) => [
      state.key,
      new Skewed(
        people.filter((p) => p.state === state),
        1,
      ),
    ]),
  )
  const pairs = states.flatMap((one, i) => states.slice(i + 1, i + 40).map((two) => [one, two] as const))
  const pair = new Skewed(
    pairs.sort(() => chance.next() - 0.5),
    0.8,
  )
  const mechanisms = pairs
    .slice(0, Math.ceil(events / 100))
    .map((of, i) => ({ id: idOf('mech', String(i)), name: `Consultations ${i}`, of, round: 0 }))
  const mechanismOf = new Map(mechanisms.map((m) => [`${m.of[0].key} ${m.of[1].key}`, m]))
  const store = <Table extends keyof Tables & string>(table: Table, rows: object[]) =>
    insertRows(
      db,
      table,
      rows.map((row) => ({ ...row, ...(table === 'entity' ? {} : version) })),
    )
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    const named = [
      ...states.map((s) => ({ ...s, kind: 'State' })),
      ...people.map((p) => ({ id: p.id, name: p.name, key: p.name, kind: 'Person' })),
      ...mechanisms.map((m) => ({ id: m.id, name: m.name, key: m.name, kind: 'Mechanism' })),
    ]
    await insertRows(
      trx,
      'entity',
      named.map(({ id, kind, key }, position) => ({ id, kind, key, batch: 1, position })),
    )
    await insertRows(
      trx,
      'profile',
      named.map((row) => ({ ...row, names: [row.name], properties: {}, ...version })),
    )
    await trx
      .insertInto('folded')
      .values({ id: 1, seq: 0, rules: RULES })
      .onConflict((c) => c.doNothing())
      .execute()
  })
  const days = Date.UTC(2025, 0, 1) / 86_400_000
  for (let done = 0; done < events; done += AT_ONCE) {
    const rows: object[] = []
    const sides: object[] = []
    const persons: object[] = []
    for (let i = done; i < Math.min(events, done + AT_ONCE); i++) {
      const two = pair.draw(chance)
      const present = two.flatMap(({ key }) => {
        const delegates = chance.happens(0.8) ? ofState.get(key) : undefined
        return delegates ? [delegates.draw(chance)] : []
      })
      const day = new Date((days - chance.below(55 * 365)) * 86_400_000).toISOString().slice(0, 10)
      const date = chance.happens(0.85) ? day : chance.happens(0.7) ? day.slice(0, 7) : day.slice(0, 4)
      const mechanism = chance.happens(0.1) ? mechanismOf.get(`${two[0].key} ${two[1].key}`) : undefined
      const when = bounds(date)
      const id = idOf('ev', String(i))
      rows.push({
        id,
        type: chance.of(TYPES),
        status: chance.happens(0.95) ? 'held' : 'planned',
        date,
        ...when,
        place: null,
        mechanism: mechanism?.id ?? null,
        round: mechanism ? ++mechanism.round : null,
        sides: two.map((s) => s.id),
        people: present.map((p) => ({ person: p.id, office: p.office[0], for: p.state.key, role: null })),
        materiel: [],
        topics: [],
        sources: [`src_${i % 1000}`],
        level: LEVELS.find((level) => present.some((p) => p.office[1] === level)) ?? null,
      })
      for (const { id: side } of two) sides.push({ event: id, side, ...when })
      for (const { id: person } of present) persons.push({ event: id, person, ...when })
    }
    await store('event', rows)
    await store('event_side', sides)
    await store('event_person', persons)
  }
  await sql`analyze`.execute(db)
  return {
    dyads: Array.from({ length: 200 }, () => pair.draw(chance)).map(([one, two]) => [one.key, two.key] as const),
    people: Array.from({ length: 200 }, () => chance.of(people).id),
    mechanisms: mechanisms.filter((m) => m.round > 3).map((m) => m.id),
  }
}

const LEVELS = OFFICES.map(([, level]) => level)

/** Ids of one length, as the ledger has them. */
const idOf = (prefix: string, of: string): string => `${prefix}_${of.padStart(26, '0')}`
