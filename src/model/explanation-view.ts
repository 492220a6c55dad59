import { z } from 'zod'
import { Span } from './span.ts'

/** How a source is read by the rules of this version, sentence by sentence: what the API and the page of a source show of `explain`. */
export const ExplanationView = z.object({
  sentences: z.array(
    z.object({
      span: Span,
      /** What was seen: a kind ("person", "date" …) and what the words were taken for. */
      seen: z.array(z.object({ kind: z.string(), as: z.string(), span: Span })),
      /** Rules that proposed something, with the words of each field. */
      fired: z.array(
        z.object({
          rule: z.string(),
          item: z.string(),
          says: z.string(),
          confidence: z.number(),
          fields: z.record(z.string(), z.array(Span)),
        }),
      ),
      /** Rules that saw their words and proposed nothing, and why. */
      rejected: z.array(z.object({ rule: z.string(), why: z.string(), span: Span })),
    }),
  ),
})
export type ExplanationView = z.infer<typeof ExplanationView>
