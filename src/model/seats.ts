import statesFile from '../../data/states.json' with { type: 'json' }
import { fold } from './fold.ts'

interface Seated {
  readonly code: string
  readonly capital?: string
  readonly capitalAliases?: readonly string[]
  readonly metonyms?: readonly string[]
}

const { states } = statesFile as unknown as { states: readonly Seated[] }
const seats = new Map(
  states.flatMap(({ code, capital, capitalAliases = [], metonyms = [] }) =>
    [capital, ...capitalAliases, ...metonyms].flatMap((seat) => (seat ? [[fold(seat), code] as const] : [])),
  ),
)

/**
 * The code of the state for which a capital or a house stands where only a side can be meant; null for any other place.
 *
 * @example stateSeatedAt('Beijing') // 'CHN', as for 'the Kremlin' 'RUS'
 */
export const stateSeatedAt = (seat: string): string | null => seats.get(fold(seat).replace(/^the /, '')) ?? null
