import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkspace, type Workspace } from '../../ledger/workspace.ts'

/** The commands of a review, as a user runs them. */

const BIN = fileURLToPath(new URL('../../../bin/rapporteur.js', import.meta.url))
const story = (round: string, year: number) => `published: ${year}-03-06
publisher: Composed test desk

Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos co-chaired the ${round} meeting of the Vietnam-Laos political consultation mechanism in Vientiane on March 5, ${year}.
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-review-'))
  await writeFile(join(folder, 'one.txt'), story('10th', 2024))
  await writeFile(join(folder, 'two.txt'), story('9th', 2023))
  await writeFile(join(folder, 'three.txt'), story('8th', 2022))
})
afterAll(() => rm(folder, { recursive: true }))

async function rapporteur(args: readonly string[], input = ''): Promise<{ out: string; err: string; code: number }> {
  const child = spawn(process.execPath, [BIN, ...args, '-w', 'workspace'], { cwd: folder })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  return { out, err, code }
}

async function onRecord<Result>(look: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace(join(folder, 'workspace'))
  try {
    return await look(workspace)
  } finally {
    await workspace.close()
  }
}
const totals = () =>
  onRecord(async (workspace) => {
    const of = async (state: 'pending' | 'accepted' | 'rejected') => (await workspace.proposals({ state })).total
    return { pending: await of('pending'), accepted: await of('accepted'), rejected: await of('rejected') }
  })

it('stories are accepted from a likelihood on as they are added, also those that an interrupted run had added', async () => {
  expect((await rapporteur(['add', 'one.txt', '--accept-above', '2'])).code).toBe(2)
  await rapporteur(['add', 'one.txt'])
  const before = await totals()
  expect(before).toMatchObject({ accepted: 0, rejected: 0 })
  const many = await rapporteur(['add', 'one.txt', 'two.txt', '--accept-above', '0.8'])
  expect(many.err).toMatch(/\d+ proposals accepted from 0\.8 on, \d+ wait for review\./)
  const [, accepted, queued] = (/(\d+) proposals accepted from 0\.8 on, (\d+) wait/.exec(many.err) ?? []).map(Number)
  expect(await totals()).toEqual({ pending: queued, accepted, rejected: 0 })
  expect(accepted).toBeGreaterThan(1)
  const again = await rapporteur(['add', 'one.txt', 'two.txt', '--accept-above', '0.8'])
  expect(again.err).toContain(`0 proposals accepted from 0.8 on, ${queued} wait`)
}, 300_000)

it('what waits is listed with the ids that accept and reject take, and keys may come from a pipe', async () => {
  const listed = await rapporteur(['review', '--list', '--state', 'accepted'])
  const [, batch = '', entity = ''] = /(ba_\w+) (ev_\w+)/.exec(listed.out) ?? []
  const rejected = await rapporteur(['reject', batch, entity, '--reason', 'read again'])
  expect(rejected).toMatchObject({ code: 0, out: expect.stringContaining('is rejected') })
  expect(await rapporteur(['accept', batch, entity, '--reason', 'no'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('was rejected'),
  })
  expect((await totals()).rejected).toBe(1)
  await rapporteur(['add', 'three.txt'])
  const { out } = await rapporteur(['review', '--by', 'Ann'], 'A 0\nq\n')
  expect(out).toContain('1 decision taken')
  expect(await totals()).toMatchObject({ pending: 0, rejected: 1 })
  expect((await rapporteur(['rules'])).out).toMatch(/^rule +accepted +edited +rejected +waiting +stated +likely\n/)
}, 300_000)

/** util-linux's script(1) gives a process a terminal. */
const SCRIPT = '/usr/bin/script'
it.skipIf(!existsSync(SCRIPT))(
  'keys at a terminal are taken as they are pressed, and questions as lines',
  async () => {
    const before = await totals()
    await onRecord((workspace) => workspace.undoLast({ by: 'Ann', reason: 'to review again' }))
    const command = `${process.execPath} ${BIN} review -w workspace --by Ann`
    const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })
    let out = ''
    const steps: [RegExp, string][] = [
      [/q leave/, 'r'],
      [/Why is it rejected\?/, 'no round of it is known\r'],
      [/1 of \d+[\s\S]*q leave/, 'q'],
    ]
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8')
      const [step] = steps
      if (!step?.[0].test(out)) return
      steps.shift()
      out = ''
      setTimeout(() => child.stdin.write(step[1]), 300)
    })
    await once(child, 'close')
    expect(steps).toEqual([])
    expect((await totals()).rejected).toBe(before.rejected + 1)
  },
  120_000,
)
