import layout from '../../../data/event-data/gdelt.json' with { type: 'json' }
import { eventData } from '../event-data/event-data.ts'

/** Dyadic events in the columns of the GDELT 2.0 event files (CAMEO). */
export const gdelt = eventData('gdelt', layout)
