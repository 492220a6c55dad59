import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { program } from '../main.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { shapeOf } from './shape.ts'
import { zshScript } from './zsh.ts'

/** What is typed before Tab, what is then offered among others, and what is not. */
const LINES: readonly (readonly [typed: string, offered: readonly string[], not: readonly string[]])[] = [
  ['rapporteur mech', ['mechanism'], ['merge', 'story.txt']],
  ['rapporteur ', ['add', 'timeline', 'completion', 'help'], ['story.txt']],
  ['rapporteur read st', ['story.txt'], ['stories-2', 'start']],
  ['rapporteur read story.txt a', ['a story.txt'], ['add']],
  ['rapporteur read --js', ['--json'], ['--out']],
  ['rapporteur read --', ['--format', '--out', '--no-color'], ['--workspace']],
  ['rapporteur read --format ', ['html', 'pdf'], ['story.txt', '--json']],
  ['rapporteur read --format=ht', ['html'], ['text']],
  ['rapporteur read --format html st', ['story.txt'], ['html']],
  ['rapporteur read --out ', ['records/'], ['story.txt']],
  ['rapporteur --no-color timeline CH', ['CHN', 'CHE'], ['RUS', 'check']],
  ['rapporteur timeline CHN R', ['RUS'], ['CHN', 'read']],
  ['rapporteur search talks --kind ev', ['event'], ['person']],
  ['rapporteur search read --', ['--limit'], ['--out']],
  ['rapporteur rank sm_1 ', ['preferred', 'deprecated'], ['story.txt']],
  ['rapporteur network ', ['sides', 'people'], ['story.txt']],
  ['rapporteur completion ', ['bash', 'zsh', 'fish'], ['story.txt']],
  ['rapporteur help rest', ['restore'], ['records/']],
  ['rapporteur review --order ', ['value', 'text'], ['story.txt']],
  ['rapporteur timeline --from ', [], ['CHN', 'story.txt', '--to']],
]
const SIDES = ['CHE', 'CHN', 'RUS']

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-completion-'))
  mkdirSync(join(folder, 'records'))
  for (const name of ['story.txt', 'a story.txt']) writeFileSync(join(folder, name), 'Talks were held.')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a script of a shell in the folder, in which "\$SCRIPT" is the file with our completion, and gives what it printed between marks, one part a line typed. */
function asked(shell: string, args: readonly string[], completion: string, script: string): string[][] {
  const [ours, theirs] = [join(folder, `.completion.${shell}`), join(folder, `.asking.${shell}`)]
  writeFileSync(ours, completion)
  writeFileSync(theirs, script)
  const { stdout, stderr, status } = spawnSync(shell, [...args, theirs], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', SCRIPT: ours, LC_ALL: 'C.UTF-8' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const parts = stdout.split('=====\n').slice(1)
  expect(parts).toHaveLength(LINES.length)
  return parts.map((part) =>
    part
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replaceAll('\\', '').replace(/^--[\w-]+=/, '')),
  )
}

const quoted = (text: string) => `'${text}'`

const bash = () =>
  asked(
    'bash',
    ['--norc', '--noprofile'],
    bashScript(shapeOf(program()), SIDES),
    `. "$SCRIPT"
${LINES.map(([typed]) => {
  const words = typed.split(/ |(=)/).filter((word) => word !== undefined)
  return `echo '====='; COMP_WORDS=(${words.map(quoted).join(' ')}); COMP_CWORD=${words.length - 1}; _rapporteur; for found in "\${COMPREPLY[@]}"; do [[ -d $found ]] && found="$found/"; echo "$found"; done`
}).join('\n')}
`,
  )

const fish = () =>
  asked(
    'fish',
    ['--no-config'],
    fishScript(shapeOf(program()), SIDES),
    `source "$SCRIPT"
${LINES.map(([typed]) => `echo '====='; complete -C ${quoted(typed)} | string replace -r '\\t.*' '' ; true`).join('\n')}
`,
  )

/** zsh completes only at a terminal, so one is made for it; what it is about to offer is written to a file. */
const zsh = () =>
  asked(
    'zsh',
    ['-f'],
    zshScript(shapeOf(program()), SIDES),
    `zmodload zsh/zpty
export FOUND="$HOME/.found" DONE="$HOME/.done"
cat > "$HOME/.setup" <<'END'
PROMPT= ; setopt no_beep
autoload -Uz compinit; compinit -D -u
. "$SCRIPT"
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a found
  builtin compadd -A found "$@"
  print -rl -- $found >> "$FOUND"
  builtin compadd "$@"
}
ask() { zle complete-word; : > "$DONE"; zle kill-whole-line }
complete-word-done() { : }
zle -N ask; bindkey '^I' ask; bindkey '^U' kill-whole-line
: > "$DONE"
END
zpty -b inner zsh -f -i
waited() { local i; for ((i = 0; i < 2000; i++)); do [[ -e "$DONE" ]] && break; zpty -r inner drop 2>/dev/null; sleep 0.01; done; rm -f "$DONE" }
zpty -w inner ". $HOME/.setup"
waited
ask() { : > "$FOUND"; zpty -w -n inner "$1"$'\\t'; waited; print '====='; cat "$FOUND" }
${LINES.map(([typed]) => `ask ${quoted(typed)}`).join('\n')}
zpty -d inner
`,
  ).map((part) => part.map((line) => (line === 'records' ? 'records/' : line)))

const there = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

describe.each([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])('%s', (shell, ask) => {
  let answers: string[][] = []
  const here = there(shell)
  if (!here) process.stderr.write(`Completion was not tested in ${shell}, which is not installed.\n`)
  beforeAll(() => {
    if (here) answers = ask()
  })

  it.skipIf(!here).each(LINES.map(([typed, offered, not], at) => ({ typed, offered, not, at })))(
    '"$typed"',
    ({ at, offered, not }) => {
      const found = answers[at] ?? []
      expect(found).toEqual(expect.arrayContaining([...offered]))
      expect(not.filter((word) => found.includes(word))).toEqual([])
      if (offered.length === 0) expect(found).toEqual([])
    },
  )
})
