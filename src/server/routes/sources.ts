import { createRoute, z } from '@hono/zod-openapi'
import { addStory } from '../../intake/add-story.ts'
import type { Threads } from '../../intake/threads.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { ExplanationView } from '../../model/explanation-view.ts'
import { sourceTextOf } from '../../model/source-text-of.ts'
import { LostView, SourceRef, SourceSummary, SourceView } from '../../model/views.ts'
import type { ReadResult } from '../../read/read.ts'
import type { PageFetcher } from '../../read/web/fetch-page.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, LONG_PAGED, limitOf, listedRecord, longLimitOf, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'
import { FETCHED, overridesOf, readInput, refuseSeveral, StoryDetails, StoryInput } from './story-input.ts'

const Added = z.object({
  source: SourceRef,
  /** False where the same text was on record already; then nothing has changed. */
  added: z.boolean(),
  events: z.array(z.object({ id: z.string(), title: z.string(), isNew: z.boolean() })),
  /** Of a later text of a document on record: that, how many quotations of the earlier texts it has, and how many it has not. */
  revision: z.object({ document: z.string(), found: z.number().int(), lost: z.number().int() }).nullable(),
  notices: z.array(z.string()),
})

const ADDED = {
  200: json(Added, 'The same text was on record already'),
  201: json(Added, 'The story has been added'),
  400: failure('The story cannot be read; nothing was added'),
  413: failure('The story is too large; nothing was added'),
  ...FETCHED,
}

const list = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'The sources on record',
  request: { query: AsOf.extend(PAGED) },
  responses: { 400: failure('Not a day'), 200: json(page(SourceSummary), 'A page of sources') },
})

const one = createRoute({
  method: 'get',
  path: '/api/sources/{id}',
  summary: 'A source with its text and all records that rest on its words',
  request: {
    params: IdParam,
    query: AsOf.extend({
      records: z
        .enum(['none'])
        .optional()
        .openapi({ description: 'Without the records that rest on its words: its text alone, as a coder reads it' }),
    }),
  },
  responses: { 200: json(SourceView, 'The source'), 400: failure('Not a day'), 404: failure('No such source') },
})

const lost = createRoute({
  method: 'get',
  path: '/api/lost',
  summary: 'Words that a later text of their document does not have, with the statements that rest on them',
  request: { query: AsOf.extend({ source: z.string().max(200).optional(), ...LONG_PAGED }) },
  responses: {
    200: json(page(LostView), 'A page of words, the latest first'),
    400: failure('The query is not valid'),
  },
})

const explanation = createRoute({
  method: 'get',
  path: '/api/sources/{id}/explanation',
  summary:
    'How the text of a source is read by the rules of this version: what is seen, which rules fire, which are rejected and why',
  request: { params: IdParam, query: AsOf },
  responses: {
    200: json(ExplanationView, 'The text sentence by sentence'),
    400: failure('Not a day'),
    404: failure('No such source'),
  },
})

const paste = createRoute({
  method: 'post',
  path: '/api/sources',
  summary: 'Adds a pasted story, or the page at an address',
  request: { body: { content: { 'application/json': { schema: StoryInput } }, required: true } },
  responses: ADDED,
})

const upload = createRoute({
  method: 'post',
  path: '/api/sources/upload',
  summary: 'Adds a file, sent as the body with its media type in content-type',
  request: {
    headers: z.object({
      'x-filename': z.string().max(1000).openapi({ description: 'Name of the file, percent-encoded' }),
    }),
    query: StoryDetails,
    body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: ADDED,
})

export const sourceRoutes = (workspace: Workspace, threads: Threads, pages: PageFetcher) =>
  resource()
    .openapi(list, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.sources(options), { cursor, limit: limitOf(limit) })
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const { records, ...when } = c.req.valid('query')
      const source = await (await recordOf(workspace, when)).source(id, { records: records !== 'none' })
      return c.json(found(source, 'source', id, 'GET /api/sources'), 200)
    })
    .openapi(lost, async (c) => {
      const { source, cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.lostPage({ source, ...options }), { cursor, limit: longLimitOf(limit) })
    })
    .openapi(explanation, async (c) => {
      const { id } = c.req.valid('param')
      const record = await recordOf(workspace, c.req.valid('query'))
      const source = found(await record.source(id), 'source', id, 'GET /api/sources')
      const { sentences } = await threads.explain(sourceTextOf(source), await workspace.gazetteer())
      return c.json(ExplanationView.parse({ sentences }), 200)
    })
    .openapi(paste, async (c) => {
      const input = c.req.valid('json')
      const { from, ...read } = await readInput(input, threads, pages)
      const answer = await add(workspace, threads, read, { from, revises: input.revises })
      return answer.added ? c.json(answer, 201) : c.json(answer, 200)
    })
    .openapi(upload, async (c) => {
      const name = fileName(c.req.valid('header')['x-filename'])
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const mediaType = c.req.header('content-type')
      refuseSeveral(bytes, name)
      const { revises, ...details } = c.req.valid('query')
      const read = await threads.readBytes(bytes, { name, mediaType }, overridesOf(details))
      const answer = await add(workspace, threads, read, { from: name, revises })
      return answer.added ? c.json(answer, 201) : c.json(answer, 200)
    })

async function add(
  workspace: Workspace,
  threads: Threads,
  { source, bytes, about }: ReadResult,
  told: { readonly from: string; readonly revises: string | undefined },
): Promise<z.infer<typeof Added>> {
  const known = await workspace.gazetteer()
  const {
    source: ref,
    added,
    events,
    revision,
    record,
  } = await addStory(workspace, source, {
    by: 'web',
    bytes,
    about,
    ...told,
    propose: (text) => threads.propose(text, known),
  })
  return { source: ref, added, events: [...events], revision, notices: [...about.notices, ...record.notices] }
}

function fileName(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch (cause) {
    throw new RapporteurError(
      'input-invalid',
      'The header x-filename is not percent-encoded.',
      'Encode the name of the file as encodeURIComponent does.',
      { cause },
    )
  }
}
