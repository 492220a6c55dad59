import { createRoute } from '@hono/zod-openapi'
import type { Threads } from '../../intake/threads.ts'
import { StoryRecord } from '../../model/record.ts'
import type { PageFetcher } from '../../read/web/fetch-page.ts'
import { failure, json } from './answers.ts'
import { resource } from './resource.ts'
import { FETCHED, readInput, StoryInput } from './story-input.ts'

const read = createRoute({
  method: 'post',
  path: '/api/read',
  summary: 'The record of a story; nothing is stored',
  request: { body: { content: { 'application/json': { schema: StoryInput } }, required: true } },
  responses: {
    200: json(StoryRecord, 'What the text proposes'),
    400: failure('The story cannot be read'),
    413: failure('The story is too large'),
    ...FETCHED,
  },
})

export const readRoutes = (threads: Threads, pages: PageFetcher) =>
  resource().openapi(read, async (c) => {
    const { source } = await readInput(c.req.valid('json'), threads, pages)
    return c.json(await threads.propose(source), 200)
  })
