import {
  claims,
  commitments,
  instruments,
  mechanisms,
  organisations,
  people,
  quotes,
  relationships,
  states,
} from './entities.ts'
import { events } from './events.ts'
import { participants } from './participants.ts'
import { sources } from './sources.ts'
import { statements } from './statements.ts'
import type { Table } from './table.ts'
import { tenures } from './tenures.ts'

/** The tables of the record, in the order in which the codebook tells of them. */
export const TABLES: readonly Table[] = [
  events,
  participants,
  mechanisms,
  people,
  tenures,
  states,
  organisations,
  instruments,
  commitments,
  relationships,
  quotes,
  claims,
  sources,
  statements,
]
