import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { program } from '../main.ts'
import { examplesOf } from './help-text.ts'

/** Commands without `--json`, and why. */
const NO_JSON: Readonly<Record<string, string>> = {
  mcp: 'speaks JSON of its own, by the Model Context Protocol',
  start: 'it serves until it is stopped; what it serves is JSON under /api',
  completion: 'what it prints is a script',
}

const commands = () => program().commands.map((command) => ({ name: command.name(), command }))

/** The words of an example, as a shell would hand them to the program: what stands before "rapporteur" and after a pipe or ">" is not for it. */
const wordsOf = (example: string): string[] => {
  const own = /(?:^|\| )rapporteur ([^|>]*)/.exec(example)?.[1] ?? ''
  return [...own.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
}

/** The program with commands that do nothing and say nothing. */
function idle(): Command {
  const root = program()
  for (const command of [root, ...root.commands]) command.configureOutput({ writeErr: () => undefined }).exitOverride()
  for (const command of root.commands) command.action(() => undefined)
  return root
}

describe.each(commands())('$name', ({ name, command }) => {
  it('says in a line what it does', () => {
    expect(command.description()).toMatch(/^\p{Ll}[^\n]*[^.\n]$/u)
    expect(command.helpGroup()).not.toBe('')
  })

  it('has options and arguments that are explained, and named alike everywhere', () => {
    for (const { description, flags, long } of command.options) {
      expect({ flags, description }).toEqual({ flags, description: expect.stringMatching(/^[^\n]*[^.\n]$/) })
      expect(long).toMatch(/^--[a-z]+(-[a-z]+)*$/)
    }
    const workspace = command.options.find(({ long }) => long === '--workspace')
    if (workspace) expect(workspace.flags).toBe('-w, --workspace <place>')
  })

  it('prints JSON where it is asked to', () => {
    const asked = command.options.some(({ long }) => long === '--json')
    expect(asked).toBe(!(name in NO_JSON))
  })

  it('has examples that it understands', async () => {
    const examples = examplesOf(command)
    expect(examples).not.toEqual([])
    for (const example of examples) {
      const words = wordsOf(example)
      expect(words[0]).toBe(name)
      await expect(idle().parseAsync(words, { from: 'user' })).resolves.toBeDefined()
    }
  })
})

it('lists no command twice, and no reason for what has --json or is not there', () => {
  const names = commands().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(NO_JSON).filter((name) => !names.includes(name))).toEqual([])
})
