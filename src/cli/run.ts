import { CommanderError } from 'commander'
import { fail } from './fail.ts'
import { program } from './main.ts'
import { surviveFileLimit, tolerateClosedOutput } from './output.ts'

async function run(): Promise<void> {
  tolerateClosedOutput()
  surviveFileLimit()
  try {
    const root = program()
    root.hook('preAction', () => {
      if (root.opts().color === false) process.env.NO_COLOR = '1'
    })
    await root.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else fail(error)
  }
}

void run()
