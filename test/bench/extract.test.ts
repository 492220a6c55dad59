import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('the benchmark of reading runs', async () => {
  const args = ['--import', 'tsx', 'bench/extract/run.ts', '--stories', '4', '--rounds', '1']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  for (const name of ['one thread', 'wink-nlp', 'threads', 'in one text', 'rapporteur read FILE'])
    expect(stdout).toContain(name)
}, 300_000)
