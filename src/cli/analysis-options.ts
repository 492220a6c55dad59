import { Option } from 'commander'

/** Options that commands of analyses share. */

export const on = new Option('--on <day>', 'the day that counts as today (that of --as-of, or today, if not given)')
export const from = new Option('--from <day>', 'only events on or after a day (2024-01-15)')
export const to = new Option('--to <day>', 'only events on or before a day')
export const by = new Option('--by <unit>', 'count by month, quarter or year')
  .choices(['month', 'quarter', 'year'])
  .default('year')
