import type { Argument, Command, Option } from 'commander'

/** What a word of a command line may be: a file, a folder, one of some values, a side, the name of a command, or nothing that is known. */
export type Expected = 'file' | 'folder' | 'side' | 'command' | 'anything' | readonly string[]

export interface OptionShape {
  /** Short and long, with their hyphens. */
  readonly flags: readonly string[]
  readonly says: string
  /** What its value may be; null where it takes none. */
  readonly value: Expected | null
}

export interface CommandShape {
  readonly name: string
  readonly says: string
  readonly options: readonly OptionShape[]
  /** What stands at each place; where `endless`, what the last expects may be repeated. */
  readonly places: readonly Expected[]
  readonly endless: boolean
}

/** What all commands take, and each command with what it takes, as the declarations say. */
export interface ProgramShape {
  readonly name: string
  readonly options: readonly OptionShape[]
  readonly commands: readonly CommandShape[]
}

/** What the words in the declarations stand for, those in `<…>` and `[…]`. */
const BY_NAME: Readonly<Record<string, Expected>> = {
  path: 'file',
  paths: 'file',
  file: 'file',
  story: 'file',
  folder: 'folder',
  place: 'folder',
  sides: 'side',
  command: 'command',
}

const expected = (name: string, choices: readonly string[] | undefined): Expected =>
  choices ?? BY_NAME[name] ?? 'anything'

export function shapeOf(root: Command): ProgramShape {
  const help = root.createHelp()
  return {
    name: root.name(),
    options: help.visibleOptions(root).map(optionShape),
    commands: help.visibleCommands(root).map((command) => ({
      name: command.name(),
      says: command.description(),
      options: help.visibleOptions(command).map(optionShape),
      places: command.registeredArguments.map((argument: Argument) => expected(argument.name(), argument.argChoices)),
      endless: command.registeredArguments.at(-1)?.variadic ?? false,
    })),
  }
}

function optionShape({ short, long, flags, description, argChoices, required, optional }: Option): OptionShape {
  const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1] ?? ''
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    says: description,
    value: required || optional ? expected(placeholder, argChoices) : null,
  }
}
