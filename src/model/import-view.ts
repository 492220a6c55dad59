import { z } from 'zod'

/** What is told of an import, while it goes on and at its end. */

/** What a row says of what it is about, by one of its columns. */
export const SaidView = z.object({
  property: z.string(),
  label: z.string(),
  /** In words, with its qualifiers: "Finland (guest)". */
  text: z.string(),
  /** Of a state or organisation: whether it is known by that name. One that is not becomes a new entity. */
  known: z.boolean().nullable(),
})
export type SaidView = z.infer<typeof SaidView>

/** What became of a row, or would; `says` only of a dry run. */
const RowLine = z.object({
  kind: z.literal('row'),
  line: z.number().int(),
  id: z.string().nullable(),
  came: z.enum(['added', 'joined', 'known', 'doubled', 'changed', 'refused']),
  /** The entity that it is about; null where it was refused. */
  entity: z.string().nullable(),
  /** In words what became of it, as the command line tells it. */
  text: z.string(),
  says: z.array(SaidView),
})
export type RowLine = z.infer<typeof RowLine>

const EndLine = z.object({
  kind: z.literal('end'),
  format: z.string(),
  dataset: z.string(),
  /** The file as a source; null where nothing of it is on record. */
  source: z.string().nullable(),
  /** Ids of the batches, to undo them by. */
  batches: z.array(z.string()),
  statements: z.number().int(),
  rows: z.number().int(),
  /** How many rows came to what, in words. */
  text: z.string(),
  /** Rows that were not looked at since the import was ended; it goes on when it is run again. */
  left: z.number().int(),
})
export type EndLine = z.infer<typeof EndLine>

/** A line of the answer to an import: how far it is, then each row, then its end; or a problem at which it ended. */
export const ImportLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number().int(), of: z.number().int() }),
  RowLine,
  EndLine,
  z.object({ kind: z.literal('problem'), code: z.string(), detail: z.string(), advice: z.string() }),
])
export type ImportLine = z.infer<typeof ImportLine>

/** A column of a table, as whoever says what it means needs to see it. */
export const ColumnView = z.object({
  name: z.string(),
  /** Cells of it that hold something, and different ones among them. */
  filled: z.number().int(),
  distinct: z.number().int(),
  samples: z.array(z.string()),
  /** All different cells, where they are few. */
  values: z.array(z.string()).nullable(),
  /** Formats that read its cells as dates, none where they are EDTF; null where they are no dates. */
  dates: z.array(z.string()).nullable(),
  /** What parts the values of its cells; null where they hold one each. */
  split: z.string().nullable(),
})
export type ColumnView = z.infer<typeof ColumnView>
