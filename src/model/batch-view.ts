import { z } from 'zod'
import { SourceRef } from './views.ts'

/** Something that somebody decided about the record. */
export const DecisionView = z.object({
  kind: z.enum([
    'retracted',
    'ranked',
    'corrected',
    'kept',
    'undone',
    'merged',
    'separated',
    'accepted',
    'rejected',
    'coded',
  ]),
  /** Id of the statement, batch or entity that it is about. */
  target: z.string(),
  /** The entity that shows it, to follow: id and kind. */
  entity: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
  /** What was decided of what: `place "Beijing": corrected to "Tianjin"`. */
  text: z.string(),
})
export type DecisionView = z.infer<typeof DecisionView>

/** Something that was appended at once. */
export const BatchView = z.object({
  seq: z.number().int(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  note: z.string().nullable(),
  statements: z.number().int(),
  sources: z.array(SourceRef),
  decisions: z.array(DecisionView),
  /** Why, by whom and when it was undone, where it was; `batch` is what brings it back when it is undone in its turn. */
  undone: z.object({ reason: z.string(), by: z.string(), at: z.string(), batch: z.string() }).nullable(),
})
export type BatchView = z.infer<typeof BatchView>

export const BatchPage = z.object({ items: z.array(BatchView), next: z.string().nullable(), total: z.number().int() })
export type BatchPage = z.infer<typeof BatchPage>
