import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const COMPILED = new URL('../bin/compiled.js', import.meta.url).href
const home = mkdtempSync(join(tmpdir(), 'rapporteur-compiled-'))
const program = join(home, 'program.cjs')
const cache = join(home, 'cache')
const kept = join(cache, 'rapporteur', 'compiled')

/** A program that is long enough to be kept, and prints a word. */
const printing = (word: string, more = ''): string =>
  `const { join } = require('node:path')\n${`const unused = (a) => a + 1 // ${'-'.repeat(60)}\n{\n`.repeat(100)}${'}\n'.repeat(100)}
process.stdout.write(join('${word}', __filename.slice(-4), String(module.exports === exports)))${more}`

function run(env: Record<string, string> = {}) {
  const code = `import { createRequire } from 'node:module'
import { keepCompiled } from ${JSON.stringify(COMPILED)}
keepCompiled()
createRequire(import.meta.url)(${JSON.stringify(program)})`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: cache, ...env },
  })
  return { stdout, stderr, status }
}

const printed = (stdout: string) => ({ stdout, stderr: '', status: 0 })
const names = () => (existsSync(kept) ? readdirSync(kept) : [])

afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => rmSync(cache, { recursive: true, force: true }))

// From 22.8 on Node does it; on other systems it is kept elsewhere.
describe.skipIf('enableCompileCache' in module || process.platform !== 'linux')('what Node compiled', () => {
  it('is kept for the next start, which is the same', () => {
    writeFileSync(program, printing('first'))
    expect(run()).toEqual(printed('first/.cjs/true'))
    const [name = ''] = names()
    expect(names()).toEqual([name])
    const { ino } = statSync(join(kept, name))
    expect(run()).toEqual(printed('first/.cjs/true'))
    expect(statSync(join(kept, name)).ino).toBe(ino)
  })

  it('is kept where the program set flags for its work', () => {
    writeFileSync(program, printing('flags', "\nrequire('node:v8').setFlagsFromString('--liftoff-only')"))
    run()
    const [name = ''] = names()
    const { ino } = statSync(join(kept, name))
    expect(run()).toEqual(printed('flags/.cjs/true'))
    expect(statSync(join(kept, name)).ino).toBe(ino)
  })

  it('is not taken for a file that changed', () => {
    writeFileSync(program, printing('first'))
    run()
    writeFileSync(program, printing('other'))
    expect(run()).toEqual(printed('other/.cjs/true'))
  })

  it('is compiled again where it is damaged', () => {
    writeFileSync(program, printing('first'))
    run()
    for (const name of names()) writeFileSync(join(kept, name), 'damaged')
    expect(run()).toEqual(printed('first/.cjs/true'))
    for (const name of names()) expect(readFileSync(join(kept, name), 'utf8')).not.toBe('damaged')
  })

  it('is not kept where it cannot be written, or where nobody wants it kept', () => {
    writeFileSync(program, printing('first'))
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(printed('first/.cjs/true'))
    expect(names()).toEqual([])
    mkdirSync(cache)
    writeFileSync(join(cache, 'rapporteur'), 'no folder')
    expect(run()).toEqual(printed('first/.cjs/true'))
  })

  it('is not kept of a module', () => {
    const path = join(home, 'module.mjs')
    writeFileSync(path, `export const word = 'module'\n${printing('').split('\n').slice(1, -1).join('\n')}`)
    writeFileSync(program, `process.stdout.write(require(${JSON.stringify(path)}).word)`)
    expect(run({ NODE_NO_WARNINGS: '1' })).toEqual(printed('module'))
    expect(names()).toEqual([])
  })

  it('is not kept of a file that imports', () => {
    writeFileSync(program, printing('importing', "\nimport('node:os').then(({ EOL }) => process.stdout.write(EOL))"))
    for (let time = 0; time < 2; time++) expect(run()).toEqual(printed('importing/.cjs/true\n'))
    expect(names()).toEqual([])
  })
})
