import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { manPage } from './page.ts'

const PAGE = fileURLToPath(new URL('../../man/rapporteur.1', import.meta.url))

it('man/rapporteur.1 is what "npm run generate" makes', async () => {
  vi.stubEnv('DATABASE_URL', undefined)
  const { program } = await import('../../src/cli/main.ts')
  expect(readFileSync(PAGE, 'utf8')).toBe(manPage(program()))
})

it.each([
  ['mandoc', ['-Tlint', '-Wwarning', PAGE], /missing date/],
  ['man', ['--warnings', '-l', PAGE], /^$/],
])('%s finds no fault with it', (command, args, known) => {
  const { stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', MANPAGER: 'cat' },
  })
  if (error) {
    process.stderr.write(`The man page was not held against ${command}, which is not installed.\n`)
    return
  }
  const said = command === 'man' ? stderr : stdout + stderr
  expect(said.split('\n').filter((line) => line !== '' && !known.test(line))).toEqual([])
})
