import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bundled, bundled } from '../testing/bundled.ts'
import { checkLog } from './check.ts'
import { openLog } from './log.ts'
import { inFolder } from './testing/folders.ts'

const SOURCE = fileURLToPath(new URL('testing/append-until-it-fails.ts', import.meta.url))
let built: Bundled

beforeAll(async () => {
  built = await bundled(SOURCE)
})
afterAll(() => built.remove())

/** The lines that a process has printed so far; a line that it was killed in is not among them. */
function printed(child: ChildProcess): string[] {
  const lines: string[] = []
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return lines
}

it('30 times killed while it appends, the log has every acknowledged batch whole', () =>
  inFolder(async (folder) => {
    let acknowledged = 0
    for (let cycle = 0; cycle < 30; cycle++) {
      const child = spawn(process.execPath, [...built.args, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      const lines = printed(child)
      while (lines.length === 0) await wait(2)
      await wait(Math.random() * 40)
      child.kill('SIGKILL')
      await once(child, 'close')
      acknowledged = Math.max(acknowledged, ...lines.map(Number))
      const log = await openLog(folder)
      const head = log.head?.seq ?? 0
      await log.close()
      expect(head).toBeGreaterThanOrEqual(acknowledged)
      // One may be on the disk and not acknowledged yet, and the word of another on its way.
      expect(head).toBeLessThanOrEqual(acknowledged + 2)
    }
    expect(acknowledged).toBeGreaterThan(30)
    expect((await checkLog(folder)).faults).toEqual([])
  }))

it.skipIf(process.platform === 'win32').each([64, 200, 333, 500])(
  'at a limit of %i KiB the log ends with the last batch that fits',
  (limit) =>
    inFolder(async (folder) => {
      const child = spawn(
        'bash',
        ['-c', `ulimit -f ${limit}; exec "$@"`, 'bash', process.execPath, ...built.args, folder],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const lines = printed(child)
      await once(child, 'close')
      const last = lines.at(-2) ?? '0'
      expect(lines.at(-1)).toBe(`disk-full ${last}`)
      const log = await openLog(folder)
      expect([log.head?.seq ?? 0, log.torn]).toEqual([Number(last), null])
      await log.close()
      expect((await checkLog(folder)).found).toBe(0)
    }),
)
