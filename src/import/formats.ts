import type { ImportFormat } from './format.ts'
import { iCalendar } from './icalendar.ts'
import { followTheMoney } from './json/follow-the-money.ts'
import { wikidata } from './json/wikidata.ts'
import { table } from './table/table.ts'
import { usTravels } from './us-history/travels.ts'
import { usVisits } from './us-history/visits.ts'

/** The forms of records that are read, in the order in which a file is held against them. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [usVisits, usTravels, followTheMoney, wikidata, iCalendar, table]
