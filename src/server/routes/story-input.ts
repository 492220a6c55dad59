import { z } from '@hono/zod-openapi'

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
  format: z.enum(['text', 'markdown', 'html']).optional(),
  revises: z.string().max(200).optional().openapi({
    description: 'Id of the source of which it is a later text; one from the same address is so in any case',
  }),
})

/** A pasted story. */
export const StoryInput = StoryDetails.extend({ text: z.string() }).strict()

type Details = Omit<z.infer<typeof StoryDetails>, 'revises'>

/** Details as overrides of the reader; a field that was left empty says nothing. */
export function overridesOf({ title, publisher, published, url, format }: Details): Details {
  return Object.fromEntries(
    Object.entries({ title, publisher, published, url, format }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  )
}
