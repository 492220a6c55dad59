import { type Style, styleOf } from '../publish/style.ts'

/** A reader that went away (`| head`) wants no more and is no error. */
export function tolerateClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
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

/** Colours for a terminal, plain text for a pipe or where NO_COLOR is set. */
export const style = (): Style => styleOf(process.stdout.isTTY === true && !process.env.NO_COLOR)
