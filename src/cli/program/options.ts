import { InvalidArgumentError, Option } from 'commander'
import { SOURCE_FORMATS } from '../../model/source-formats.ts'

/** Options that several commands take, and how their values are read. */

export const formats = new Option('--format <format>', 'format of the input, where its content does not tell').choices(
  SOURCE_FORMATS,
)
export const encoding = new Option(
  '--encoding <name>',
  'encoding of a text, such as windows-1251, where nothing states it',
)
export const allowPrivate = new Option('--allow-private', 'fetch pages of this machine and of private networks too')
export const workspace = new Option(
  '-w, --workspace <place>',
  'workspace folder, or URL of a PostgreSQL database (or DATABASE_URL)',
)
  .env('RAPPORTEUR_WORKSPACE')
  .default(process.env.DATABASE_URL ?? './workspace', process.env.DATABASE_URL ? 'DATABASE_URL' : './workspace')
export const reason = new Option('-r, --reason <text>', 'why, for whoever asks later').makeOptionMandatory()
export const asOf = new Option('--as-of <day>', 'the record as it stood at the end of a day (UTC)')

/** Reads a whole number from 1 to a bound. */
export const countBelow = (most: number) => (written: string) => {
  const number = Number(written)
  if (!/^\d+$/.test(written) || number < 1 || number > most)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`)
  return number
}

/** Reads the number of a port; 65500 at most, so that there are some after it to try. */
export const portNumber = (written: string): number => {
  const number = Number(written)
  if (!/^\d{1,5}$/.test(written) || number > 65_500) throw new InvalidArgumentError('Give a number from 0 to 65500.')
  return number
}

/** Reads a number from 0 to 1. */
export const likelihood = (written: string): number => {
  const number = Number(written)
  if (!/^[\d.]{1,20}$/.test(written) || !(number <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.')
  return number
}

/** Reads a number of years above none. */
export const yearsAbove0 = (written: string): number => {
  const number = Number(written)
  if (!/^\d{1,3}(\.\d+)?$/.test(written) || number < 0.1)
    throw new InvalidArgumentError('Give a number of years, such as 3 or 1.5.')
  return number
}

/** Adds "property=value" to what was given before it. */
export const valueGiven = (written: string, before: Record<string, string[]>): Record<string, string[]> => {
  const at = written.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Give property=value, such as date=2024-11.')
  const property = written.slice(0, at)
  return { ...before, [property]: [...(before[property] ?? []), written.slice(at + 1)] }
}

export const on = new Option('--on <day>', 'the day that counts as today (that of --as-of, or today, if not given)')
export const from = new Option('--from <day>', 'only events on or after a day (2024-01-15)')
export const to = new Option('--to <day>', 'only events on or before a day')
export const by = new Option('--by <unit>', 'count by month, quarter or year')
  .choices(['month', 'quarter', 'year'])
  .default('year')
