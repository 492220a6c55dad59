import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled, startBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { HOSTILE, ROUND_19 } from './stories.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  for (const story of [{ text: ROUND_19 }, HOSTILE])
    await fetch(`${server.address}/api/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(story),
    })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Searches by keyboard alone, from the chronology. */
async function searched(words: string): Promise<WatchedPage> {
  const watched = await watchedPage(browser)
  const { page } = watched
  await page.goto(server.address)
  await settled(page)
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await settled(page)
  return watched
}

describe('the search', () => {
  it('leads from a misspelt name to the person', async () => {
    const { page, faults } = await searched('Shoygu')
    const people = page.getByRole('region', { name: 'People' })
    await people.getByRole('link', { name: 'Sergei Shoigu' }).click()
    await page.waitForURL(/\/people\//)
    await settled(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sergei Shoigu')
    expect(faults).toEqual([])
  })

  it('leads from a phrase to its words in the source, and back to the hits', async () => {
    const { page, faults } = await searched('"strategic security consultations"')
    expect(await page.getByRole('searchbox').inputValue()).toBe('"strategic security consultations"')
    const sources = page.getByRole('region', { name: 'Sources' })
    expect(await sources.locator('mark').first().textContent()).toMatch(/^strategic security consultations$/i)
    await sources.getByRole('link', { name: /Shoigu in China/ }).click()
    await page.waitForURL(/\/sources\/[^#]+#s=\d+-\d+/)
    await page.locator('[data-current]').first().waitFor()
    const current = (await page.locator('[data-current]').allTextContents()).join('')
    expect(current).toMatch(/^strategic security consultations$/i)
    await page.goBack()
    await page.getByRole('region', { name: 'Events' }).waitFor()
    expect(faults).toEqual([])
  })

  it('types a slash where text is typed, and says what to do where nothing is found', async () => {
    const { page, faults } = await searched('zebra/nowhere')
    await page.getByText('Nothing on record holds all of these words.').waitFor()
    expect(faults).toEqual([])
  })

  it('runs nothing that a story brings', async () => {
    const { page, faults } = await searched('alert onerror')
    await page.locator('mark').first().waitFor()
    expect(await page.locator('img[src=x]').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
