import { z } from 'zod'
import { SubjectKind } from './statement.ts'
import { StatementView } from './views.ts'

/** Whatever has an id, with the statements about it: what an analyst reads to find the statement to decide about. */
export const EntityView = z.object({
  id: z.string(),
  kind: SubjectKind,
  /** What it is known by from one story to the next: the code of a state, the folded name of a person. */
  key: z.string().nullable(),
  title: z.string(),
  /** Other ids of what was said to be the same. */
  merged: z.array(z.string()),
  statements: z.array(StatementView),
})
export type EntityView = z.infer<typeof EntityView>
