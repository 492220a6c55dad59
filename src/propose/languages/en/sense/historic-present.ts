import { layerOf } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { Reading } from '../frames/reading.ts'
import { entryDate } from './entries.ts'

/**
 * The clauses of a story, where the entries of a diary tell in the present tense what took place on the day that heads them: "Friday 25.
 * President Lourenço welcomes Lula in Luanda; seven agreements are signed".
 */
export function inHistoricPresent(reading: Reading): Reading['clauses'] {
  let changed = false
  const clauses = reading.clauses.map((clause): Clause => {
    if (!clause.groups.some((g) => g.standing === 'habitual') || entryDate(reading, clause.first) === null)
      return clause
    changed = true
    return { ...clause, groups: clause.groups.map((g) => (g.standing === 'habitual' ? { ...g, standing: 'held' } : g)) }
  })
  return changed ? layerOf(clauses) : reading.clauses
}
