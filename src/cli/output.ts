import { type Style, styleOf } from '../publish/style.ts'

/** A reader that went away (`| head`) wants no more and is no error. */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

/**
 * A file that reaches the limit of the process's own quota (setrlimit(2)) fails with EFBIG, as on a full disk, and does not end the process:
 * a listener of any kind keeps the library of the lock from ending it.
 */
export function surviveFileLimit(): void {
  process.on('SIGXFSZ', () => undefined)
}

/** Writes to standard output and waits until it is taken. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

/** Whether what is written there can be steered by escape sequences: a terminal, and not one that only prints. */
export const steered = (stream: { readonly isTTY?: boolean }, env = process.env): boolean =>
  stream.isTTY === true && env.TERM !== 'dumb'

/** Colours for a terminal, plain text for a pipe or where NO_COLOR is set. */
export const style = (stream: { readonly isTTY?: boolean } = process.stdout, env = process.env): Style =>
  styleOf(steered(stream, env) && !env.NO_COLOR)
