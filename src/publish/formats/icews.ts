import layout from '../../../data/event-data/icews.json' with { type: 'json' }
import { eventData } from '../event-data/event-data.ts'

/** Dyadic events in the columns of the ICEWS files (CAMEO). */
export const icews = eventData('icews', layout)
