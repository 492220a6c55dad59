import type { Profile } from '../../model/profile.ts'
import type { Cadence } from '../../model/vocabulary.ts'

/** How often a mechanism meets, as its sources state it; null where none does. */
export function statedCadence({ properties }: Profile): Cadence | null {
  const [cadence] = properties.cadence ?? []
  return cadence?.type === 'code' ? (cadence.code as Cadence) : null
}
