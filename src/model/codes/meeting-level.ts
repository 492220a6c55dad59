import file from '../../../data/levels.json' with { type: 'json' }
import { levelOf } from './level.ts'

/** Levels at which sides meet, from the highest: scheme `level` of data/schema/schemes.yaml. */
export const LEVELS = file.levels.map(({ level }) => level)

const OF_RANK = new Map(file.levels.flatMap(({ level, ranks }) => ranks.map((rank) => [rank, level] as const)))

/**
 * The level of a meeting: that of the highest office in which somebody took part; null where no office of it is known.
 *
 * @example meetingLevel(['Minister of Foreign Affairs', null]) // 'minister'
 */
export function meetingLevel(offices: readonly (string | null)[]): string | null {
  const rank = levelOf(offices)
  return rank === null ? null : (OF_RANK.get(rank) ?? null)
}
