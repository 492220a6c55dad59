import { CADENCE_DAYS } from '../../model/codes/cadence.ts'
import { bounds } from '../../model/edtf.ts'
import { tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { CadenceFinding, MechanismAnalysis, NextRound } from '../../model/mechanism-analysis.ts'
import type { Cadence } from '../../model/vocabulary.ts'
import { dayNumber, dayOf } from '../time/days.ts'
import { cadenceOf } from './cadence.ts'
import { foundingOf } from './founding.ts'
import { doubledAmong, missingBetween, outOfOrder } from './gaps.ts'
import { hostAt, hostOfTurn, hostsOf } from './hosts.ts'
import { predictedAfter, stateOf } from './next.ts'
import { type Numbered, numbered } from './numbering.ts'
import { type Placed, type Round, stretchOf } from './round.ts'

/** What the rounds themselves say, before anything is given its name. */
export interface RoundFindings<Event extends Round = Round>
  extends Pick<MechanismAnalysis, 'cadence' | 'missing' | 'doubled' | 'outOfOrder' | 'hosts' | 'founding'> {
  readonly rounds: readonly Numbered<Event>[]
  readonly next: (Omit<NextRound, 'planned'> & { readonly planned: string | null }) | null
}

export interface Told {
  readonly cadence: Cadence | null
  /** EDTF of the founding, where sources state it. */
  readonly established: string | null
  /** ISO day that "late" and "next" are told from. */
  readonly on: string
}

/**
 * What follows from the rounds of a mechanism: their numbers, how often they come, what is missing, who hosts, when the first was and when the next
 * is to be expected. What was planned, put off or called off counts as no round.
 */
export function roundFindings<Event extends Round>(
  onRecord: readonly Event[],
  { cadence: stated, established, on }: Told,
): RoundFindings<Event> {
  const { rounds, placed, cadence, hosts } = courseOf(onRecord, stated)
  return {
    rounds: [...rounds].sort(inOrder),
    cadence,
    missing: missingBetween(placed),
    doubled: doubledAmong(placed, cadence.median ?? daysOf(stated)),
    outOfOrder: outOfOrder(placed),
    hosts,
    founding: foundingOf(placed, cadence, established),
    next: nextOf(rounds, cadence, hosts, on),
  }
}

/** When the next round of a mechanism is to be expected, of all that its rounds say; null where nothing tells. */
export function nextRound(
  onRecord: readonly Round[],
  { cadence: stated, on }: Pick<Told, 'cadence' | 'on'>,
): RoundFindings['next'] {
  const { rounds, cadence, hosts } = courseOf(onRecord, stated)
  return nextOf(rounds, cadence, hosts, on)
}

const daysOf = (cadence: Cadence | null): number | null => (cadence === null ? null : CADENCE_DAYS[cadence])

/** The rounds with their numbers, those that took place in the order of these, how often they come and who hosts. */
function courseOf<Event extends Round>(onRecord: readonly Event[], stated: Cadence | null) {
  const rounds = numbered(onRecord, daysOf(stated))
  const held = rounds.filter(({ round }) => tookPlace(round))
  const placed = held.flatMap(placedOf).sort((a, b) => a.number - b.number || a.at.middle - b.at.middle)
  const hosts = hostsOf(
    [...held].sort(inOrder).flatMap(({ round, number }) => {
      const host = hostAt(round.place)
      return host ? [{ event: round.id, number, host }] : []
    }),
  )
  return { rounds, placed, cadence: cadenceIn(held, placed, stated), hosts }
}

function placedOf({ round, number }: Numbered): Placed[] {
  const at = stretchOf(round)
  return at && number !== null ? [{ event: round.id, number, at }] : []
}

/** By number, unnumbered ones by date behind them. */
const inOrder = (a: Numbered, b: Numbered): number =>
  (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
  (stretchOf(a.round)?.middle ?? Number.MAX_SAFE_INTEGER) - (stretchOf(b.round)?.middle ?? Number.MAX_SAFE_INTEGER)

/** By numbers, where two rounds have one; else by the dates of all. */
function cadenceIn(held: readonly Numbered[], placed: readonly Placed[], stated: Cadence | null): CadenceFinding {
  const distinct = placed.filter(({ number }, i) => placed[i - 1]?.number !== number)
  if (distinct.length > 1 || placed.length > 0) return cadenceOf(distinct, 'numbers', stated)
  const dated = held
    .flatMap(({ round }, number) => {
      const at = stretchOf(round)
      return at ? [{ event: round.id, number, at }] : []
    })
    .sort((a, b) => a.at.middle - b.at.middle)
  return cadenceOf(dated, 'dates', stated)
}

function nextOf(
  rounds: readonly Numbered[],
  cadence: CadenceFinding,
  hosts: RoundFindings['hosts'],
  on: string,
): RoundFindings['next'] {
  const held = rounds.filter(({ round }) => tookPlace(round))
  const last = held
    .flatMap((one) => {
      const at = stretchOf(one.round)
      return at ? [{ ...one, at }] : []
    })
    .sort((a, b) => b.at.middle - a.at.middle || (b.number ?? 0) - (a.number ?? 0))[0]
  const number = last?.number == null ? null : last.number + 1
  const plan = rounds
    .map(({ round, number: planned }) => ({ round, planned }))
    .filter(
      ({ round, planned }) => round.status === 'planned' && (planned === null || number === null || planned === number),
    )
    .filter(({ round }) => !last || !isDay(round.latest) || dayNumber(round.latest) > last.at.first)
    .sort((a, b) => (a.round.earliest ?? '9').localeCompare(b.round.earliest ?? '9'))[0]?.round
  const statedDays = daysOf(cadence.stated)
  const predicted = last ? predictedAfter(last.at, cadence, statedDays) : null
  const planned = plan?.date ? bounds(plan.date) : null
  const known = planned && isDay(planned.earliest) && isDay(planned.latest) ? planned : null
  const expected = known && predicted ? meeting(known, predicted) : (known ?? predicted)
  if (!expected) return null
  const [first, end] = [dayNumber(expected.earliest), dayNumber(expected.latest)]
  const period = cadence.median ?? statedDays
  return {
    number: number ?? plan?.round ?? null,
    predicted,
    planned: plan?.id ?? null,
    expected: { earliest: dayOf(first), latest: dayOf(end) },
    host: (plan ? hostAt(plan.place) : null) ?? (number === null ? null : hostOfTurn(hosts, number)),
    ...stateOf(dayNumber(on), { first, last: end }, last?.at.middle ?? first, period),
  }
}

interface Days {
  readonly earliest: string
  readonly latest: string
}

/** Where plan and prediction meet; the plan, where they do not. */
function meeting(plan: Days, predicted: Days): Days {
  const earliest = plan.earliest > predicted.earliest ? plan.earliest : predicted.earliest
  const latest = plan.latest < predicted.latest ? plan.latest : predicted.latest
  return earliest <= latest ? { earliest, latest } : plan
}
