import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { sourceOf } from '../model/testing/sources.ts'
import { explain } from '../propose/explain.ts'
import { propose } from '../propose/propose.ts'
import { readBytes, readFile } from '../read/read.ts'
import { Threads } from './threads.ts'

const SAMPLE = fileURLToPath(new URL('../../samples/2024-11-15-19th-round.txt', import.meta.url))
const ENDLESS = fileURLToPath(new URL('./testing/endless-worker.ts', import.meta.url))
const NEVER = `${'a'.repeat(60)}!`

let threads: Threads
afterEach(() => threads.close())

it('what is read and proposed on a thread is what is read and proposed here', async () => {
  threads = new Threads({ most: 1 })
  const { source, bytes, about } = await readFile(SAMPLE)
  const there = await threads.readFile(SAMPLE)
  expect({ ...there, bytes: Buffer.from(there.bytes) }).toEqual({ source, bytes, about })
  expect(await threads.propose(source)).toEqual(propose(source))
  expect(await threads.explain(source)).toEqual(explain(source))
  const page = { name: 'talks.html' }
  const html = Buffer.from('<!doctype html><title>Talks</title><p>The ministers met in Nairobi on 5 March 2024.</p>')
  expect((await threads.readBytes(html, page, { publisher: 'Desk' })).source).toEqual(
    (await readBytes(html, page, { publisher: 'Desk' })).source,
  )
  await expect(threads.readFile(`${SAMPLE}.not`)).rejects.toMatchObject({
    name: 'RapporteurError',
    code: 'file-missing',
    advice: expect.stringContaining('Check the path'),
  })
})

it('a text that never ends is given up, and those before and after it are read', async () => {
  threads = new Threads({ most: 1, timeLimit: 6000, script: ENDLESS })
  const titles = ['before', NEVER, 'after'].map(async (text) => (await threads.propose(sourceOf(text))).title)
  const [before, never, after] = await Promise.allSettled(titles)
  expect(never).toMatchObject({ reason: { code: 'reading-endless', message: expect.stringContaining('6 s') } })
  expect([before, after]).toMatchObject([{ value: 'before' }, { value: 'after' }])
})

it('a text that takes all the memory of its thread ends that thread alone', async () => {
  threads = new Threads({ most: 1, memory: 64, script: ENDLESS })
  const titles = ['memory', 'after'].map(async (text) => (await threads.propose(sourceOf(text))).title)
  const [all, after] = await Promise.allSettled(titles)
  expect(all).toMatchObject({ reason: { code: 'reading-ended' } })
  expect(after).toMatchObject({ value: 'after' })
})

it('closing ends what is under way', async () => {
  threads = new Threads({ most: 1, script: ENDLESS })
  await threads.propose(sourceOf('before'))
  const endless = threads.propose(sourceOf(NEVER))
  const ended = expect(endless).rejects.toMatchObject({ code: 'reading-ended' })
  await threads.close()
  await ended
})
