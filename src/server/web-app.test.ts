import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { webApp } from './web-app.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-web-'))
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'web', 'index.html'), '<title>the page</title>')
  await writeFile(join(folder, 'web', 'favicon.svg'), '<svg/>')
  await writeFile(join(folder, 'web', 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
})

afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['/', 200, /^text\/html/, 'no-cache', '<title>the page</title>'],
  ['/events/ev_1?tab=words', 200, /^text\/html/, 'no-cache', '<title>the page</title>'],
  ['/favicon.svg', 200, /^image\/svg/, 'no-cache', '<svg/>'],
  ['/assets/main-1a2b.js', 200, /javascript/, 'public, max-age=31536000, immutable', 'export {}'],
  ['/assets/main-old.js', 404, /^text\/plain/, null, '404 Not Found'],
  ['/..%2fsecret.txt', 200, /^text\/html/, 'no-cache', '<title>the page</title>'],
])('GET %s is %i', async (path, status, type, cache, body) => {
  const answer = await webApp(join(folder, 'web')).request(path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toMatch(type)
  expect(answer.headers.get('cache-control')).toBe(cache)
  expect(await answer.text()).toBe(body)
})

it('says what to do where the application has not been built', async () => {
  const answer = await webApp(join(folder, 'none')).request('/')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})
