import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { RecordView } from '../../ledger/record-view.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { wantsLines } from './lines.ts'

/** What every reading address takes: the day as of which the record is asked. */
export const AsOf = z.object({
  asOf: z.string().max(40).optional().openapi({
    description: 'The record as it stood at the end of this day (UTC), or at an instant',
    example: '2024-11-15',
  }),
})

/**
 * The record as it stands, or as it stood.
 *
 * @throws RapporteurError `date-invalid`.
 */
export const recordOf = async (workspace: Workspace, { asOf }: z.infer<typeof AsOf>): Promise<RecordView> =>
  asOf ? workspace.asOf(asOf) : workspace

/** The same for a list that may be asked for as lines, which are read while they are sent: what is appended meanwhile is not in them. */
export const listedRecord = async (c: Context, workspace: Workspace, at: z.infer<typeof AsOf>): Promise<RecordView> =>
  wantsLines(c) && !at.asOf ? workspace.asItStands() : recordOf(workspace, at)

/** How many items a page has: as asked, within bounds. */
export const Limit = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number')
  .optional()
  .openapi({ description: 'Items in a page: 50 if not given, 200 at most' })

export const limitOf = (limit: string | undefined): number => Math.min(Math.max(Number(limit ?? 50), 1), 200)

/** The same of lists that are mostly short, so that whoever asks for all has all. */
const LongLimit = Limit.openapi({ description: 'Items in a page: 1000 if not given, which is the most' })

export const longLimitOf = (limit: string | undefined): number => Math.min(Math.max(Number(limit ?? 1000), 1), 1000)

export const Cursor = z.string().max(500).optional().openapi({ description: '`next` of the page before' })

/** What a list takes that comes in pages. */
export const PAGED = { cursor: Cursor, limit: Limit }

export const LONG_PAGED = { cursor: Cursor, limit: LongLimit }

/** A page of a list; `total` counts all of it. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() })
