import { restore } from '../../src/ledger/backup/restore.ts'
import { move } from '../../src/ledger/move.ts'
import { recover } from '../../src/ledger/recover.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'

/** A process to be killed: does what its first argument names with the places that follow, and prints `ready` when it begins and `done`. */
const COMMANDS: Readonly<Record<string, (one: string, other: string) => Promise<void>>> = {
  async rebuild(place) {
    const workspace = await openWorkspace(place)
    say('ready')
    await workspace.rebuild()
    await workspace.close()
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
await COMMANDS[command]?.(one, other)
say('done')
