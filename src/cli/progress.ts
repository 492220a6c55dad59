import type { Progress } from '../ledger/fold/rebuild.ts'
import { steered } from './output.ts'

/** Says on a terminal how far a long work is, in place, at most five times a second; nothing where standard error is none, or one that only prints. */
export function progressOf(what: string): Progress | undefined {
  if (!steered(process.stderr)) return undefined
  let shown = 0
  return (done, of) => {
    const now = Date.now()
    if (now - shown < 200 && done < of) return
    shown = now
    process.stderr.write(`\r\u001b[K${done < of ? `${what}: ${done} of ${of} batches` : ''}`)
  }
}
