import { z } from 'zod'
import { HolderView, SideView, StatementView, TenureView } from './views.ts'

export const OfficeSummary = z.object({
  id: z.string(),
  title: z.string(),
  for: SideView.nullable(),
  /** Persons who held it. */
  holders: z.number().int(),
})
export type OfficeSummary = z.infer<typeof OfficeSummary>

/** An office with all who held it. */
export const OfficeView = OfficeSummary.extend({
  /** How many may hold it at once; null where that is not known. */
  seats: z.number().int().nullable(),
  tenures: z.array(TenureView),
  statements: z.array(StatementView),
})
export type OfficeView = z.infer<typeof OfficeView>

/** Who held an office on a day. */
export const HoldersView = z.object({
  office: z.object({ id: z.string(), title: z.string(), for: SideView.nullable() }),
  on: z.string(),
  holders: z.array(HolderView),
})
export type HoldersView = z.infer<typeof HoldersView>
