import layout from '../../../data/event-data/polecat.json' with { type: 'json' }
import { eventData } from '../event-data/event-data.ts'

/** Dyadic events in the columns of the POLECAT files (PLOVER). */
export const polecat = eventData('polecat', layout)
