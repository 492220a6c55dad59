import { levelOf } from '../../../model/codes/level.ts'
import { isEdtf } from '../../../model/edtf.ts'
import { readDate } from '../dates.ts'
import { codeFor, purposeTold } from './names.ts'

/** What the cells of a column look like. */
export interface Shape {
  readonly name: string
  /** Cells that are not empty, and different ones among them. */
  readonly filled: number
  readonly distinct: number
  /** The first few different cells. */
  readonly samples: readonly string[]
  /** All different cells, where they are few. */
  readonly values: readonly string[] | null
  /** Formats that together read nearly all cells as dates (half, where the name says that they are), none where they are EDTF; null where the cells are no dates. */
  readonly dates: readonly string[] | null
  /** Whether days and months could be meant the other way round: no cell tells which. */
  readonly ambiguous: boolean
  /** What parts the values of cells that hold several; null where they hold one. */
  readonly split: string | null
  /** Whether most cells name states or organisations. */
  readonly sides: boolean
  /** The scheme of codes that most cells are words of. */
  readonly scheme: 'event-type' | 'event-status' | null
  readonly persons: boolean
  /** Whether most cells name offices whose rank is known. */
  readonly offices: boolean
  readonly addresses: boolean
  /** Characters of a cell, on average. */
  readonly long: number
}

/** So much of the cells must look so. */
const MOST = 0.8
const HALF = 0.5

/** In this order, since of formats that read as many the first is taken. */
const FORMATS = [
  'd.M.yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'd-M-yyyy',
  'yyyy/M/d',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'MMMM yyyy',
  'MMM yyyy',
  'M/yyyy',
  'M.yyyy',
  'yyyy',
]
const SPLITS = [';', '\n', '|', ' / ', '/', ',', ' and ', ' & ']
/** What parts values in cells whose words can hold commas and slashes. */
const SURE_SPLITS = [';', '\n', '|']
const MOST_VALUES = 40
const SAMPLES = 5

/** @param isSide tells whether a name is that of a known state or organisation. */
export function shapeOf(name: string, cells: readonly string[], isSide: (name: string) => boolean): Shape {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const distinct = [...new Set(written)]
  const share = (holds: (cell: string) => boolean): number =>
    written.length === 0 ? 0 : written.filter(holds).length / written.length
  const isDated = ['from', 'to', 'date'].includes(purposeTold(name) ?? '')
  const dates = datesOf(written, isDated ? HALF : MOST)
  const sideSplit = dates === null ? bestSplit(written, SPLITS, isSide) : null
  const sides = dates === null && shareOf(partsOf(written, sideSplit), isSide) >= HALF
  const scheme = (['event-type', 'event-status'] as const).find(
    (one) => share((cell) => codeFor(one, cell) !== null) >= HALF,
  )
  const sure = SURE_SPLITS.find((split) => share((cell) => cell.includes(split)) > 0.02) ?? null
  return {
    name,
    filled: written.length,
    distinct: distinct.length,
    samples: distinct.slice(0, SAMPLES),
    values: distinct.length <= MOST_VALUES ? distinct : null,
    dates: dates?.formats ?? null,
    ambiguous: dates?.ambiguous ?? false,
    split: sides ? sideSplit : dates === null ? sure : null,
    sides,
    scheme: scheme ?? null,
    persons: !sides && shareOf(partsOf(written, sure), (part) => PERSON.test(part)) >= MOST,
    offices: share((cell) => levelOf([cell]) !== null) >= HALF,
    addresses: share((cell) => /^https?:\/\//i.test(cell)) >= MOST,
    long: written.length === 0 ? 0 : written.reduce((sum, cell) => sum + cell.length, 0) / written.length,
  }
}

/** Two to five words in capitals. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|von|van|al|bin)){1,4}$/u

const partsOf = (cells: readonly string[], split: string | null): string[] =>
  split === null
    ? [...cells]
    : cells.flatMap((cell) => cell.split(split).map((part) => part.trim())).filter((part) => part !== '')

const shareOf = (parts: readonly string[], holds: (part: string) => boolean): number =>
  parts.length === 0 ? 0 : parts.filter(holds).length / parts.length

/** By which the most parts are what is looked for; null where no parting gives more. */
function bestSplit(
  cells: readonly string[],
  splits: readonly string[],
  holds: (part: string) => boolean,
): string | null {
  let best: string | null = null
  let most = shareOf(cells, holds)
  for (const split of splits) {
    if (!cells.some((cell) => cell.includes(split))) continue
    const share = shareOf(partsOf(cells, split), holds)
    if (share > most + 0.01) [best, most] = [split, share]
  }
  return best
}

/** The formats that read the cells, each of what those before it left; null where they read less than a share of them. */
function datesOf(
  cells: readonly string[],
  share: number,
): { readonly formats: readonly string[]; readonly ambiguous: boolean } | null {
  if (cells.length === 0) return null
  const formats: string[] = []
  let ambiguous = false
  // Years alone are EDTF, and so are ids of four digits: the name of the column decides.
  let left = cells.filter((cell) => !isEdtf(cell))
  while (left.length > 0) {
    const reads = FORMATS.map((format) => left.filter((cell) => readDate(cell, [format]) !== null).length)
    const most = Math.max(...reads)
    const at = reads.indexOf(most)
    const format = FORMATS[at]
    if (most === 0 || format === undefined || formats.includes(format)) break
    ambiguous ||= format === 'd/M/yyyy' && reads[FORMATS.indexOf('M/d/yyyy')] === most
    formats.push(format)
    left = left.filter((cell) => readDate(cell, [format]) === null)
  }
  if (left.length > cells.length * (1 - share)) return null
  // Formats leave no room for EDTF but days: what is written so beside them is read by formats of its own.
  if (formats.length > 0)
    for (const [form, format] of [
      [/^\d{4}$/, 'yyyy'],
      [/^\d{4}-\d\d$/, 'yyyy-MM'],
    ] as const)
      if (!formats.includes(format) && cells.some((cell) => form.test(cell))) formats.push(format)
  return { formats, ambiguous }
}
