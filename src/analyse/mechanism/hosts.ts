import type { MechanismAnalysis } from '../../model/mechanism-analysis.ts'
import { stateName, stateOfPlace } from '../../model/state-of-place.ts'
import type { SideView } from '../../model/views.ts'

/** The state that a place lies in, as host. */
export function hostAt(place: string | null): SideView | null {
  const code = place === null ? null : stateOfPlace(place)
  return code === null ? null : { code, name: stateName(code) }
}

type Hosts = MechanismAnalysis['hosts']

/**
 * Who hosted, in the order of the rounds, and whether two hosts take turns: from one round to another an odd number later the host must
 * be the other, an even number later the same. `alternates` is null where fewer than two such steps, or other than two hosts, are on record.
 */
export function hostsOf(sequence: Hosts['sequence']): Hosts {
  const numbered = sequence.flatMap(({ number, event, host }) => (number === null ? [] : [{ number, event, host }]))
  const two = new Set(numbered.map(({ host }) => host.code)).size === 2
  if (!two || numbered.length < 3) return { sequence, alternates: null, breaks: [] }
  const breaks = numbered.flatMap((round, i) => {
    const before = numbered[i - 1]
    if (!before || before.number === round.number) return []
    const kept = (round.number - before.number) % 2 === 0
    if (kept === (round.host.code === before.host.code)) return []
    return [{ events: [before.event, round.event], numbers: [before.number, round.number] }]
  })
  return { sequence, alternates: breaks.length === 0, breaks }
}

/** Whose turn a round is, where two hosts have taken turns without a break. */
export function hostOfTurn({ sequence, alternates }: Hosts, number: number): SideView | null {
  const last = sequence.findLast((round) => round.number !== null && round.number < number)
  if (!alternates || !last || last.number === null) return null
  if ((number - last.number) % 2 === 0) return last.host
  return sequence.findLast(({ host }) => host.code !== last.host.code)?.host ?? null
}
