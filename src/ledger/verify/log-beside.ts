import type { BatchRecord } from '../../model/batch-record.ts'
import type { CheckedLine } from '../log/check.ts'

/** The log, read beside the batches of the database in their order. */
export class LogBeside {
  private readonly lines: AsyncIterator<CheckedLine>
  private next: CheckedLine | null = null

  constructor(lines: AsyncIterable<CheckedLine>) {
    this.lines = lines[Symbol.asyncIterator]()
  }

  /** What is wrong with the lines up to that of a batch, and with that of the batch itself. */
  async faultsUpTo(batch: BatchRecord): Promise<string[]> {
    const faults: string[] = []
    for (;;) {
      this.next ??= (await this.lines.next()).value ?? null
      if (!this.next || this.next.number > batch.seq) break
      const { number, batch: logged } = this.next
      faults.push(...this.next.faults.map((fault) => `${fault.what} (ledger.jsonl).`))
      this.next = null
      if (number < batch.seq) continue
      if (logged && logged.hash !== batch.hash)
        faults.push(`Batch ${batch.seq} is not the same in the database and in ledger.jsonl.`)
      else if (logged) faults.push(...faultsOfBytes(batch, logged))
      return faults
    }
    return [...faults, `Batch ${batch.seq} is not in ledger.jsonl.`]
  }

  async close(): Promise<void> {
    await this.lines.return?.()
  }
}

/** Of the bytes only their hash stands in that of the batch, so that they may be missing without its telling. */
function faultsOfBytes(stored: BatchRecord, logged: BatchRecord): string[] {
  return stored.sources.flatMap(({ id, bytes }, i) =>
    (bytes === null) === (logged.sources[i]?.bytes === null)
      ? []
      : [
          `The bytes of source ${id} (batch ${stored.seq}) are missing in ${bytes === null ? 'the database' : 'ledger.jsonl'}.`,
        ],
  )
}
