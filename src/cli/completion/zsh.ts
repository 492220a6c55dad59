import type { CommandShape, Expected, OptionShape, ProgramShape } from './shape.ts'

/** A script for zsh's own completion system, as a file of `fpath` or to be sourced. */
export function zshScript({ name, options, commands }: ProgramShape, sides: readonly string[]): string {
  const common = options.map(optionSpec)
  return `#compdef ${name}

_${name}_commands() {
  local -a commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.says.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_${name}_sides() {
  local expl
  _wanted sides expl side compadd - ${sides.join(' ')}
}

_${name}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${common.join(' ')} '1: :_${name}_commands' '*:: :->of' && return
  [[ $state == of ]] || return
  case $words[1] in
${commands.map(branch).join('\n')}
  esac
}

if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`

  function branch(command: CommandShape): string {
    const specs = [...command.options, ...options].map(optionSpec)
    const places = command.places.map((place, at) => {
      const last = command.endless && at === command.places.length - 1
      return quoted(`${last ? '*' : at + 1}: :${action(place)}`)
    })
    return `    ${command.name}) _arguments -s ${[...specs, ...places].join(' ')} ;;`
  }

  function optionSpec({ flags, says, value }: OptionShape): string {
    const text = `[${says.replace(/[\\[\]:]/g, '\\$&')}]`
    const takes = value === null ? '' : `: :${action(value)}`
    if (flags.length < 2) return quoted(`${flags[0]}${value === null ? '' : '='}${text}${takes}`)
    const each = flags.map((flag) =>
      quoted(`${flag}${value === null ? '' : flag.startsWith('--') ? '=' : '+'}${text}${takes}`),
    )
    return `${quoted(`(${flags.join(' ')})`)}${each[0]} ${quoted(`(${flags.join(' ')})`)}${each[1]}`
  }

  function action(value: Expected): string {
    if (value === 'anything') return ' '
    if (value === 'file') return '_files'
    if (value === 'folder') return '_files -/'
    if (value === 'side') return `_${name}_sides`
    if (value === 'command') return `_${name}_commands`
    return `(${value.join(' ')})`
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
