import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('the benchmark of the ledger runs, and views show what the queries by hand show', async () => {
  const args = ['--import', 'tsx', 'bench/ledger/run.ts', '--sizes', '2k', '--engine', 'pglite', '--times', '2']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  for (const name of ['chronology of a dyad', 'event', 'mechanism', 'as of: dyad', 'append of a batch', 'rebuilt'])
    expect(stdout).toContain(name)
}, 300_000)
