import { bounds } from '../../../../model/edtf.ts'
import { layerOf, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { Reading } from '../frames/reading.ts'
import { entryDate } from './entries.ts'

/**
 * The clauses of a story, where the present tense tells of what took place: the entries of a diary, of the day that heads them ("Friday 25.
 * President Lourenço welcomes Lula in Luanda; seven agreements are signed"), and captions of a day that is over ("Guterres meets Sudani in
 * New York, April 24").
 */
export function inHistoricPresent(reading: Reading): Reading['clauses'] {
  let changed = false
  const clauses = reading.clauses.map((clause): Clause => {
    if (!clause.groups.some((g) => g.standing === 'habitual')) return clause
    if (entryDate(reading, clause.first) === null && !isOver(reading, clause)) return clause
    changed = true
    return { ...clause, groups: clause.groups.map((g) => (g.standing === 'habitual' ? { ...g, standing: 'held' } : g)) }
  })
  return changed ? layerOf(clauses) : reading.clauses
}

/** Whether a clause names one day, and that lies before the publication. */
function isOver(reading: Reading, clause: Clause): boolean {
  const { published } = reading.document
  if (!published) return false
  const days = within(reading.dates, clause).filter(
    (d) => (d.kind === 'partial' && d.from.day !== null) || (d.kind === 'absolute' && /^\d{4}-\d\d-\d\d/.test(d.edtf)),
  )
  const [only, other] = days
  const day = only && !other ? resolveDate(only, { published, tense: null, anchor: null }) : null
  return day !== null && bounds(day).latest < bounds(published).earliest
}
