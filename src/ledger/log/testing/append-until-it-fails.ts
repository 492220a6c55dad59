import { openLog } from '../log.ts'
import { batchAfter } from './batches.ts'

/**
 * A process that appends to the log of a folder until it is killed or an append fails. It prints the number of each batch
 * once it is acknowledged, and at last the code of the error and the number at which the log stands then.
 */
const [folder = ''] = process.argv.slice(2)
const log = await openLog(folder)
try {
  for (;;) {
    const seq = (log.head?.seq ?? 0) + 1
    await log.append(batchAfter(log.head, { sentences: 1 + ((seq * 997) % 2000) }))
    process.stdout.write(`${seq}\n`)
  }
} catch (error) {
  process.stdout.write(`${(error as { code?: string }).code} ${log.head?.seq ?? 0}\n`)
}
