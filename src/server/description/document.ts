import type { OpenAPIHono } from '@hono/zod-openapi'
import { LINES } from '../routes/lines.ts'
import { withNulls } from './or-null.ts'

/** The description of the API, as far as it is read here. */
export interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, Shape> }
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Record<string, { readonly description: string; readonly content?: Content }>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Shape
}

export type Content = Record<string, { readonly schema: Shape }>

/** A JSON Schema, as far as zod makes them. */
export interface Shape {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Shape
  readonly properties?: Record<string, Shape>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly example?: unknown
}

const header = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

const IF_NONE_MATCH = header('If-None-Match', 'ETag of an answer that is at hand: 304 where it is still right')
const IF_MATCH = header(
  'If-Match',
  'ETag of the answer in which the thing was seen: 412 where something was decided or said of it since',
)
const KEY = header('Idempotency-Key', 'A key of this request alone: sent again with it, it is done once')

const PROBLEMS = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** The description that the schemas of the routes give, with what holds for all of them: their headers, the answers to these, and a name for each. */
export function describe(app: OpenAPIHono, version: string): Description {
  const plain = withNulls(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Rapporteur',
        version,
        description:
          'The record of a workspace: events, sources, mechanisms and people, every value with the words that state it.',
      },
    }),
  ) as unknown as Description
  const paths = Object.entries({ ...plain.paths, '/api/changes': CHANGES }).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, described(path, method, operation)]),
    ),
  ])
  return { ...plain, paths: Object.fromEntries(paths) }
}

/** What `changes.ts` answers: a stream has no schema from which it could be made. */
const CHANGES = {
  get: {
    summary:
      'Server-sent events: "head" with the number of the last batch at once, and whenever something was put on record',
    responses: { 200: { description: 'The events', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
  } as Omit<Operation, 'operationId' | 'tags'> as Operation,
}

function described(path: string, method: string, operation: Operation): Operation {
  const topic = path.split('/')[2]?.split('.')[0] ?? ''
  const named = { ...operation, operationId: operationId(path, method), tags: [topic] }
  const { parameters = [], responses } = operation
  if (operation === CHANGES.get) return named
  if (method === 'get')
    return {
      ...named,
      parameters: [...parameters, IF_NONE_MATCH],
      responses: { ...withLines(responses), 304: { description: 'The answer at hand is still right' } },
    }
  return {
    ...named,
    parameters: [...parameters, ...('412' in responses ? [IF_MATCH] : []), KEY],
    responses: {
      ...responses,
      422: responses['422'] ?? { description: 'The idempotency key was sent with another request', ...PROBLEMS },
    },
  }
}

/** Of a list that comes in pages, also its items as lines. */
function withLines(responses: Operation['responses']): Operation['responses'] {
  const answer = responses['200']
  const shape = answer?.content?.['application/json']?.schema
  const item = shape?.properties?.next && shape.properties.items?.items
  if (!answer || !item) return responses
  return { ...responses, 200: { ...answer, content: { ...answer.content, [LINES]: { schema: item } } } }
}

/** "getEventsById" of GET /api/events/{id}. */
function operationId(path: string, method: string): string {
  const words = path
    .replace('/api/', '')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
