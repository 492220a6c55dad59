import { keysOf } from '../../model/names/keys.ts'
import type { Board } from './board.ts'
import { counting } from './choose.ts'
import type { Fact } from './fact.ts'
import type { PersonKeyRow, ProfileRow } from './rows.ts'

/** The keys by which a person is found: of all names, and with the sides whose offices they held, as the keys of these say. */
export function personKeys(profile: ProfileRow, facts: readonly Fact[], board: Pick<Board, 'kindOf'>): PersonKeyRow {
  const sides = counting(facts).flatMap(({ property, value }) => {
    if (property !== 'holds-office' || value.type !== 'entity') return []
    const key = board.kindOf(value.entity)?.key ?? ''
    const side = key.slice(key.lastIndexOf('|') + 1)
    return side === '' || side === key ? [] : [side]
  })
  return { person: profile.id, keys: keysOf(profile.names, [...new Set(sides)].sort()) }
}
