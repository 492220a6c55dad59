import { randomBytes } from 'node:crypto'
import { backUp } from '../../src/ledger/backup/backup.ts'
import { restore } from '../../src/ledger/backup/restore.ts'
import { move } from '../../src/ledger/move.ts'
import { recover } from '../../src/ledger/recover.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'

/**
 * A process to be killed, or to run out of room: does what its first argument names with the two that follow, and prints `ready` when it begins and
 * `done`, or the code and message of what it met.
 */
const COMMANDS: Readonly<Record<string, (one: string, other: string) => Promise<void>>> = {
  async rebuild(place) {
    const workspace = await openWorkspace(place)
    say('ready')
    await workspace.rebuild()
    await workspace.close()
  },
  async add(place, megabytes) {
    const workspace = await openWorkspace(place)
    try {
      const text = randomBytes(Number(megabytes) * 2 ** 19).toString('hex')
      await workspace.addSource(sourceOf(text), async () => ({ entities: [], statements: [] }), { by: 'test' })
    } finally {
      await workspace.close()
    }
  },
  async backup(place, file) {
    await backUp(place, file, { version: 'test' })
  },
  async recover(place) {
    say('ready')
    await (await recover(place)).workspace.close()
  },
  async restore(file, place) {
    say('ready')
    await restore(file, place)
  },
  async move(from, to) {
    const workspace = await openWorkspace(from)
    say('ready')
    await move(workspace, to)
    await workspace.close()
  },
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [command = '', one = '', other = ''] = process.argv.slice(2)
try {
  await COMMANDS[command]?.(one, other)
  say('done')
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  process.stderr.write(`${code}: ${message}\n`)
  process.exitCode = 1
}
