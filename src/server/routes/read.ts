import { createRoute } from '@hono/zod-openapi'
import type { Threads } from '../../intake/threads.ts'
import { StoryRecord } from '../../model/record.ts'
import { failure, json } from './answers.ts'
import { resource } from './resource.ts'
import { overridesOf, StoryInput } from './story-input.ts'

const read = createRoute({
  method: 'post',
  path: '/api/read',
  summary: 'The record of a story; nothing is stored',
  request: { body: { content: { 'application/json': { schema: StoryInput } }, required: true } },
  responses: {
    200: json(StoryRecord, 'What the text proposes'),
    400: failure('The story cannot be read'),
    413: failure('The story is too large'),
  },
})

export const readRoutes = (threads: Threads) =>
  resource().openapi(read, async (c) => {
    const { text, ...details } = c.req.valid('json')
    const { source } = await threads.readBytes(
      new TextEncoder().encode(text),
      { name: 'the pasted text' },
      overridesOf(details),
    )
    return c.json(await threads.propose(source), 200)
  })
