import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { picture, settled, startBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { ROUND_19, UNSURE } from './stories.ts'

const MOVED = `published: 2024-11-16
publisher: Second desk

Talks in another city

Wang Yi and Sergei Shoigu co-chaired the 19th round of the annual China-Russia strategic security consultations in Shanghai on November 12, 2024.
`

const Sources = z.object({ items: z.array(z.object({ id: z.string(), publisher: z.string().nullable() })) })
const Added = z.object({ source: z.object({ id: z.string() }), revision: z.object({ lost: z.number() }) })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  for (const text of [ROUND_19, MOVED])
    await fetch(`${server.address}/api/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function visit(path: string): Promise<WatchedPage> {
  const watched = await watchedPage(browser)
  await watched.page.goto(server.address + path)
  await settled(watched.page)
  return watched
}

it('resolves a conflict by keyboard with a reason, and undoes that from the history', async () => {
  const { page, faults } = await visit('/conflicts')
  await page.getByText('1 conflict between sources open').waitFor()
  await page
    .getByRole('button', { name: /^Prefer/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await picture(page, 'conflict-dialog')
  await page.keyboard.type('the communiqué names the city')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Resolved: the communiqué names the city').waitFor()

  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByText('Reason: the communiqué names the city').waitFor()
  await page.getByRole('button', { name: 'Undo batch 3' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('it does not')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await page
    .getByText(/it does not/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Conflicts', exact: true }).click()
  await page.getByText('1 conflict between sources open').waitFor()
  expect(faults).toEqual([])
})

it('corrects and retracts a value on the page of an event', async () => {
  const { page, faults } = await visit('/?type=consultation')
  await page
    .getByRole('link', { name: /^19th China-Russia strategic/ })
    .first()
    .click()
  await page.waitForURL(/\/events\//)
  await page.getByRole('button', { name: 'Decide about “Shanghai”' }).click()
  await page.getByRole('menuitem', { name: 'Correct…' }).click()
  await page.getByRole('textbox', { name: 'Right value' }).fill('Suzhou')
  await page.getByRole('textbox', { name: 'Reason' }).fill('misread')
  await page.getByRole('dialog').getByRole('button', { name: 'Correct' }).click()
  await page.getByText(/Entered by web: misread/).waitFor()
  await page.getByRole('button', { name: 'Decide about “Suzhou”' }).click()
  await page.getByRole('menuitem', { name: 'Retract…' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('still wrong')
  await page.getByRole('dialog').getByRole('button', { name: 'Retract' }).click()
  await page.getByText(/: still wrong/).waitFor()
  expect(await page.locator('dl').textContent()).not.toContain('Suzhou')
  expect(faults).toEqual([])
})

it('lists words that a later version of a story does not have, beside it and among the conflicts', async () => {
  const text = MOVED.replace('Shanghai', 'Hangzhou')
  const { items } = Sources.parse(await (await fetch(`${server.address}/api/sources`)).json())
  const revises = items.find(({ publisher }) => publisher === 'Second desk')?.id
  const answer = await fetch(`${server.address}/api/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, revises }),
  })
  const { source, revision } = Added.parse(await answer.json())
  expect(revision.lost).toBeGreaterThan(0)
  const { page, faults } = await visit(`/sources/${source.id}`)
  const versions = page.getByRole('navigation', { name: 'Versions of this document' })
  expect(await versions.getByRole('link').count()).toBe(2)
  const lost = page.getByRole('region', { name: 'Words of earlier versions' })
  const words = await lost.getByRole('listitem').count()
  expect(words).toBe(revision.lost)
  await page.getByRole('link', { name: 'Conflicts', exact: true }).click()
  const listed = page.getByRole('region', { name: 'No longer in the text' })
  await listed
    .getByRole('button', { name: /^Decide about/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Retract…' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('the paper corrected itself')
  await page.getByRole('dialog').getByRole('button', { name: 'Retract' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => listed.getByRole('listitem').count()).toBeLessThan(words)
  expect(faults).toEqual([])
})

it('shows the whole record as of a day, says so on every page, and lets nothing be decided there', async () => {
  const { page, faults } = await visit('/')
  await page.getByRole('button', { name: 'Record as of a day' }).click()
  await page.getByLabel('The record as of').fill('2020-01-01')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByText('No event is on record yet.').waitFor()
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByText('Nothing is on record.').waitFor()
  expect(page.url()).toContain('asOf=2020-01-01')
  await page.getByRole('complementary', { name: 'Record as of a day' }).getByRole('link').click()
  await page.getByRole('button', { name: /batch 1$/ }).waitFor()
  expect(page.url()).not.toContain('asOf')
  expect(faults).toEqual([])
})

it('asks whether two events are one, and takes the answer by keyboard with a reason', async () => {
  for (const text of UNSURE)
    await fetch(`${server.address}/api/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  const { page, faults } = await visit('/questions')
  await page.getByText(/pairs? of events or persons may be one told twice/).waitFor()
  await picture(page, 'questions')
  const pairs = page.getByRole('region')
  const before = await pairs.count()
  await page
    .getByRole('button', { name: /^Two events/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('the second was a call')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => pairs.count()).toBe(before - 1)
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByText('Reason: the second was a call').waitFor()
  expect(faults).toEqual([])
})
