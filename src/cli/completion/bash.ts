import type { CommandShape, Expected, OptionShape, ProgramShape } from './shape.ts'

/** A script for bash 3.2 and later, without the package bash-completion: what is asked of the tree is answered in the shell, no program is started. */
export function bashScript({ name, options, commands }: ProgramShape, sides: readonly string[]): string {
  const valued = (all: readonly OptionShape[]) => all.filter(({ value }) => value !== null)
  const values = (command: CommandShape) =>
    valued([...command.options, ...options])
      .map(({ flags, value }) => `    ${flags.map((flag) => `${command.name}:${flag}`).join('|')}) ${offer(value)} ;;`)
      .join('\n')
  const places = ({ name: own, places: all, endless }: CommandShape) =>
    all
      .map(
        (place, at) => `    ${own}:${at + 1}${endless && at === all.length - 1 ? `|${own}:*` : ''}) ${offer(place)} ;;`,
      )
      .join('\n')
  const flagsOf = (command: CommandShape) => [...command.options, ...options].flatMap(({ flags }) => flags).join(' ')
  const withValue = (command: CommandShape) =>
    valued([...command.options, ...options])
      .flatMap(({ flags }) => flags)
      .join(' ')
  const lines = (of: (command: CommandShape) => string) =>
    commands
      .map(of)
      .filter((text) => text !== '')
      .join('\n')
  return `# bash completion of ${name}

_${name}_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }
_${name}_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$word")
}

_${name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command= place=1 at flags= valued=
  COMPREPLY=()
  # bash takes "--option=value" for three words.
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      = | "") ;;
      -*) if [[ " $valued " == *" \${COMP_WORDS[at]} "* ]]; then
          ((at++))
          [[ \${COMP_WORDS[at]} == = ]] && ((at++))
        fi ;;
      *) if [[ -z $command ]]; then
          command="\${COMP_WORDS[at]}"
          case "$command" in
${lines((command) => `            ${command.name}) flags="${flagsOf(command)}" valued="${withValue(command)}" ;;`)}
            *) return ;;
          esac
        else
          ((place++))
        fi ;;
    esac
  done
  if [[ -z $command ]]; then
    _${name}_words "${[...commands.map((command) => command.name), ...options.flatMap(({ flags }) => flags)].join(' ')}"
    return
  fi
  case "$command:$before" in
${lines(values)}
  esac
  if [[ " $valued " == *" $before "* ]]; then return; fi
  if [[ $word == -* ]]; then
    _${name}_words "$flags"
    return
  fi
  case "$command:$place" in
${lines(places)}
  esac
}

complete -F _${name} ${name}
`

  function offer(value: Expected | null): string {
    if (value === null || value === 'anything') return 'return'
    if (value === 'file') return `_${name}_paths -f; return`
    if (value === 'folder') return `_${name}_paths -d; return`
    const words = value === 'side' ? sides : value === 'command' ? commands.map((command) => command.name) : value
    return `_${name}_words "${words.join(' ')}"; return`
  }
}
