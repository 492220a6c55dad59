import { chainFault } from '../../src/ledger/log/chain.ts'
import { ACTS, Chronicler } from '../../src/ledger/testing/histories.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { batchHash } from '../../src/model/batch-hash.ts'
import { type BatchRecord, FIRST_PREV } from '../../src/model/batch-record.ts'

/**
 * A process to be killed. Its argument names a workspace. It prints the hash of each batch that it finds there, `ready`, and the hash of each that
 * it has appended: stories short and long, and decisions about them. What it prints it has been told for certain, since writing to a pipe waits
 * on Linux.
 */
const [place = ''] = process.argv.slice(2)

const say = (line: string) => process.stdout.write(`${line}\n`)
const below = (bound: number) => Math.floor(Math.random() * bound)

async function append(): Promise<void> {
  const workspace = await openWorkspace(place)
  let last: Pick<BatchRecord, 'seq' | 'hash'> = { seq: 0, hash: FIRST_PREV }
  for await (const batch of workspace.history()) {
    const fault =
      batchHash(batch) === batch.hash ? chainFault(last, batch) : { what: 'is not what its hash was made of' }
    if (fault) throw new Error(`Batch ${batch.seq} ${fault.what}.`)
    say(batch.hash)
    last = batch
  }
  say('ready')
  const long = Math.random() < 0.2 ? 'at length '.repeat(below(20_000)) : ''
  const chronicler = new Chronicler(workspace, `Story ${long}of process ${process.pid}, ${Date.now()}:`)
  let { seq } = await workspace.head()
  for (;;) {
    await chronicler.take({
      act: ACTS[below(ACTS.length)] ?? 'story',
      picks: Array.from({ length: 24 }, () => below(1000)),
    })
    const head = await workspace.head()
    if (head.seq > seq) say(head.hash)
    seq = head.seq
  }
}

await append()
