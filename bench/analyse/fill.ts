import { type Kysely, sql } from 'kysely'
import { insertRows } from '../../src/ledger/append/rows.ts'
import { RULES } from '../../src/ledger/fold/rebuild.ts'
import { CURRENT, type Tables } from '../../src/ledger/tables.ts'
import { Chance } from '../ledger/chance.ts'
import { eventRow } from './events.ts'
import { Mechanisms } from './mechanisms.ts'
import { conflictRows, profilesOf, relationshipRows, sourceRows, statementRows, tenureRows } from './said.ts'
import { delegates, type Person, worldOf } from './world.ts'

/**
 * Events as folding would leave them, written straight into the folded tables: analyses read nothing else of them, and a million events come of
 * some thirty million statements, which take hours to append. Of sources, statements and their words there is what analyses read besides.
 */

const AT_ONCE = 20_000

export interface Filled {
  readonly dyads: readonly (readonly [string, string])[]
  /** As often as events name them. */
  readonly people: readonly Person[]
  readonly mechanisms: readonly string[]
}

export async function fill(db: Kysely<Tables>, events: number): Promise<Filled> {
  const chance = new Chance(events)
  const world = worldOf(chance, events)
  const mechanisms = new Mechanisms(chance)
  await db.transaction().execute(async (trx) => {
    // Neither keys of other tables are looked up nor triggers run.
    await sql`set local session_replication_role = replica`.execute(trx)
    const indexes = await withoutIndexes(trx)
    const folded = (table: keyof Tables & string, rows: readonly object[]) =>
      insertRows(
        trx,
        table,
        rows.map((row) => ({ ...row, since: 1, until: CURRENT, digest: 'bench' })),
      )
    await insertRows(trx, 'batch', [
      { seq: 1, id: 'bat_1', at: '2025-01-01T00:00:00Z', by: 'bench', prev: 'none', hash: 'bench', last_statement: 0 },
    ])
    await insertRows(trx, 'source', sourceRows(events))
    const rounds: { id: string; mechanism: string; round: number; source: string }[] = []
    for (let done = 0; done < events; done += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, events - done) }, (_, i) =>
        eventRow(done + i, world, mechanisms, chance),
      )
      for (const {
        event: { id, mechanism, round },
        proposal: { source },
      } of rows)
        if (mechanism !== null && round !== null) rounds.push({ id, mechanism, round, source })
      await folded(
        'event',
        rows.map(({ event }) => event),
      )
      await folded(
        'event_side',
        rows.flatMap(({ sides }) => sides),
      )
      await folded(
        'event_person',
        rows.flatMap(({ persons }) => persons),
      )
      await insertRows(
        trx,
        'proposal',
        rows.map(({ proposal }) => proposal),
      )
    }
    const profiles = profilesOf(world, mechanisms.all, events, chance)
    await insertRows(
      trx,
      'entity',
      profiles.map(({ id, kind, key }, position) => ({ id, kind, key, batch: 1, position })),
    )
    await folded(
      'profile',
      profiles.map((profile) => ({ ...profile, names: [profile.name] })),
    )
    const { conflicts, told } = conflictRows(rounds, chance)
    await folded('conflict', conflicts)
    const { statements, evidence } = statementRows(profiles, told, events, chance)
    await insertRows(trx, 'statement', statements)
    await insertRows(trx, 'evidence', evidence)
    await folded('relationship', relationshipRows(world, chance))
    await folded('tenure', tenureRows(world))
    await sql`insert into folded (id, seq, rules) values (1, 1, ${RULES})
      on conflict (id) do update set seq = excluded.seq, rules = excluded.rules`.execute(trx)
    for (const index of indexes) await sql.raw(index).execute(trx)
  })
  await sql`analyze`.execute(db)
  return {
    dyads: Array.from({ length: 200 }, () => world.pair.draw(chance)).map(([one, two]) => [one.key, two.key] as const),
    people: Array.from({ length: 400 }, () => delegates(world, world.pair.draw(chance), chance)).flat(),
    mechanisms: mechanisms.all.filter((m) => m.rounds > 3).map((m) => m.id),
  }
}

/** Drops the indexes of the large tables and gives the statements that make them again: at the end that takes a fraction of the time. */
async function withoutIndexes(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes
    where tablename in ('event', 'event_side', 'event_person', 'proposal')
      and indexname not in (select conname from pg_constraint)`.execute(db)
  for (const { indexname } of rows) await sql`drop index ${sql.ref(indexname)}`.execute(db)
  return rows.map(({ indexdef }) => indexdef)
}
