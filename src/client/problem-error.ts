import type { components } from './generated/api.ts'

export type Problem = components['schemas']['Problem']

/** What the server refused, or that it did not answer: `code` says which, `message` what happened and `advice` what to do. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  /** As the server tells it (RFC 9457); of status 0 and code `unreachable` where no answer came. */
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }
  get status(): number {
    return this.problem.status
  }
  get advice(): string {
    return this.problem.advice
  }
}

/** The error that an answer amounts to, with its problem where it carries one. */
export function refusalOf({ status, statusText }: Response, told: unknown): ProblemError {
  if (isProblem(told)) return new ProblemError(told)
  return new ProblemError({
    ...{ type: 'about:blank', title: statusText, status, code: 'unexpected' },
    detail: `The server answered with status ${status} and no problem.`,
    advice: 'Check that the address is that of a Rapporteur server.',
  })
}

export const unreachable = (address: string, cause: unknown): ProblemError =>
  new ProblemError(
    {
      ...{ type: 'about:blank', title: 'No answer', status: 0, code: 'unreachable' },
      detail: `No answer came from ${address}.`,
      advice: 'Check that "rapporteur start" is running there, then try again.',
    },
    { cause },
  )

const isProblem = (told: unknown): told is Problem =>
  typeof told === 'object' && told !== null && 'code' in told && 'detail' in told && 'status' in told
