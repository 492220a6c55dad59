/** Kinds of event, for those who only name them. */
export const EVENT_TYPES = [
  'meeting',
  'consultation',
  'summit',
  'conference',
  'visit',
  'call',
  'signing',
  'exercise',
  'exhibition',
  'transfer',
  'sanction',
  'statement',
  'other',
] as const
