import { type Kysely, sql } from 'kysely'
import { eventTitle } from '../../model/title.ts'
import type { EventSummary, StatementView } from '../../model/views.ts'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { statementsById } from './statements.ts'
import { titledOf } from './titles.ts'

/** A proposal: what a batch, by its number and id, says of an entity. */
interface Proposed {
  readonly seq: number
  readonly batch: string
  readonly entity: string
  readonly kind: string
}

/** What a proposal is called, and the event as all sources tell it, where it is one that stands. */
interface TitledProposal {
  readonly title: string
  readonly event: EventSummary | null
}

/**
 * What proposals are called, by "batch entity": as the entity is, but an event by the round that this story gives it, where others give it
 * another; persons with the offices and relationships with what is said of them. As it stands, or stood (`at`).
 */
export async function titledProposals(
  db: Kysely<Tables>,
  rows: readonly Proposed[],
  at: At = null,
): Promise<Map<string, TitledProposal>> {
  const titles = await titledOf(
    db,
    rows.map((row) => row.entity),
    at,
  )
  const told = await toldBy(db, rows, at)
  return new Map(
    rows.map(({ batch, entity, kind }) => {
      const mark = `${batch} ${entity}`
      const known = titles.get(entity)
      const named = known && known.title !== known.id ? known.title : null
      const event = known?.event ?? null
      return [mark, { title: titleOf(kind, named, told.get(mark) ?? [], event), event }] as const
    }),
  )
}

function titleOf(
  kind: string,
  named: string | null,
  told: readonly StatementView[],
  event: EventSummary | null,
): string {
  const words = (properties: readonly string[], before: (property: string) => string = () => '') =>
    told.filter((s) => properties.includes(s.property)).map((s) => `${before(s.property)}${s.value}`)
  if (kind === 'Event') return roundTitle(told, event) ?? named ?? words(['type', 'status']).join(', ')
  if (kind === 'Person') return [named, words(['holds-office']).join(', ')].filter(Boolean).join(': ')
  if (kind !== 'Relationship') return named ?? ''
  const said = words(['anniversary', 'established', 'status'], (property) => `${property} `).join(', ')
  return [words(['party']).join(' and '), said].filter(Boolean).join(': ')
}

/** The title of an event with the round that is told here; null where that is the one that is shown. */
function roundTitle(told: readonly StatementView[], event: EventSummary | null): string | null {
  const own = told.find((s) => s.property === 'mechanism' && s.qualifiers.round !== undefined && !s.decision?.state)
  const round = Number(own?.qualifiers.round)
  if (!event?.mechanism || !own || round === event.mechanism.round) return null
  const { type, place, mechanism } = event
  return eventTitle({
    type,
    place,
    sides: [],
    participants: [],
    materiel: [],
    mechanism: { name: mechanism.name, round },
  })
}

const TOLD = ['party', 'anniversary', 'established', 'status', 'holds-office', 'type', 'mechanism']

/** What the proposals state that their titles can name, the oldest first. */
async function toldBy(db: Kysely<Tables>, rows: readonly Proposed[], at: At): Promise<Map<string, StatementView[]>> {
  const { rows: told } = await sql<{ batch: string; entity: string; id: string }>`
    select item.batch, item.entity, s.id
    from json_to_recordset(${JSON.stringify(rows)}::json) as item (seq bigint, batch text, entity text, kind text)
      join statement s on s.batch = item.seq and s.subject = item.entity
    where s.property = any(${TOLD}::text[]) order by s.seq`.execute(db)
  const ids = told.map((t) => t.id)
  const views = new Map((await statementsById(db, ids, at)).map((view) => [view.id, view] as const))
  const all = new Map<string, StatementView[]>()
  for (const { batch, entity, id } of told) {
    const view = views.get(id)
    const mark = `${batch} ${entity}`
    if (view) all.set(mark, [...(all.get(mark) ?? []), view])
  }
  return all
}
