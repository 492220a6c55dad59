import { z } from 'zod'
import { SOURCE_FORMATS } from './source-formats.ts'

/**
 * A text that has been read, before it enters a ledger. All offsets of a record count UTF-16 code units of `text`.
 * For a plain-text file `text` is the whole file as decoded, header lines included, so that offsets hold in the file itself;
 * for every other format it is the readable text.
 */
export const SourceText = z.object({
  text: z.string().min(1),
  /** Offset at which the story begins: behind the header lines where there are any, else 0. */
  bodyStart: z.number().int().nonnegative(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF */
  published: z.string().nullable(),
  /** BCP 47; "en" where nothing says otherwise */
  language: z.string(),
  url: z.string().nullable(),
  format: z.enum(SOURCE_FORMATS),
  /** Hexadecimal SHA-256 of the bytes as they came, and of `text` in UTF-8. */
  sha256: z.object({ bytes: z.string().length(64), text: z.string().length(64) }),
})
export type SourceText = z.infer<typeof SourceText>
