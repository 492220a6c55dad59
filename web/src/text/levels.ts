/** The levels at which sides meet, from the highest, and the colour of each in a chart. */
export const LEVEL_COLOURS: Readonly<Record<string, string>> = {
  'head of state': 'var(--edge-relation)',
  'head of government': 'var(--edge-claim)',
  minister: 'var(--edge-event)',
  'deputy minister': 'var(--edge-instrument)',
  'senior official': 'var(--edge-commitment)',
  'working level': 'var(--edge-quote)',
  'not known': 'var(--edge-office)',
}

/** What a level is called; null where no office is known. */
export const levelName = (level: string | null): string => level ?? 'not known'
