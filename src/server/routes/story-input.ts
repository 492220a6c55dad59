import { z } from '@hono/zod-openapi'
import type { Threads } from '../../intake/threads.ts'
import { RapporteurError } from '../../model/errors.ts'
import { SOURCE_FORMATS } from '../../model/source-formats.ts'
import { holdsSeveral } from '../../read/parts.ts'
import type { ReadResult } from '../../read/read.ts'
import type { PageFetcher } from '../../read/web/fetch-page.ts'
import { failure } from './answers.ts'

/** What is known of a story beside its text; each outranks what the text says of itself. */
export const StoryDetails = z.object({
  title: z.string().max(1000).optional(),
  publisher: z.string().max(500).optional(),
  published: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'A date such as 2024-11-14', example: '2024-11-14' }),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  format: z.enum(SOURCE_FORMATS).optional(),
  revises: z.string().max(200).optional().openapi({
    description: 'Id of the source of which it is a later text; one from the same address is so in any case',
  }),
})

/** A pasted story, or one that is fetched from its address: then there is no text. */
export const StoryInput = StoryDetails.extend({
  text: z.string().optional().openapi({ description: 'The text; without one the page at `url` is fetched' }),
}).strict()

/** What may go wrong with a page beside what may with any story. */
export const FETCHED = {
  422: failure('The page cannot be fetched, or a page or document does not hold its text or takes too long to read'),
}

type Details = Omit<z.infer<typeof StoryDetails>, 'revises'>

/** Details as overrides of the reader; a field that was left empty says nothing. */
export function overridesOf({ title, publisher, published, url, format }: Details): Details {
  return Object.fromEntries(
    Object.entries({ title, publisher, published, url, format }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  )
}

/**
 * Reads what was sent: the text, or else the page at the address. `from` says where it was.
 *
 * @throws RapporteurError `input-invalid` where there is neither, `input-many` where the address is that of a feed or an archive; what reading and fetching throw.
 */
export async function readInput(
  { text, revises: _, ...details }: z.infer<typeof StoryInput>,
  threads: Threads,
  pages: PageFetcher,
): Promise<ReadResult & { readonly from: string }> {
  const overrides = overridesOf(details)
  if (text !== undefined) {
    const read = await threads.readBytes(new TextEncoder().encode(text), { name: 'the pasted text' }, overrides)
    return { ...read, from: 'pasted text' }
  }
  const { url } = details
  if (!url) throw new RapporteurError('input-invalid', 'There is neither a text nor an address.', 'Give one of them.')
  const { address, bytes, mediaType, encoding } = await pages.fetch(url)
  refuseSeveral(bytes, url)
  const { url: _address, ...rest } = overrides
  const read = await threads.readBytes(bytes, { name: url, mediaType, encoding, address }, rest)
  return { ...read, from: url }
}

/** Refuses a feed or an archive where one story is expected. */
export function refuseSeveral(bytes: Uint8Array, name: string): void {
  if (holdsSeveral(bytes, name))
    throw new RapporteurError(
      'input-many',
      `${name} is a feed or an archive, which holds stories of its own.`,
      `Read them by "rapporteur add ${name.slice(0, 200)}", or give one of them.`,
    )
}
