import { DetailedError } from 'hono/client'

/** What went wrong, in words for the person at the screen. */
export interface Problem {
  readonly message: string
  readonly advice: string
  /** HTTP status; null where no answer came. */
  readonly status: number | null
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Reads the problem (RFC 9457) that the server answered with, or says that it did not answer. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof DetailedError)) {
    return {
      message: 'The server did not answer.',
      advice: 'Check that "rapporteur start" is still running, then try again.',
      status: null,
    }
  }
  const data: unknown = error.detail?.data
  const fields: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {}
  return {
    message: text(fields.detail) ?? text(fields.title) ?? `The server answered with status ${error.statusCode ?? '?'}.`,
    advice: text(fields.advice) ?? 'Reload the page. If it happens again, read the log of the server.',
    status: error.statusCode ?? null,
  }
}
