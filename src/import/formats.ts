import type { ImportFormat } from './format.ts'
import { table } from './table/table.ts'
import { usTravels } from './us-history/travels.ts'
import { usVisits } from './us-history/visits.ts'

/** The forms of records that are read, in the order in which a file is held against them. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [usVisits, usTravels, table]
