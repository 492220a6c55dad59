import { RapporteurError } from '../model/errors.ts'
import { printable } from '../publish/printable.ts'

/** Says in one line what went wrong and what to do, and sets the exit code. RAPPORTEUR_DEBUG=1 adds the stack. */
export function fail(error: unknown): void {
  if ((error as NodeJS.ErrnoException)?.code === 'EPIPE') return
  const known = error instanceof RapporteurError
  const message = known
    ? `${error.message} ${error.advice}`
    : `${error instanceof Error ? error.message : String(error)} (RAPPORTEUR_DEBUG=1 shows more)`
  process.stderr.write(`rapporteur: ${printable(message)}\n`)
  if (process.env.RAPPORTEUR_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}
