import { z } from 'zod'
import type { Threads } from '../../intake/threads.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { SourceText } from '../../model/source.ts'
import { holdsSeveral } from '../../read/parts.ts'

/** Characters of a text that is given with a question: more than a long story has. */
export const LONGEST_TEXT = 500_000

export const text = z.string().min(1).max(LONGEST_TEXT)

/** What may be told of a text beside it; each outranks what the text says of itself. */
export const textDetails = {
  title: z.string().max(1000).optional(),
  publisher: z.string().max(500).optional(),
  published: z
    .string()
    .max(100)
    .optional()
    .describe('When it was published (2024-11-14): "last month" and "this year" are read from there'),
  format: z.enum(['text', 'html', 'markdown']).optional(),
}

/** @throws RapporteurError `input-many` for a feed; what reading throws. */
export async function readGiven(
  threads: Threads,
  given: string,
  details: z.output<z.ZodObject<typeof textDetails>>,
): Promise<SourceText> {
  const bytes = new TextEncoder().encode(given)
  if (holdsSeveral(bytes, 'the text given'))
    throw new RapporteurError('input-many', 'The text given is a feed, which holds several stories.', 'Give one story.')
  const { source } = await threads.readBytes(bytes, { name: 'the text given' }, details)
  return source
}
