import { createRoute, z } from '@hono/zod-openapi'
import { checksOf } from '../../analyse/checks/checks.ts'
import type { Threads } from '../../intake/threads.ts'
import type { RecordView } from '../../ledger/record-view.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { SourceChecks } from '../../model/check-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import { sourceTextOf } from '../../model/source-text-of.ts'
import { failure, found, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

/** Sources of an event that are read for what they say of it: the first that tell it. */
const MOST = 20

const list = createRoute({
  method: 'get',
  path: '/api/checks',
  summary: 'What texts say of the record ("the second meeting in two months", "19th round"), held against the record',
  request: {
    query: AsOf.extend({
      source: z.string().max(200).optional().openapi({ description: 'Id of a source: all that its text says' }),
      event: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: `Id of an event: what its sources say of it, the first ${MOST} of them` }),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(SourceChecks) }), 'The checks, source by source, those without any left out'),
    400: failure('Neither a source nor an event is given'),
    404: failure('No such source or event'),
  },
})

export const checkRoutes = (workspace: Workspace, threads: Threads) => {
  const checksIn = async (record: RecordView, id: string): Promise<SourceChecks> => {
    const source = found(await record.source(id), 'source', id, 'GET /api/sources')
    return checksOf(record, await threads.propose(sourceTextOf(source), await workspace.gazetteer()), source)
  }
  return resource().openapi(list, async (c) => {
    const { source, event, ...at } = c.req.valid('query')
    const record = await recordOf(workspace, at)
    if (source !== undefined) return c.json({ items: withSome([await checksIn(record, source)]) }, 200)
    if (event === undefined)
      throw new RapporteurError('input-invalid', 'Neither a source nor an event is given.', 'Give ?source= or ?event=.')
    const { id, sources } = found(await record.event(event), 'event', event, 'GET /api/events')
    const all = await Promise.all(sources.slice(0, MOST).map((one) => checksIn(record, one.id)))
    return c.json(
      {
        items: withSome(
          all.map(({ source: from, items }) => ({ source: from, items: items.filter((one) => one.event?.id === id) })),
        ),
      },
      200,
    )
  })
}

const withSome = (all: readonly SourceChecks[]): SourceChecks[] => all.filter(({ items }) => items.length > 0)
