import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace } from '../ledger/workspace.ts'
import type { BatchRecord } from '../model/batch-record.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { readBytes } from '../read/read.ts'
import { addStory } from './add-story.ts'

let made: Workspaces
beforeAll(async () => {
  made = await workspaces()
}, 180_000)
afterAll(() => made.remove())

const PAGE = `<!doctype html><html lang="en"><head><title>Talks</title></head><body><article><p>The foreign ministers of Kenya and Ghana met in Nairobi
on 5 March 2024 and spoke of trade between the two countries at some length.</p></article></body></html>`

it('a source keeps how it was read; bytes that are on record already are not stored again', async () => {
  const workspace = await openWorkspace(await made.fresh('one'))
  const page = await readBytes(Buffer.from(PAGE), { name: 'talks.html' })
  await addStory(workspace, page.source, { by: 'test', bytes: page.bytes, from: 'talks.html' })
  const other = sourceOf(`${page.source.text} Again.`)
  const edited = { ...other, sha256: { ...other.sha256, bytes: page.source.sha256.bytes } }
  await addStory(workspace, edited, { by: 'test', bytes: page.bytes })
  const batches: BatchRecord[] = []
  for await (const batch of workspace.history()) batches.push(batch)
  expect((await workspace.verify()).faults).toEqual([])
  await workspace.close()
  const [first, second] = batches.flatMap((batch) => batch.sources)
  expect(first?.retrieved).toMatchObject({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    from: 'talks.html',
    format: 'html',
    extractor: expect.stringMatching(/^rapporteur \d/),
  })
  expect([first?.bytes, second?.bytes]).toEqual([Buffer.from(PAGE).toString('base64'), null])
  expect(second?.sha256.bytes).toBe(first?.sha256.bytes)
})
