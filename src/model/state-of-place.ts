import placesFile from '../../data/places.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }

interface NamedPlace {
  readonly name: string
  readonly state?: string | null
  readonly aliases?: readonly string[]
}

interface NamedState {
  readonly code: string
  readonly name: string
  readonly capital?: string | null
  readonly aliases?: readonly string[]
}

const { places } = placesFile as unknown as { places: readonly NamedPlace[] }
const { states } = statesFile as unknown as { states: readonly NamedState[] }

const OF_PLACE = new Map<string, string>()
for (const { name, state, aliases = [] } of places)
  for (const word of [name, ...aliases]) if (state) OF_PLACE.set(word, state)
for (const { code, name, capital, aliases = [] } of states)
  for (const word of [name, ...aliases, capital]) if (word) OF_PLACE.set(word, code)

const NAMES = new Map(states.map(({ code, name }) => [code, name] as const))

/**
 * The state (ISO 3166-1 alpha-3) in which a place lies, by the gazetteer of places and states; null for one that it does not have.
 *
 * @example stateOfPlace('Moscow') // 'RUS'
 */
export const stateOfPlace = (place: string): string | null => OF_PLACE.get(place) ?? null

/** The common English name of a state by its code; the code itself where there is none. */
export const stateName = (code: string): string => NAMES.get(code) ?? code
