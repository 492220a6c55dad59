import { type Happening, type HappeningFilter, type RoundOnRecord, tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { MechanismAnalysis, NumberConflict, Outcome } from '../../model/mechanism-analysis.ts'
import { stateName } from '../../model/state-of-place.ts'
import type { Undertaking, UndertakingFilter } from '../../model/undertaking.ts'
import type { ConflictView, EventSummary, MechanismView, SourceRef, StatementView } from '../../model/views.ts'
import { basisOf } from '../basis.ts'
import { daysBetween } from '../time/days.ts'
import { chairsOf } from './chairs.ts'
import { type RoundFindings, roundFindings } from './findings.ts'
import { hostAt } from './hosts.ts'
import { asRound, type Round } from './round.ts'
import { sentencesOf } from './sentences.ts'

/** What the analysis of a mechanism asks of the record. */
export interface MechanismRecord {
  mechanism(idOrName: string): Promise<MechanismView | null>
  happenings(filter: HappeningFilter): Promise<readonly Happening[]>
  conflicts(filter: { readonly entities?: readonly string[]; readonly property: string }): Promise<ConflictView[]>
  undertakings(filter: UndertakingFilter): Promise<Undertaking[]>
  namesOf(
    ids: Iterable<string>,
  ): Promise<ReadonlyMap<string, { readonly id: string; readonly key: string; readonly name: string }>>
}

/**
 * What the rounds of a mechanism on record say of it; null where no mechanism is called so.
 *
 * @param on ISO day from which "next" and "overdue" are told.
 * @example await mechanismAnalysis(workspace, 'strategic security', { on: '2026-01-15' })
 */
export async function mechanismAnalysis(
  record: MechanismRecord,
  idOrName: string,
  { on }: { readonly on: string },
): Promise<MechanismAnalysis | null> {
  const view = await record.mechanism(idOrName)
  if (!view) return null
  const happenings = await record.happenings({ mechanism: view.id })
  const disputed = byEvent(await record.conflicts({ entities: happenings.map(({ id }) => id), property: 'round' }))
  const rounds = happenings.map((happening) => withReadings(happening, disputed))
  const found = roundFindings(rounds, { cadence: view.cadence, established: establishedOf(view.statements), on })
  const names = await record.namesOf(happenings.flatMap(({ people }) => people.map(({ person }) => person)))
  const undertakings = await outcomesFor(record, view, happenings)
  return composed(view, found, disputed, undertakings, (id) => names.get(id)?.name ?? id, on)
}

function composed(
  view: MechanismView,
  found: RoundFindings<Round & Happening>,
  disputed: ReadonlyMap<string, ConflictView>,
  undertakings: readonly Undertaking[],
  nameOf: (id: string) => string,
  on: string,
): MechanismAnalysis {
  const events = new Map(view.roundsOnRecord.map(({ event }) => [event.id, event] as const))
  const sideOf = (code: string) => view.parties.find((party) => party.code === code) ?? { code, name: stateName(code) }
  const planned = found.next?.planned ? (events.get(found.next.planned) ?? null) : null
  const analysis = {
    mechanism: { id: view.id, name: view.name, parties: view.parties, cadence: view.cadence },
    on,
    rounds: found.rounds.flatMap(({ round, number }) => {
      const event = events.get(round.id)
      return event
        ? [{ number, shown: round.round, event, host: hostAt(round.place), outcomes: outcomesOf(event, undertakings) }]
        : []
    }),
    cadence: found.cadence,
    missing: found.missing,
    conflicts: conflictsOf(found, disputed),
    doubled: found.doubled,
    outOfOrder: found.outOfOrder,
    hosts: found.hosts,
    chairs: chairsOf(found.rounds, nameOf, sideOf),
    founding: found.founding,
    next: found.next ? { ...found.next, planned } : null,
    basis: basisOf(found.rounds.map(({ round }) => round)),
  }
  return { ...analysis, findings: sentencesOf(analysis) }
}

/** Conflicts of one property by the events that they are about. */
export const byEvent = (conflicts: readonly ConflictView[]): ReadonlyMap<string, ConflictView> =>
  new Map(conflicts.map((conflict) => [conflict.entity, conflict] as const))

/** A round with its number as shown and, where sources differ, with every number that they give. */
export function withReadings<Event extends RoundOnRecord>(
  event: Event,
  disputed: ReadonlyMap<string, ConflictView>,
): Event & Round {
  const conflict = disputed.get(event.id)
  if (!conflict) return asRound(event)
  return {
    ...event,
    readings: conflict.values.flatMap(({ value, shown, sources }) => {
      const number = Number(value)
      const decided = shown && conflict.state === 'resolved'
      return Number.isInteger(number) ? [{ number, sources: sources.map(({ id }) => id), decided }] : []
    }),
  }
}

const establishedOf = (statements: readonly StatementView[]): string | null =>
  statements.findLast((s) => s.property === 'established' && s.polarity === 'affirmed' && !s.decision?.state)?.date ??
  null

function conflictsOf({ rounds }: RoundFindings, disputed: ReadonlyMap<string, ConflictView>): NumberConflict[] {
  return rounds.flatMap(({ round, readings, clear, number }) => {
    const conflict = disputed.get(round.id)
    if (!conflict || readings.length < 2) return []
    const sourcesOf = (of: number): SourceRef[] =>
      conflict.values.find(({ value }) => value === String(of))?.sources ?? []
    return [
      {
        event: round.id,
        best: clear ? number : null,
        readings: readings.map(({ number: of, decided, misfit, why }) => ({
          number: of,
          sources: sourcesOf(of),
          shown: of === round.round,
          decided,
          misfit: misfit === null ? null : Math.round(misfit * 100) / 100,
          why,
        })),
      },
    ]
  })
}

/** Commitments and instruments of all parties together: those of fewer are of no round. */
async function outcomesFor(
  record: MechanismRecord,
  view: MechanismView,
  happenings: readonly Happening[],
): Promise<Undertaking[]> {
  if (happenings.length === 0 || view.parties.length === 0) return []
  const sides = [...new Set(happenings.flatMap((happening) => happening.sides))]
  const names = await record.namesOf(sides)
  const parties = sides.filter((id) => view.parties.some(({ code }) => code === names.get(id)?.key))
  return parties.length < view.parties.length ? [] : record.undertakings({ parties })
}

/** Days after a round within which a source that tells of it may tell what came of it. */
const AFTER = 31

/** What the record links to a round, and what the sources of its days tell beside it. */
function outcomesOf(event: EventSummary, undertakings: readonly Undertaking[]): Outcome[] {
  if (!tookPlace(event)) return []
  const near = new Set(event.sources.filter(({ published }) => isNear(event, published)).map(({ id }) => id))
  return undertakings.flatMap(({ id, kind, text, occasion, sources }): Outcome[] => {
    if (occasion === event.id) return [{ id, kind, text, how: 'linked' }]
    return occasion === null && sources.some((source) => near.has(source)) ? [{ id, kind, text, how: 'told' }] : []
  })
}

function isNear({ earliest, latest }: EventSummary, published: string | null): boolean {
  if (!isDay(earliest) || !isDay(latest) || published === null || !/^\d{4}-\d\d-\d\d$/.test(published)) return false
  return daysBetween(earliest, published) >= 0 && daysBetween(latest, published) <= AFTER
}
