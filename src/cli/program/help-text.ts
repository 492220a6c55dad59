import type { Command } from 'commander'

/** What a command's help has after its options: examples, and what else is to be said. */
export function afterOptions(command: Command): string {
  const before = command.configureOutput()
  let text = ''
  command.configureOutput({
    writeOut(part) {
      text += part
    },
  })
  command.outputHelp()
  command.configureOutput(before)
  return text.replace(command.helpInformation(), '').trim()
}

/** The lines of its examples, as they are typed. */
export function examplesOf(command: Command): readonly string[] {
  const block = /^Examples?:\n((?: {2}.+\n?)+)/m.exec(afterOptions(command))?.[1] ?? ''
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
