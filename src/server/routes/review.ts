import { createRoute, z } from '@hono/zod-openapi'
import { enterByHand, RecordByHand } from '../../intake/by-hand.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { PageOptions } from '../../model/page.ts'
import { ProposalPage, ProposalView, RuleRecord } from '../../model/proposal-view.ts'
import { failure, found, json } from './answers.ts'
import { body, DECIDED, Decided, decided, deciderOf, Reasoned, reviewerOf, Seen } from './decision-input.ts'
import { listed } from './lines.ts'
import { Cursor, Limit, limitOf } from './record.ts'
import { resource } from './resource.ts'

const Id = z.string().min(1).max(200)
const ProposalParams = z.object({
  batch: Id.openapi({ param: { name: 'batch', in: 'path' } }),
  entity: Id.openapi({ param: { name: 'entity', in: 'path' } }),
})

const By = z.string().trim().min(1).max(200)
const For = By.optional().openapi({
  description:
    'The name of a coder: what they have not coded, whatever was decided about it, as its story told it, without what others decided or coded of it',
})

const list = createRoute({
  method: 'get',
  path: '/api/proposals',
  summary: 'What stories say, to be reviewed: what matters most first, then the surest',
  request: {
    query: z.object({
      state: z.enum(['pending', 'accepted', 'rejected']).optional(),
      source: Id.optional(),
      kind: z.string().max(40).optional(),
      order: z.enum(['value', 'text']).optional(),
      for: For,
      of: By.optional().openapi({ description: 'With `for`: only what this other coder has coded' }),
      cursor: Cursor,
      limit: Limit,
    }),
  },
  responses: { 200: json(ProposalPage, 'A page of proposals'), 400: failure('The query is not valid') },
})

const above = createRoute({
  method: 'get',
  path: '/api/proposals/above',
  summary: 'How many proposals wait that are at least so likely right',
  request: {
    query: z.object({
      likely: z.string().regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/, 'must be a number from 0 to 1'),
      source: Id.optional(),
      kind: z.string().max(40).optional(),
    }),
  },
  responses: {
    200: json(z.object({ count: z.number().int() }), 'Their number'),
    400: failure('The query is not valid'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/proposals/{batch}/{entity}',
  summary: 'A proposal with its statements, their words and what was decided of them',
  request: { params: ProposalParams, query: z.object({ for: For }) },
  responses: { 200: json(ProposalView, 'The proposal'), 404: failure('No such proposal') },
})

const Named = z.object({ batch: Id, entity: Id }).strict()

const accept = createRoute({
  method: 'post',
  path: '/api/proposals/accept',
  summary: 'Accepts proposals as they were seen, all or none',
  request: body(
    Reasoned.extend({
      proposals: z.array(Named).min(1).max(1000),
      ...Seen,
      incomplete: z.boolean().optional(),
    }).strict(),
  ),
  responses: DECIDED,
})

const acceptAbove = createRoute({
  method: 'post',
  path: '/api/proposals/accept-above',
  summary: 'Accepts all that waits and is at least so likely right, in one batch',
  request: body(
    Reasoned.extend({
      likely: z.number().min(0).max(1),
      source: Id.optional(),
      kind: z.string().max(40).optional(),
    }).strict(),
  ),
  responses: {
    ...DECIDED,
    200: json(z.object({ accepted: z.literal(0) }), 'Nothing is so likely; nothing was changed'),
  },
})

const reject = createRoute({
  method: 'post',
  path: '/api/proposals/{batch}/{entity}/reject',
  summary: 'Rejects a proposal: nothing that it says counts any more, nor what it alone names',
  request: { params: ProposalParams, ...body(Reasoned.extend(Seen).strict()) },
  responses: DECIDED,
})

const split = createRoute({
  method: 'post',
  path: '/api/proposals/{batch}/{entity}/split',
  summary: 'Makes of what one story says of an event an event of its own',
  request: { params: ProposalParams, ...body(Reasoned) },
  responses: { ...DECIDED, 201: json(Decided.extend({ made: z.string() }), 'It is an event of its own, with this id') },
})

const undoLast = createRoute({
  method: 'post',
  path: '/api/review/undo',
  summary: 'Takes back the last decision of somebody that stands',
  request: body(
    Reasoned.extend({
      among: z
        .enum(['decisions', 'codings'])
        .optional()
        .openapi({ description: 'Only the last coding, or the last of all else' }),
    }).strict(),
  ),
  responses: {
    201: json(Decided.extend({ undone: z.string(), note: z.string() }), 'It is taken back; `undone` is its batch'),
    400: failure('The request is not valid'),
    404: failure('Nothing is left to take back'),
  },
})

const enter = createRoute({
  method: 'post',
  path: '/api/records',
  summary: 'Enters a record by hand, with the words that state it or without',
  request: body(Reasoned.extend(RecordByHand.shape).strict()),
  responses: {
    201: json(Decided.extend({ entity: z.string() }), 'It is on record, under this id'),
    400: failure('The record is not valid; nothing was stored'),
    404: failure('No such source'),
    409: failure('It cannot stand beside what is on record; nothing was stored'),
  },
})

const rules = createRoute({
  method: 'get',
  path: '/api/rules',
  summary: 'What was decided about the proposals of each rule',
  responses: { 200: json(z.object({ items: z.array(RuleRecord) }), 'The rules, those with most decisions first') },
})

const stated = ({ source, kind }: { readonly source?: string | undefined; readonly kind?: string | undefined }) => ({
  ...(source !== undefined && { source }),
  ...(kind !== undefined && { kind }),
})

export const reviewRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { limit, for: coder, of, state, ...filter } = c.req.valid('query')
      if (coder === undefined ? of !== undefined : state !== undefined)
        throw new RapporteurError(
          'input-invalid',
          coder === undefined ? '"of" is given without "for".' : '"state" is given with "for".',
          'A coder is not shown what was decided: give "for", and with it "of" or nothing; or "state" alone.',
        )
      const page = (options: PageOptions) =>
        coder === undefined
          ? workspace.proposals({ ...filter, state, ...options })
          : workspace.toCode({ ...filter, for: coder, of, ...options })
      return listed(c, page, {
        cursor: filter.cursor,
        limit: limitOf(limit),
      })
    })
    .openapi(above, async (c) => {
      const { likely, ...among } = c.req.valid('query')
      return c.json({ count: await workspace.countAbove(Number(likely), stated(among)) }, 200)
    })
    .openapi(one, async (c) => {
      const { batch, entity } = c.req.valid('param')
      const { for: coder } = c.req.valid('query')
      const view = await (coder === undefined
        ? workspace.proposal(batch, entity)
        : workspace.proposalToCode({ batch, entity }, coder))
      return c.json(found(view, 'proposal', `${batch}/${entity}`, 'GET /api/proposals'), 200)
    })
    .openapi(accept, async (c) => {
      const { proposals, seen, own, incomplete, ...why } = c.req.valid('json')
      return c.json(
        decided(await workspace.accept(proposals, { ...reviewerOf(why, c, { seen, own }), incomplete })),
        201,
      )
    })
    .openapi(acceptAbove, async (c) => {
      const { likely, source, kind, ...why } = c.req.valid('json')
      const done = await workspace.acceptAbove(likely, deciderOf(why, c), stated({ source, kind }))
      return done ? c.json(decided(done), 201) : c.json({ accepted: 0 as const }, 200)
    })
    .openapi(reject, async (c) => {
      const { seen, own, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.reject(c.req.valid('param'), reviewerOf(why, c, { seen, own }))), 201)
    })
    .openapi(split, async (c) => {
      const { batch, entity } = c.req.valid('param')
      const done = await workspace.split({ batch, entity }, deciderOf(c.req.valid('json'), c, entity))
      return c.json({ ...decided(done), made: done.made }, 201)
    })
    .openapi(undoLast, async (c) => {
      const { by, reason, among } = c.req.valid('json')
      const decider = deciderOf({ by, reason }, c)
      const done = found(
        await workspace.undoLast(decider, among),
        'decision to take back of',
        decider.by,
        'GET /api/batches',
      )
      return c.json({ ...decided(done), undone: done.undone, note: done.note }, 201)
    })
    .openapi(enter, async (c) => {
      const { reason, by, ...given } = c.req.valid('json')
      const done = await enterByHand(workspace, given, deciderOf({ reason, by }, c))
      return c.json({ ...decided(done), entity: done.entity }, 201)
    })
    .openapi(rules, async (c) => c.json({ items: await workspace.rules() }, 200))
