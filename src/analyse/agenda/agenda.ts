import type { Agenda, AgendaItem, Changes, EventChange } from '../../model/agenda-view.ts'
import type { BatchPage } from '../../model/batch-view.ts'
import { addDays, addMonths } from '../../model/edtf.ts'
import type { Happening, RoundOnRecord } from '../../model/happening.ts'
import { listed } from '../../model/listed.ts'
import type { Days, Undertaking } from '../../model/undertaking.ts'
import type { EventSummary, MechanismSummary } from '../../model/views.ts'
import { basisOf } from '../basis.ts'
import type { CheckRecord } from '../checks/checks.ts'
import { pledgedIn } from '../relationship/follow-up.ts'
import { anniversaryItems, dueOf } from './dues.ts'
import { plansAhead } from './plans.ts'
import { roundsAhead, type Told } from './rounds.ts'

/** What the agenda asks of the record. */
export interface AgendaRecord extends CheckRecord {
  rounds(): Promise<ReadonlyMap<string, readonly RoundOnRecord[]>>
  cadences(): Promise<readonly Pick<MechanismSummary, 'id' | 'name' | 'cadence'>[]>
  establishedTies(within: Days): Promise<
    readonly {
      readonly id: string
      readonly sides: readonly string[]
      readonly established: string
      readonly basis: string
    }[]
  >
  eventChanges(since: string): Promise<EventChange[]>
  batches(filter: { readonly limit: number }): Promise<BatchPage>
  /** Does some work once while nothing is appended. */
  whileItStands<Value>(key: string, work: () => Promise<Value>): Promise<Value>
}

export interface Asked {
  /** ISO days: what counts as today; the last day that is looked ahead to, a year on if not given. */
  readonly on: string
  readonly until?: string | undefined
  /** ISO day after whose end changes are told; without it none are. */
  readonly since?: string | undefined
}

/** Months that are looked ahead, and days that what is late, or was called off, stays in sight. */
const AHEAD = 12
const BEHIND = 366
const CALLED_OFF = 60

/**
 * What is to be watched for: next rounds, planned events, anniversaries, commitments falling due; what of that is late; and what was put
 * on record since a day. A plan that is the next round of its mechanism stands as that round alone.
 */
export async function agendaOf(record: AgendaRecord, { on, until: asked, since }: Asked): Promise<Agenda> {
  const until = asked ?? `${addMonths(on.slice(0, 7), AHEAD)}-${on.slice(8) > '28' ? '28' : on.slice(8)}`
  const { items, basis } = await record.whileItStands(`agenda ${on} ${until}`, () => aheadIn(record, on, until))
  return { on, until, items, basis, changes: since === undefined ? null : await changesSince(record, since) }
}

/** What lies between two days. */
async function aheadIn(record: AgendaRecord, on: string, until: string): Promise<Pick<Agenda, 'items' | 'basis'>> {
  const [earliest, offSince] = [addDays(on, -BEHIND), addDays(on, -CALLED_OFF)]
  const rounds = await roundItems(record, on)
  const taken = new Set(rounds.flatMap(({ events }) => events))
  const plans = (
    await record.happenings({ status: ['planned', 'postponed', 'cancelled'], from: earliest, to: until })
  ).filter(({ id, status, latest }) => !taken.has(id) && (status === 'planned' || (latest ?? '') >= offSince))
  const told = [
    ...rounds,
    ...plansAhead(plans, on),
    ...(await undertakingItems(record, on, { from: earliest, to: until })),
    ...(await tiesItems(record, on, { from: on, to: until })),
  ].filter(({ earliest: first, latest }) => first <= until && latest >= earliest)
  const rests = [...new Set(told.flatMap(({ events }) => events))]
  const events = new Map((await record.eventsOf(rests)).map((event) => [event.id, event] as const))
  return {
    items: told
      .map((item) => withEvents(item, events))
      .sort((a, b) => late(a) - late(b) || (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0)),
    basis: basisOf(await counted(record, rests, plans), { from: earliest, to: until }),
  }
}

/** An item with its events; that of an event is called as this is. */
function withEvents(item: Told, known: ReadonlyMap<string, EventSummary>): AgendaItem {
  const events = item.events.flatMap((id) => known.get(id) ?? [])
  return { ...item, title: item.kind === 'event' ? (events[0]?.title ?? item.title) : item.title, events }
}

/** The events that the agenda rests on; plans were read already. */
async function counted(
  record: AgendaRecord,
  ids: readonly string[],
  plans: readonly Happening[],
): Promise<readonly Happening[]> {
  const wanted = new Set(ids)
  const known = plans.filter(({ id }) => wanted.has(id))
  for (const { id } of known) wanted.delete(id)
  return [...known, ...(await record.happenings({ ids: [...wanted] }))]
}

const late = ({ state }: Pick<Told, 'state'>): number => (state === 'late' ? 0 : 1)

async function roundItems(record: AgendaRecord, on: string): Promise<Told[]> {
  const onRecord = await record.rounds()
  const disputed = await record.conflicts({ property: 'round' })
  return roundsAhead(await record.cadences(), onRecord, disputed, on)
}

async function undertakingItems(record: AgendaRecord, on: string, within: Days): Promise<Told[]> {
  const found = await record.undertakings({ within })
  const names = await record.namesOf(found.flatMap(({ parties }) => parties))
  const codesOf = ({ parties }: Undertaking) => parties.flatMap((id) => names.get(id)?.key ?? [])
  const items: Told[] = []
  for (const one of found) {
    const codes = codesOf(one)
    if (one.kind === 'Instrument') {
      items.push(
        ...anniversaryItems(one.id, { of: one.text, date: one.date, derived: false, said: [one.id] }, codes, on),
      )
      continue
    }
    const item = dueOf(one, await afterwards(record, one, codes), codes, on)
    if (item) items.push(item)
  }
  return items
}

/** The events of the parties since a commitment was told that can be what it names; none where it names none. */
async function afterwards(
  record: AgendaRecord,
  { text, told, status }: Undertaking,
  codes: readonly string[],
): Promise<readonly Happening[]> {
  const types = status === null ? pledgedIn(text)?.types : undefined
  if (!types || told === null || codes.length === 0) return []
  return record.happenings({ sides: codes, types, from: told })
}

async function tiesItems(record: AgendaRecord, on: string, within: Days): Promise<Told[]> {
  const ties = await record.establishedTies(within)
  const names = await record.namesOf(ties.flatMap(({ sides }) => sides))
  return ties.flatMap(({ id, sides, established, basis }) => {
    const named = sides.flatMap((id) => names.get(id) ?? [])
    const of = `diplomatic ties of ${listed(named.map(({ name }) => name))}`
    const codes = named.map(({ key }) => key)
    return anniversaryItems(
      [...codes].sort().join('+'),
      { of, date: established, derived: basis === 'derived', said: [id] },
      codes,
      on,
    )
  })
}

/** Batches that are listed. */
const BATCHES = 100

/** What was put on record after the end of a day, batch by batch. */
export async function changesSince(
  record: Pick<AgendaRecord, 'eventChanges' | 'batches'>,
  since: string,
): Promise<Changes> {
  const changes = await record.eventChanges(since)
  const { items } = await record.batches({ limit: BATCHES })
  const after = items.filter(({ at }) => at > (since.length === 10 ? `${since}T23:59:59.999Z` : since))
  const oldest = after.at(-1)?.seq ?? 0
  const newest = after[0]?.seq ?? 0
  return {
    since,
    batches: after.map((batch) => ({ batch, changes: changes.filter((change) => change.batch === batch.seq) })),
    total: after.length === BATCHES ? newest : newest === 0 ? 0 : newest - oldest + 1,
  }
}
