import { createRoute, z } from '@hono/zod-openapi'
import { agreement } from '../../analyse/agreement/agreement.ts'
import { stretchIn } from '../../ledger/page.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { Codebook } from '../../model/codebook.ts'
import { AgreementView, CoderView, CodingView } from '../../model/coding-view.ts'
import { failure, json } from './answers.ts'
import { body, DECIDED, decided, deciderOf, Reasoned } from './decision-input.ts'
import { listed } from './lines.ts'
import { LONG_PAGED, longLimitOf, page } from './record.ts'
import { resource } from './resource.ts'

const Id = z.string().min(1).max(200)

const read = createRoute({
  method: 'get',
  path: '/api/codebook',
  summary: 'The codebook by which the workspace is coded',
  responses: {
    200: json(
      z.object({ text: z.string().nullable(), codebook: Codebook.nullable() }),
      'The codebook, as YAML and as read; null where none was set',
    ),
  },
})

const set = createRoute({
  method: 'post',
  path: '/api/codebook',
  summary: 'Sets the codebook, as YAML, in the place of a former one',
  request: body(Reasoned.extend({ text: z.string().min(1).max(200_000) }).strict()),
  responses: DECIDED,
})

const code = createRoute({
  method: 'post',
  path: '/api/codings',
  summary: 'Notes how a reviewer reads a proposal, which decides nothing',
  request: body(
    Reasoned.extend({
      batch: Id,
      entity: Id,
      verdict: z.enum(['accepted', 'rejected']),
      values: z
        .record(z.string().max(100), z.array(z.string().max(2000)).max(100))
        .default({})
        .openapi({
          description: 'Values that the reviewer reads otherwise than the record of the story, by property',
        }),
    }).strict(),
  ),
  responses: DECIDED,
})

const list = createRoute({
  method: 'get',
  path: '/api/codings',
  summary: 'What reviewers coded, each for themselves',
  request: { query: z.object({ by: z.string().max(200).optional(), ...LONG_PAGED }) },
  responses: {
    200: json(page(CodingView), 'A page of codings, the oldest first'),
    400: failure('The query is not valid'),
  },
})

const coders = createRoute({
  method: 'get',
  path: '/api/coders',
  summary: 'Who coded, and how many proposals each',
  responses: { 200: json(z.object({ items: z.array(CoderView) }), 'The coders, by their names') },
})

const agree = createRoute({
  method: 'get',
  path: '/api/agreement',
  summary: "How far reviewers who coded the same agree: Krippendorff's alpha for each variable, and where they differ",
  responses: { 200: json(AgreementView, 'Their agreement') },
})

export const codebookRoutes = (workspace: Workspace) =>
  resource()
    .openapi(read, async (c) => c.json((await workspace.codebook()) ?? { text: null, codebook: null }, 200))
    .openapi(set, async (c) => {
      const { text, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.setCodebook(text, deciderOf(why, c))), 201)
    })
    .openapi(code, async (c) => {
      const { batch, entity, verdict, values, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.code({ batch, entity }, { verdict, values }, deciderOf(why, c))), 201)
    })
    .openapi(list, async (c) => {
      const { by, cursor, limit } = c.req.valid('query')
      const codings = (await workspace.codings()).filter((coding) => by === undefined || coding.by === by)
      return listed(c, async (options) => stretchIn(codings, options), { cursor, limit: longLimitOf(limit) })
    })
    .openapi(coders, async (c) => c.json({ items: await workspace.coders() }, 200))
    .openapi(agree, async (c) => c.json(await agreement(workspace), 200))
