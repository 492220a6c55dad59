import { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, RapporteurError } from '../model/errors.ts'

/** An error as the API answers it: problem details (RFC 9457), with our code and what to do. */
export const Problem = z
  .object({
    type: z.string().openapi({ example: 'urn:rapporteur:problem:not-found' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().openapi({ example: 'not-found' }),
    advice: z.string(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>

const KINDS: Record<ErrorCode, { status: ContentfulStatusCode; title: string }> = {
  'file-missing': { status: 400, title: 'File missing' },
  'file-unreadable': { status: 400, title: 'File unreadable' },
  'input-empty': { status: 400, title: 'Empty input' },
  'input-binary': { status: 400, title: 'Not a text' },
  'input-too-large': { status: 413, title: 'Input too large' },
  'input-not-utf8': { status: 400, title: 'Not UTF-8' },
  'input-encoding': { status: 400, title: 'Encoding not as stated' },
  'input-damaged': { status: 400, title: 'Damaged file' },
  'input-encrypted': { status: 400, title: 'Encrypted file' },
  'input-scanned': { status: 422, title: 'A picture of a text' },
  'input-unsafe': { status: 400, title: 'Unsafe archive' },
  'input-many': { status: 400, title: 'Several stories' },
  'address-refused': { status: 400, title: 'Address not fetched' },
  'address-unreachable': { status: 422, title: 'Address out of reach' },
  'address-too-large': { status: 413, title: 'Page too large' },
  'page-refused': { status: 422, title: 'Page refused' },
  'page-paywalled': { status: 422, title: 'Page behind a paywall' },
  'page-scripted': { status: 422, title: 'Page without its text' },
  'input-invalid': { status: 400, title: 'Invalid input' },
  'date-invalid': { status: 400, title: 'Invalid date' },
  'not-found': { status: 404, title: 'Not on record' },
  'workspace-missing': { status: 503, title: 'Workspace missing' },
  'workspace-locked': { status: 503, title: 'Workspace in use' },
  'workspace-damaged': { status: 500, title: 'Workspace damaged' },
  'database-unreachable': { status: 503, title: 'Database out of reach' },
  'database-timeout': { status: 503, title: 'Database took too long' },
  'database-unsuitable': { status: 500, title: 'Database not suitable' },
  'tenure-overlap': { status: 409, title: 'Two holders of one office' },
  'date-cycle': { status: 409, title: 'Dates told by each other' },
  'decided-already': { status: 409, title: 'Decided already' },
  'changed-meanwhile': { status: 409, title: 'Changed meanwhile' },
  'codebook-unmet': { status: 409, title: 'The codebook asks for more' },
  'merge-refused': { status: 409, title: 'Merge refused' },
  'log-damaged': { status: 500, title: 'Log damaged' },
  'backup-damaged': { status: 400, title: 'Backup damaged' },
  'backup-newer': { status: 400, title: 'Backup of a newer version' },
  'workspace-older': { status: 503, title: 'Workspace of an older version' },
  'workspace-newer': { status: 500, title: 'Workspace of a newer version' },
  'disk-full': { status: 507, title: 'Disk full' },
  'port-busy': { status: 503, title: 'Port in use' },
  'reading-endless': { status: 422, title: 'Reading took too long' },
  'reading-ended': { status: 500, title: 'Reading ended' },
}

/**
 * The problem that an error amounts to. An error that is not ours gives status 500 and says nothing of its cause, which
 * belongs in the log and not in an answer. Of a `conditional` request (one with If-Match) what changed meanwhile is its condition, unmet.
 */
export function problemOf(error: unknown, { conditional = false } = {}): Problem {
  if (error instanceof RapporteurError) {
    const { status: usual, title } = KINDS[error.code]
    const status = conditional && error.code === 'changed-meanwhile' ? 412 : usual
    return problem(status, error.code, title, error.message, error.advice)
  }
  if (error instanceof HTTPException) {
    if (error.status === 415) {
      return problem(
        415,
        'media-type',
        'Media type not accepted',
        'The body is not of a media type that is read here.',
        'Send application/json.',
      )
    }
    return problem(
      error.status,
      'request-invalid',
      'Invalid request',
      error.message || 'The request cannot be read.',
      'Check the request against /api/openapi.json.',
    )
  }
  return problem(
    500,
    'unexpected',
    'Unexpected error',
    'Something went wrong in the server.',
    'Try again. If it happens again, start the server with RAPPORTEUR_DEBUG=1 and report what it prints.',
  )
}

export const problem = (status: number, code: string, title: string, detail: string, advice: string): Problem => ({
  type: `urn:rapporteur:problem:${code}`,
  title,
  status,
  detail,
  code,
  advice,
})

/** An answer that carries a problem. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

/** What a body beyond a limit in bytes is answered. */
export const bodyTooLarge = (limit: number) => () =>
  problemResponse(
    problem(
      413,
      'input-too-large',
      'Input too large',
      `The request is larger than ${limit / 1_000_000} MB.`,
      'Send a single story, or a part of it.',
    ),
  )
