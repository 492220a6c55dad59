import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { packedBackup } from '../../ledger/backup/write.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { json } from './answers.ts'
import { resource } from './resource.ts'

const backup = createRoute({
  method: 'get',
  path: '/api/backup',
  summary: 'A backup of the whole record as it stands, which "rapporteur restore" makes a workspace of',
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      description: 'JSON Lines, packed by gzip and sealed (application/gzip)',
    },
  },
})

const VerifyView = z.object({
  batches: z.number().int().openapi({ description: 'How many are on record' }),
  head: z.string().openapi({ description: 'Hash of the last batch, which stands for all' }),
  faults: z.array(z.string()).openapi({ description: 'What is wrong, each in a sentence; the first hundred' }),
})

const verify = createRoute({
  method: 'get',
  path: '/api/verify',
  summary: 'Checks the whole record: chain, texts, quotations, and the views that are made of it; changes nothing',
  responses: { 200: json(VerifyView, 'What was found; no faults where all is whole') },
})

/** What keeps the record: a copy to put away, and the check that all is whole. */
export const keepingRoutes = (workspace: Workspace, version: string) =>
  resource()
    .openapi(backup, async (c) => {
      const packed = packedBackup({ head: await workspace.head(), batches: workspace.history() }, { version })
      c.header('content-type', 'application/gzip')
      c.header('content-disposition', 'attachment; filename="record.jsonl.gz"')
      return c.body(Readable.toWeb(packed) as ReadableStream, 200)
    })
    .openapi(verify, async (c) => {
      const { batches, hash, faults } = await workspace.verify()
      return c.json({ batches, head: hash, faults: [...faults] }, 200)
    })
