import { readFileSync } from 'node:fs'
import type { Command, Option } from 'commander'
import { afterOptions } from '../../src/cli/program/help-text.ts'

/** The manual page of the program in the macros of man(7), from its declarations and the text that no declaration has. */
export function manPage(root: Command): string {
  const help = root.createHelp()
  const groups = help.groupItems([...root.commands], help.visibleCommands(root), (command) => command.helpGroup())
  return `${[
    `.TH ${root.name().toUpperCase()} 1 "" "${root.name()} ${root.version()}" "User Commands"`,
    '.SH NAME',
    `${root.name()} \\- ${text(lowerFirst(root.description()).replace(/\\.$/, ''))}`,
    '.SH SYNOPSIS',
    `.B ${root.name()}`,
    '.RI [ options ]',
    '.I command',
    '.RI [ argument ...]',
    '.SH DESCRIPTION',
    text(root.description()),
    `Each command also tells its options and examples by ${bold('--help')}.`,
    '.SH OPTIONS',
    ...help.visibleOptions(root).flatMap(option),
    ...[...groups].flatMap(([heading, commands]) => [
      `.SH ${text(heading.replace(/:$/, '').toUpperCase())}`,
      ...commands.flatMap(entry),
    ]),
    readFileSync(new URL('ending.man', import.meta.url), 'utf8').trim(),
  ].join('\n')}\n`

  function entry(command: Command): string[] {
    const usage = help.commandUsage(command).slice(root.name().length + 1)
    return [
      `.SS ${text(usage)}`,
      `${text(upperFirst(command.description()))}.`,
      ...help
        .visibleOptions(command)
        .filter(({ long }) => long !== '--help')
        .flatMap(option),
      ...after(afterOptions(command)),
    ]
  }

  function option(one: Option): string[] {
    return ['.TP', bold(one.flags), text(help.optionDescription(one))]
  }
}

/** Examples are set as they are typed, other lines as text. */
const after = (words: string): string[] =>
  words.split(/\n{2,}/).flatMap((block) => {
    if (block === '') return []
    const [heading = '', ...lines] = block.split('\n')
    if (!/^Examples?:$/.test(heading)) return ['.PP', text(block)]
    return ['.PP', text(heading), '.PP', '.nf', '.RS', ...lines.map((line) => text(line.trim())), '.RE', '.fi']
  })

/** A text in which nothing is a command of roff: hyphens are those that are typed, and no line begins with a control character. */
const text = (words: string): string =>
  words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

const bold = (words: string): string => `\\fB${text(words)}\\fR`
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
