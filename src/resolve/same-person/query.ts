import { keysToAsk } from '../../model/names/keys.ts'
import type { PersonQuery } from '../../model/person-profile.ts'
import type { ToldPerson } from './told.ts'

/** Where to look on record for somebody whom a story names, or calls by an office. */
export const queryFor = ({ names, sides, described, days }: ToldPerson): PersonQuery => ({
  keys: keysToAsk(names, sides),
  offices: described,
  days,
})
