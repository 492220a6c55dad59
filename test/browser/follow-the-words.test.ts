import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsIn } from './accessibility.ts'
import { settled, startBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { HOSTILE, ROUND_19, ROUND_20 } from './stories.ts'

let server: RunningServer
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-upload-'))
  server = await startServer()
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function visit(path: string): Promise<WatchedPage> {
  const watched = await watchedPage(browser)
  await watched.page.goto(server.address + path)
  await settled(watched.page)
  return watched
}

describe('from a pasted story to its words and back', () => {
  it('begins with an empty chronology that says what to do', async () => {
    const { page, faults } = await visit('/')
    await page.getByText('No event is on record yet.').waitFor()
    expect(faults).toEqual([])
  })

  it('refuses an empty text with advice and keeps what was entered', async () => {
    const { page } = await visit('/add')
    await page.getByLabel('Publisher (optional)').fill('Test Gazette')
    await page.getByRole('button', { name: 'Read and record' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.locator('p').count()).toBe(2)
    expect(await page.getByLabel('Publisher (optional)').inputValue()).toBe('Test Gazette')
  })

  it('takes in a pasted story and follows an event to its words in the source, and back', async () => {
    const { page, faults } = await visit('/')
    await page.getByRole('banner').getByRole('link', { name: 'Add a story' }).click()
    await page.getByLabel('Text of the story').fill(ROUND_19)
    await page.getByRole('button', { name: 'Read and record' }).click()
    await page.waitForURL(/\/sources\//)
    await page.getByText('Story read and recorded').waitFor()

    await page.getByRole('link', { name: 'Chronology' }).click()
    await page
      .getByRole('link', { name: /19th China-Russia strategic/ })
      .first()
      .click()
    await page.waitForURL(/\/events\//)
    expect(await page.locator('dl').textContent()).toContain('12 November 2024')

    const words = page.locator('dl dd ul a').first()
    const quoted = ((await words.textContent()) ?? '').replace(/[“”]/g, '')
    await words.click()
    await page.waitForURL(/\/sources\/[^#]+#s=\d+-\d+&item=/)
    await page.locator('[data-current]').first().waitFor()
    const current = (await page.locator('[data-current]').allTextContents()).join('')
    const [head = '', tail = ''] = quoted.split(' … ')
    expect(current.startsWith(head)).toBe(true)
    expect(current.endsWith(tail)).toBe(true)

    await page.locator('aside li[aria-current]').getByRole('link', { name: 'Open event' }).click()
    await page.waitForURL(/\/events\//)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('19th')
    expect(faults).toEqual([])
  })

  it('takes in a file, and the mechanism shows both rounds', async () => {
    const { page, faults } = await visit('/add')
    const path = join(folder, '20th round.txt')
    await writeFile(path, ROUND_20)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('button', { name: 'Read and record' }).click()
    await page.waitForURL(/\/sources\//)
    await page.getByRole('link', { name: 'Mechanisms' }).click()
    await page.getByRole('link', { name: /strategic security consultations/ }).click()
    await page.waitForURL(/\/mechanisms\//)
    await page.getByRole('img', { name: /^Timeline of China-Russia strategic/ }).waitFor()
    const rounds = (await page.locator('table tbody tr td:first-child').allTextContents()).map(Number).filter(Boolean)
    expect(rounds).toEqual(expect.arrayContaining([19, 20]))
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b))
    expect(faults).toEqual([])
  })

  it('selects by keyboard: a record shows its words, and the words their record', async () => {
    const { page } = await visit('/sources')
    await page.getByRole('link', { name: 'Shoigu in China for two sets of security talks and an air show' }).click()
    await page.getByRole('complementary').waitFor()
    const record = page.getByRole('complementary').getByRole('link', { name: /19th China-Russia strategic/ })
    await record.focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-current]').first().waitFor()
    expect(page.url()).toContain('#item=')
    await page.getByText('How this was read').focus()
    await page.keyboard.press('Enter')
    await page.getByText('en/round/held fired').first().waitFor()
    expect((await violationsIn(page, 'details')).map(({ id }) => id)).toEqual([])
    const mark = page.locator('article mark a').last()
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#s=\d+-\d+/)
    expect(await page.locator('aside li[aria-current]').count()).toBeGreaterThan(0)
  })

  it('narrows the chronology by the URL and says when nothing matches', async () => {
    const { page } = await visit('/?from=2025-06-01')
    await page
      .getByRole('link', { name: /20th China-Russia strategic/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /^19th/ }).count()).toBe(0)
    await page.goto(`${server.address}/?type=sanction`)
    await page.getByText('No event matches this filter.').waitFor()
  })

  it('runs nothing that a story brings', async () => {
    const { page, faults } = await visit('/add')
    await page.getByLabel('Text of the story').fill(HOSTILE.text)
    await page.getByLabel('Publisher (optional)').fill(HOSTILE.publisher)
    await page.getByRole('button', { name: 'Read and record' }).click()
    await page.waitForURL(/\/sources\//)
    await settled(page)
    const text = await page.getByRole('article').textContent()
    expect(text).toContain('<script>alert(2)</script>')
    const source = page.url()
    for (const path of ['/', '/mechanisms', '/people', '/sources']) {
      await page.goto(server.address + path)
      await settled(page)
    }
    await page.goto(source)
    await settled(page)
    expect(await page.locator('script:not([src])').count()).toBe(0)
    expect(await page.locator('img[src=x]').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
