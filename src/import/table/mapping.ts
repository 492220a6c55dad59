import { z } from 'zod'
import { EntityKind } from '../../model/statement.ts'

const Words = z.string().min(1).max(500)

/** A cell of a row, or a constant. A word alone is a column. */
const cell = {
  column: Words.optional(),
  /** Several columns, whose cells are read as one with a space between them. */
  columns: z.array(Words).min(1).optional(),
  /** The same for every row. */
  value: Words.optional(),
  /** Formats of dates in the cell, instead of those of the mapping. */
  dates: z.array(Words).min(1).optional(),
  /** What to take in the place of what the cell holds. */
  map: z.record(z.string(), z.string()).optional(),
}
const Plain = z.union([Words, z.strictObject(cell)])
export type Plain = z.infer<typeof Plain>

const Field = z.union([
  Words,
  z.strictObject({
    ...cell,
    /** Of a date: where it begins and ends, where these stand in columns of their own. */
    from: Plain.optional(),
    to: Plain.optional(),
    /** What parts the values of a cell that holds several. */
    split: z.string().min(1).max(20).optional(),
    /** The row is refused where the cell is empty. */
    required: z.boolean().optional(),
    /** Of a person or an office: the state or organisation. */
    side: Plain.optional(),
    qualifiers: z.record(z.string(), Plain).optional(),
    /** When it holds. */
    valid: z.strictObject({ from: Plain.optional(), to: Plain.optional() }).optional(),
  }),
])
export type Field = z.infer<typeof Field>

/** How the columns of a table become properties: what a mapping file says. */
export const Mapping = z.strictObject({
  /** Name of the data set: rows of all its files are told apart by their ids alone. */
  dataset: z.string().trim().min(1).max(200),
  title: Words.optional(),
  publisher: Words.optional(),
  /** BCP 47 */
  language: z.string().min(2).max(35).default('en'),
  /** What parts cells; by the name of the file where it is not given. */
  separator: z.string().length(1).optional(),
  /** Whether cells may stand in quotation marks, as in RFC 4180; without, a mark is a character like others. */
  quotes: z.boolean().default(true),
  /** Of a workbook the sheet; the first where it is not given. */
  sheet: Words.optional(),
  /** What a row is about. */
  kind: EntityKind,
  /** The column that tells rows apart; without one, a row is known by all that its columns hold. */
  id: Words.optional(),
  /** Formats of dates, tried in order: `yyyy`, `MM`, `M`, `MMM`, `MMMM`, `dd`, `d`, and what stands between; EDTF where none is given. */
  dates: z.array(Words).min(1).optional(),
  /** Who says so, where that is not the publisher. */
  attribution: Plain.optional(),
  properties: z.record(z.string(), z.union([Field, z.array(Field).min(1)])),
})
export type Mapping = z.infer<typeof Mapping>
