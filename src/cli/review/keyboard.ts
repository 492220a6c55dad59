import { createInterface, emitKeypressEvents, type Key } from 'node:readline'

/** Where a review takes its keys and words from. */
export interface Keyboard {
  /** The next key that was pressed; null at the end. */
  key(): Promise<string | null>
  /** What somebody writes in answer to a question; null where it was left. */
  ask(question: string): Promise<string | null>
  close(): void
}

/** Keys as they are pressed at a terminal, which then does not show them. Ctrl-C and Ctrl-D are the end. */
export function terminalKeyboard(
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Keyboard {
  emitKeypressEvents(input)
  return {
    key: () =>
      new Promise((resolve) => {
        input.setRawMode(true)
        input.resume()
        input.once('keypress', (typed: string | undefined, key: Key) => {
          input.setRawMode(false)
          input.pause()
          if (key.ctrl && (key.name === 'c' || key.name === 'd')) return resolve(null)
          resolve(NAMED[key.name ?? ''] ?? typed ?? '')
        })
      }),
    ask: (question) =>
      new Promise((resolve) => {
        const asking = createInterface({ input, output })
        let answered = false
        asking.on('close', () => {
          if (!answered) resolve(null)
        })
        asking.question(question, (written) => {
          answered = true
          asking.close()
          resolve(written.trim() === '' ? null : written.trim())
        })
      }),
    close: () => input.pause(),
  }
}

const NAMED: Readonly<Record<string, string>> = { down: 'j', right: 'j', up: 'k', left: 'k', escape: 'q' }

/**
 * The same from lines, for scripts: a line is a key, and behind it, after a space, what it asks for ("r not a round"). Several answers to
 * one key are set apart by " | ".
 */
export function lineKeyboard(input: NodeJS.ReadableStream = process.stdin): Keyboard {
  const lines = createInterface({ input })
  const all = lines[Symbol.asyncIterator]()
  let answers: string[] = []
  return {
    async key() {
      const { value, done } = await all.next()
      if (done) return null
      const [key = '', ...rest] = value.trim().split(' ')
      answers = rest.length > 0 ? rest.join(' ').split(' | ') : []
      return key
    },
    ask: async () => answers.shift()?.trim() || null,
    close: () => lines.close(),
  }
}
