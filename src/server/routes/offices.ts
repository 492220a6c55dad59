import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { HoldersView, OfficeSummary, OfficeView } from '../../model/office-view.ts'
import { officeByWords } from '../../resolve/offices.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, limitOf, listedRecord, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/offices',
  summary: 'The offices that persons are on record to have held',
  request: { query: AsOf.extend(PAGED) },
  responses: { 200: json(page(OfficeSummary), 'A page of offices'), 400: failure('The query is not valid') },
})

const holders = createRoute({
  method: 'get',
  path: '/api/offices/holders',
  summary: 'Who held an office on a day, with the words that say so',
  request: {
    query: AsOf.extend({
      office: z.string().min(1).max(500).openapi({
        description: 'In words, or an id',
        example: 'secretary of the Security Council of the Russian Federation',
      }),
      on: z.string().max(40).openapi({ description: 'A day', example: '2024-05-01' }),
    }),
  },
  responses: {
    200: json(HoldersView, 'The holders, those who surely held it first'),
    400: failure('The day is none, or the words do not say whose office it is'),
    404: failure('No such office'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/offices/{id}',
  summary: 'An office with its holders over time',
  request: { params: IdParam, query: AsOf },
  responses: { 200: json(OfficeView, 'The office'), 400: failure('Not a day'), 404: failure('No such office') },
})

export const officeRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.offices(options), { cursor, limit: limitOf(limit) })
    })
    .openapi(holders, async (c) => {
      const { office: words, on, ...at } = c.req.valid('query')
      const record = await recordOf(workspace, at)
      const key = /^off_[0-9A-Z]+/.test(words) ? words : officeByWords(words)?.key
      if (!key)
        throw new RapporteurError(
          'input-invalid',
          `"${words}" does not say whose office it is.`,
          'Write it as "foreign minister of France", or give the id of an office.',
        )
      const office = found(await record.office(key), 'office', words, 'GET /api/offices')
      const { id, title, for: owner } = office
      return c.json({ office: { id, title, for: owner }, on, holders: await record.holders(id, on) }, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const record = await recordOf(workspace, c.req.valid('query'))
      return c.json(found(await record.office(id), 'office', id, 'GET /api/offices'), 200)
    })
