import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, vi } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')
const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(ROOT, 'bin/rapporteur.js'), ...args], { cwd: ROOT, encoding: 'utf8' })

describe.each(PAGES)('%s', (page) => {
  it('links only to what is there', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })
})

it('README shows what the command prints', () => {
  const command = /npx rapporteur (read samples\/\S+)/.exec(read('README.md'))?.[1]?.split(' ') ?? []
  const printed = run(...command).replace(/\s+/g, ' ')
  const shown = (/```text\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && line !== '…')
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.filter((line) => !printed.includes(line.replace(/\s+/g, ' ')))).toEqual([])
})

it('docs/commands.md names every command, and no other', () => {
  const documented = [...read('docs/commands.md').matchAll(/^\| `(\w+)/gm)].map((match) => match[1])
  const offered = [...run('--help').matchAll(/^ {2}(\w+)(?: \[options\])?(?: [<[]|\s{2,})/gm)]
    .map((match) => match[1])
    .filter((name) => name !== 'help')
  expect(documented.sort()).toEqual(offered.sort())
})

it('docs/importing.md: its mapping reads its table', async () => {
  const page = read('docs/importing.md')
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  const [{ readMapping }, { importRecords, recordsIn }, { dryRun, NOTHING_ON_RECORD }] = await Promise.all([
    import('../src/intake/mapping-file.ts'),
    import('../src/intake/import-records.ts'),
    import('../src/intake/dry-run.ts'),
  ])
  const mapping = readMapping(block('yaml'), 'the page')
  const records = await recordsIn('visits.csv', Buffer.from(block('csv')), { mapping })
  const { rows } = await importRecords(dryRun(NOTHING_ON_RECORD), records ?? expect.fail(), { by: 'test' })
  expect(rows.map((row) => row.came)).toEqual(['added', 'added'])
})

it('docs/record.md names every key of a record, and its example runs', async () => {
  const record = JSON.parse(run('read', 'samples/2024-11-15-19th-round.txt', '--json')) as Record<string, unknown>
  const page = read('docs/record.md')
  expect(Object.keys(record).filter((key) => !page.includes(`\`${key}\``))).toEqual([])
  const { propose, readFile } = await import('../src/index.ts')
  const { source } = await readFile(join(ROOT, 'samples/2024-11-15-19th-round.txt'))
  expect(propose(source)).toEqual(record)
})

describe('docs/api.md: a record from a script', () => {
  const page = read('docs/api.md')
  const blocks = (language: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-docs-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const runs = promisify(execFile)

  /** A program of the page as it runs here: with the sources for the package, this server for that of the page, and a folder of its own. */
  async function printed(program: string, address: string, name: string): Promise<string[]> {
    const file = join(folder, name)
    const here = program
      .replace("'rapporteur/client'", `'${ROOT}src/client/client.ts'`)
      .replace("'rapporteur'", `'${ROOT}src/index.ts'`)
      .replace('http://127.0.0.1:4700', address)
      .replace('./record', join(folder, 'record'))
    writeFileSync(file, here)
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await import(file)
    const lines = said.mock.calls.map((parts) => parts.join(' '))
    said.mockRestore()
    return lines
  }

  it('its requests are answered, and its programs run', { timeout: 120_000 }, async () => {
    const [{ openWorkspace }, { serve }, { Threads }, { PageFetcher }] = await Promise.all([
      import('../src/ledger/workspace.ts'),
      import('../src/server/serve.ts'),
      import('../src/intake/threads.ts'),
      import('../src/read/web/fetch-page.ts'),
    ])
    const workspace = await openWorkspace(join(folder, 'served'), { create: true })
    const threads = new Threads({ most: 1 })
    const onError = (error: unknown) => expect.fail(String(error))
    const pages = new PageFetcher({ allowPrivate: false })
    const served = await serve(workspace, { port: 0, web: folder, threads, pages, onError })
    try {
      const [commands = ''] = blocks('sh')
      for (const command of commands.trim().split('\n').reverse()) {
        const asked = command.replace('http://127.0.0.1:4700', served.address).replace('curl -s', 'curl -s --fail')
        expect((await runs('sh', ['-c', asked], { cwd: ROOT })).stdout, command).toMatch(/^\{/)
      }
      const [client = '', library = ''] = blocks('ts')
      expect(await printed(client, served.address, 'client.ts')).toEqual(['1', '2024-06-03'])
      expect(await printed(library, served.address, 'library.ts')).toEqual(['19', '2025, 2024-11-12, 2023-09'])
    } finally {
      await served.stop()
      await threads.close()
      await workspace.close()
    }
  })
})
