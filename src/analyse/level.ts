import file from '../../data/levels.json' with { type: 'json' }
import { levelOf as rankOf } from '../model/codes/level.ts'
import type { Happening } from '../model/happening.ts'

/** Levels at which sides meet, from the highest: scheme `level` of data/schema/schemes.yaml. */
export const LEVELS = file.levels.map(({ level }) => level)

const OF_RANK = new Map(file.levels.flatMap(({ level, ranks }) => ranks.map((rank) => [rank, level] as const)))

/**
 * The level of an event: that of the highest office in which somebody took part; null where no office of it is known.
 *
 * @example levelOf({ people: [{ person: 'per_…', office: 'Minister of Foreign Affairs', for: 'CHN', role: null }] }) // 'minister'
 */
export function levelOf({ people }: Pick<Happening, 'people'>): string | null {
  const rank = rankOf(people.map(({ office }) => office))
  return rank === null ? null : (OF_RANK.get(rank) ?? null)
}
