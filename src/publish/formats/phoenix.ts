import layout from '../../../data/event-data/phoenix.json' with { type: 'json' }
import { eventData } from '../event-data/event-data.ts'

/** Dyadic events in the columns of the Phoenix files (CAMEO). */
export const phoenix = eventData('phoenix', layout)
