import type { Progress } from '../ledger/fold/rebuild.ts'

/** Says on a terminal how far a long work is, in place, at most five times a second; nothing where standard error is no terminal. */
export function progressOf(what: string): Progress | undefined {
  if (!process.stderr.isTTY) return undefined
  let shown = 0
  return (done, of) => {
    const now = Date.now()
    if (now - shown < 200 && done < of) return
    shown = now
    process.stderr.write(`\r\u001b[K${done < of ? `${what}: ${done} of ${of} batches` : ''}`)
  }
}
