import type { BatchRecord } from '../../model/batch-record.ts'
import type { CheckedLine } from '../log/check.ts'
import { type Run, runOf } from './run.ts'

/** The log, read beside the batches of the database in their order. */
export class LogBeside {
  private readonly lines: AsyncIterator<CheckedLine>
  private next: CheckedLine | null = null
  private last = 0
  /** Batches of the database that follow each other and that the log lacks. */
  private lacking: Run | null = null

  constructor(lines: AsyncIterable<CheckedLine>) {
    this.lines = lines[Symbol.asyncIterator]()
  }

  /** What is wrong with the lines up to that of a batch, and with that of the batch itself; that it is missing is told by a later call or `end`. */
  async faultsUpTo(batch: BatchRecord): Promise<string[]> {
    const faults: string[] = []
    let alone = null as Run | null
    const since = this.last
    this.last = batch.seq
    for (;;) {
      this.next ??= (await this.lines.next()).value ?? null
      if (!this.next || this.next.number > batch.seq) break
      const { number, batch: logged } = this.next
      faults.push(...this.next.faults.map((fault) => `${fault.what} (ledger.jsonl).`))
      this.next = null
      if (number < batch.seq) {
        if (logged && number > since) alone = { from: alone?.from ?? number, to: number }
        continue
      }
      if (logged && logged.hash !== batch.hash)
        faults.push(`Batch ${batch.seq} is not the same in the database and in ledger.jsonl.`)
      else if (logged) faults.push(...faultsOfBytes(batch, logged))
      return [...this.end(), ...onlyIn(alone), ...faults]
    }
    const told = this.lacking && this.lacking.to < batch.seq - 1 ? this.end() : []
    this.lacking = { from: this.lacking?.from ?? batch.seq, to: batch.seq }
    return [...told, ...onlyIn(alone), ...faults]
  }

  /** What is still to be told when no batch follows. */
  end(): string[] {
    const lacking = this.lacking
    this.lacking = null
    return lacking ? [`${runOf(lacking)} not in ledger.jsonl.`] : []
  }

  async close(): Promise<void> {
    await this.lines.return?.()
  }
}

const onlyIn = (alone: Run | null): string[] =>
  alone ? [`${runOf(alone)} in ledger.jsonl alone; "rapporteur recover" makes the database anew from it.`] : []

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
