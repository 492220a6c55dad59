import type { Expected, OptionShape, ProgramShape } from './shape.ts'

/** A script for fish, which completes from what it is told of each command. */
export function fishScript({ name, options, commands }: ProgramShape, sides: readonly string[]): string {
  const names = commands.map((command) => command.name)
  const lines = commands.flatMap((command) => {
    const when = `-n ${quoted(`__${name}_command ${command.name}`)}`
    return [
      `complete -c ${name} -n ${quoted(`__${name}_command`)} -a ${command.name} -d ${quoted(command.says)}`,
      ...command.options.map((option) => `complete -c ${name} ${when} ${optionOf(option)}`),
      ...command.places
        .map(offer)
        .filter((text) => text !== '')
        .map((text) => `complete -c ${name} ${when} ${text}`),
    ]
  })
  return `# fish completion of ${name}

function __${name}_command -d 'Whether the command line is one of this command, or of none yet'
    set -l found
    for word in (commandline -opc)[2..]
        string match -q -- '-*' $word; and continue
        set found $word
        break
    end
    test "$found" = "$argv[1]"
end

complete -c ${name} -f
${options.map((option) => `complete -c ${name} ${optionOf(option)}`).join('\n')}
${[...new Set(lines)].join('\n')}
`

  function optionOf({ flags, says, value }: OptionShape): string {
    const spelled = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
    const takes = value === null ? '' : ` -r ${offer(value) || '-f'}`
    return `${spelled.join(' ')} -d ${quoted(says)}${takes}`
  }

  function offer(value: Expected): string {
    if (value === 'anything') return ''
    if (value === 'file') return '-F'
    if (value === 'folder') return `-f -a '(__fish_complete_directories)'`
    const words = value === 'side' ? sides : value === 'command' ? names : value
    return `-f -a ${quoted(words.join(' '))}`
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
