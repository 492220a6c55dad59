import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { Value } from '../../model/value.ts'
import { CURRENT, type Tables } from '../tables.ts'
import { namesOf } from '../views/names.ts'
import { officesById } from '../views/offices.ts'
import type { Changes } from './apply.ts'
import type { StatementFact } from './statements.ts'

/**
 * Refuses a batch after which two persons would surely hold the single seat of an office on the same day. It is asked before the rows are
 * written, so that names can still be looked up; the constraint `one_holder` of the table refuses the same.
 *
 * @throws RapporteurError `tenure-overlap`.
 */
export async function refuseOverlaps(
  db: Kysely<Tables>,
  changes: Changes,
  statements: readonly StatementFact[],
): Promise<void> {
  const made = [...changes.rows.values()].flatMap((own) => own.tenure).filter((tenure) => tenure.exclusive)
  if (made.length === 0) return
  const { rows } = await sql<Overlap>`
    with made as materialized (select person, office, period, core from json_populate_recordset(null::tenure, ${JSON.stringify(made)}::json)),
    held as (
      select person, office, period, core from tenure
      where exclusive and until = ${sql.lit(CURRENT)} and office in (select office from made)
        and person <> all(${[...changes.rows.keys()]}::text[])
      union all select * from made)
    select a.office, a.person as before, a.period as before_period, b.person, b.period
    from held a join held b on a.office = b.office and a.person <> b.person and a.core && b.core
      and (lower(a.core), a.person) < (lower(b.core), b.person)
    order by lower(b.core), a.person, b.person limit 1`.execute(db)
  const [overlap] = rows
  if (overlap) throw await refusal(db, changes, overlap, adviceFor(statements))
}

interface Overlap {
  readonly office: string
  readonly before: string
  readonly before_period: string
  readonly person: string
  readonly period: string
}

async function refusal(db: Kysely<Tables>, changes: Changes, overlap: Overlap, advice: string) {
  const { office, before, before_period, person, period } = overlap
  const names = await namesOf(db, [before, person], null)
  const nameOf = (id: string) => changes.rows.get(id)?.profile[0]?.name ?? names.get(id)?.name ?? id
  return new RapporteurError(
    'tenure-overlap',
    `The office ${await officeName(db, changes, office)} has one seat, and two persons would hold it at once: ${nameOf(before)} (${before_period}) and ${nameOf(person)} (${period}).`,
    advice,
  )
}

/** Title of an office and whose it is, also where the batch is the first to name it. */
async function officeName(db: Kysely<Tables>, changes: Changes, office: string): Promise<string> {
  const made = changes.rows.get(office)?.profile[0]
  if (!made) {
    const stored = (await officesById(db, [office], null)).get(office)
    return stored?.for ? `${stored.title} (${stored.for.name})` : (stored?.title ?? office)
  }
  const [owner] = (made.properties.for ?? []) as Value[]
  if (owner?.type !== 'entity') return made.name
  const named =
    changes.rows.get(owner.entity)?.profile[0] ?? (await namesOf(db, [owner.entity], null)).get(owner.entity)
  return named ? `${made.name} (${named.name})` : made.name
}

function adviceFor(statements: readonly StatementFact[]): string {
  const properties = new Set(statements.map((s) => s.property))
  if (['undone', 'retracted'].some((property) => properties.has(property)))
    return 'Nothing was changed: this would bring back a tenure that cannot stand beside one told since. Retract or undo one of the two first.'
  if (properties.has('same-as'))
    return 'Nothing was changed. If the two are one all the same, retract the tenure whose period is wrong first.'
  return 'Nothing was stored. Correct a period, retract the tenure that is wrong, or, where sources differ, mark one of the two as conflicting ("rapporteur conflicting STATEMENT --reason TEXT"; a new one by the qualifier "conflicting") with the reason.'
}
