/** Names of the tables, for those who only name them. */
export const TABLE_NAMES = [
  'events',
  'participants',
  'mechanisms',
  'people',
  'tenures',
  'states',
  'organisations',
  'instruments',
  'commitments',
  'relationships',
  'quotes',
  'claims',
  'sources',
  'statements',
] as const

export type TableName = (typeof TABLE_NAMES)[number]
