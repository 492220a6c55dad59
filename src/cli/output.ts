import { type Style, styleOf } from '../publish/style.ts'

/** Writes to standard output and waits until it is taken. A reader that went away (`| head`) is no error. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error)))
    process.stdout.write(text, () => resolve())
  })
}

/** Colours for a terminal, plain text for a pipe or where NO_COLOR is set. */
export const style = (): Style => styleOf(process.stdout.isTTY === true && !process.env.NO_COLOR)
