import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { Rank } from '../../model/statement.ts'
import { StatementView } from '../../model/views.ts'
import { failure, IdParam, json } from './answers.ts'
import { body, DECIDED, decided, deciderOf, QualifiersGiven, Reasoned, WordsGiven } from './decision-input.ts'
import { listed } from './lines.ts'
import { AsOf, limitOf, listedRecord, PAGED, page } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'All statements, those that do not count any more too, in the order in which they were put on record',
  request: {
    query: AsOf.extend({
      property: z.string().max(100).optional().openapi({ description: 'Only those of this property', example: 'date' }),
      ...PAGED,
    }),
  },
  responses: { 200: json(page(StatementView), 'A page of statements'), 400: failure('The query is not valid') },
})

const retract = createRoute({
  method: 'post',
  path: '/api/statements/{id}/retract',
  summary: 'Takes a statement out of the views',
  request: { params: IdParam, ...body(Reasoned) },
  responses: DECIDED,
})

const rank = createRoute({
  method: 'post',
  path: '/api/statements/{id}/rank',
  summary: 'Ranks a statement: which of several values is shown',
  request: { params: IdParam, ...body(Reasoned.extend({ rank: Rank }).strict()) },
  responses: DECIDED,
})

const correct = createRoute({
  method: 'post',
  path: '/api/statements/{id}/correct',
  summary:
    'Puts another value, of the same type, in the place of one that is wrong, other words under it, or other qualifiers',
  request: {
    params: IdParam,
    ...body(
      Reasoned.extend({
        value: z.string().trim().min(1).max(10_000).optional().openapi({
          description:
            'As it is written: EDTF for a date, a code, words; an entity by id, code or name. Left out, the value stays',
        }),
        words: WordsGiven.optional(),
        qualifiers: QualifiersGiven.optional(),
      }).strict(),
    ),
  },
  responses: DECIDED,
})

const keep = createRoute({
  method: 'post',
  path: '/api/statements/{id}/keep',
  summary: 'Keeps a statement although a later text lost its words',
  request: {
    params: IdParam,
    ...body(
      Reasoned.extend({
        words: z.string().trim().min(1).max(10_000).optional().openapi({
          description: 'The words by which the later text says it, as they stand there once',
        }),
      }).strict(),
    ),
  },
  responses: DECIDED,
})

const conflicting = createRoute({
  method: 'post',
  path: '/api/statements/{id}/conflicting',
  summary: 'Marks a tenure as one about which sources differ: it may then overlap that of another holder',
  request: { params: IdParam, ...body(Reasoned) },
  responses: DECIDED,
})

export const statementRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { property, cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.statementPage({ property, ...options }), { cursor, limit: limitOf(limit) })
    })
    .openapi(retract, async (c) => {
      const { id } = c.req.valid('param')
      const done = await workspace.retract(id, deciderOf(c.req.valid('json'), c, id))
      return c.json(decided(done), 201)
    })
    .openapi(rank, async (c) => {
      const { id } = c.req.valid('param')
      const { rank: as, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.rank(id, as, deciderOf(why, c, id))), 201)
    })
    .openapi(correct, async (c) => {
      const { id } = c.req.valid('param')
      const { value, words, qualifiers, ...why } = c.req.valid('json')
      const correction = { value, words, qualifiers }
      return c.json(decided(await workspace.correct(id, correction, deciderOf(why, c, id))), 201)
    })
    .openapi(keep, async (c) => {
      const { id } = c.req.valid('param')
      const { words = null, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.keep(id, words, deciderOf(why, c, id))), 201)
    })
    .openapi(conflicting, async (c) => {
      const { id } = c.req.valid('param')
      const done = await workspace.markConflicting(id, deciderOf(c.req.valid('json'), c, id))
      return c.json(decided(done), 201)
    })
