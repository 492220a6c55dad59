import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AgreementView } from '../../src/model/coding-view.ts'
import { ProposalPage, ProposalView } from '../../src/model/proposal-view.ts'
import { graveIn } from './accessibility.ts'
import { picture, settled, startBrowser, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { UNSURE } from './stories.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
  const [text] = UNSURE
  await fetch(`${server.address}/api/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const get = async (path: string): Promise<unknown> => (await fetch(server.address + path)).json()
const queue = async (query = '') => ProposalPage.parse(await get(`/api/proposals?kind=Event${query}`))
const agreement = async () => AgreementView.parse(await get('/api/agreement'))

/** What the view of a coder asks the server. */
const ASKED = [
  /^\/api\/(changes|workspace|schema|coders|proposals\?limit=1)$/,
  /^\/api\/proposals\S*[?&]for=Ben\b/,
  /^\/api\/sources\/\w+\?records=none$/,
  /^\/api\/sources$/,
]

async function opened(name: string, path: string, asks: (path: string) => void = () => {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  await context.addInitScript(`localStorage.setItem('rapporteur.reviewer', JSON.stringify('${name}'))`)
  const watched = await watchedPage(context)
  watched.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asks(pathname + search)
  })
  await watched.page.goto(server.address + path)
  await settled(watched.page)
  return { ...watched, context }
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the editor of the field of a property, by the keyboard. */
async function edit(page: Page, name: string): Promise<void> {
  await press(page, 'e')
  for (let i = 0; i < 40; i++) {
    const focused = await page.evaluate<string>('document.activeElement?.innerText ?? ""')
    if (focused.startsWith(name)) return press(page, 'Enter')
    await press(page, 'ArrowDown')
  }
  throw new Error(`no field ${name}`)
}

const record = (page: Page) => page.getByRole('region', { name: 'Record' })
const field = (page: Page, name: RegExp) => page.getByRole('button', { name })

it('two coders read the same each for themselves, and their difference is settled', async () => {
  // Ann switches to coding, which the address and the browser keep, and reads another date.
  const ann = await opened('Ann', '/review?kind=Event')
  await field(ann.page, /^Date/).waitFor()
  await press(ann.page, 'c')
  await ann.page.getByText('1 proposal left to code').waitFor()
  expect(new URL(ann.page.url()).searchParams.get('mode')).toBe('code')
  await ann.page.goto(`${server.address}/review?kind=Event`)
  await ann.page.getByRole('button', { name: 'Code', pressed: true }).waitFor()
  await press(ann.page, '?')
  const keys = ann.page.getByRole('dialog', { name: 'Keys while coding' })
  await keys.getByText('You would reject it, with a reason').waitFor()
  expect(await keys.getByText('Merge with another event').count()).toBe(0)
  await press(ann.page, 'Escape')
  await keys.waitFor({ state: 'detached' })
  await edit(ann.page, 'Date')
  await ann.page.getByRole('textbox', { name: 'Date' }).waitFor()
  await ann.page.keyboard.type('2025-03')
  await press(ann.page, 'Enter')
  await field(ann.page, /^Date March 2025/).waitFor()
  await look(ann.page, 'coding')
  await press(ann.page, 'a')
  await ann.page.getByText('Nothing is left to code.').waitFor()
  await expect.poll(async () => (await queue('&for=Ann')).total).toBe(0)
  expect((await queue()).total).toBe(1)

  // Taken back and coded again; the reading is there as it was.
  await press(ann.page, 'u')
  await field(ann.page, /^Date March 2025/).waitFor()
  await expect.poll(async () => (await queue('&for=Ann')).total).toBe(1)
  await press(ann.page, 'a')
  await ann.page.getByText('Nothing is left to code.').waitFor()
  await expect.poll(async () => (await queue('&for=Ann')).total).toBe(0)

  // Ben codes what Ann coded, although it is decided by now, and sees nothing of that.
  const { batch, entity } = (await queue()).items[0] ?? { batch: '', entity: '' }
  const date = ProposalView.parse(await get(`/api/proposals/${batch}/${entity}`)).statements.find(
    (s) => s.date !== null,
  )
  await fetch(`${server.address}/api/statements/${date?.id}/correct`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ by: 'Ann', reason: 'the day is not told', value: '2025-04' }),
  })
  const asked: string[] = []
  const ben = await opened('Ben', '/review?mode=code&of=Ann', (path) => asked.push(path))
  await field(ben.page, /^Date 12 March 2025/).waitFor()
  expect(await record(ben.page).innerText()).not.toMatch(/\bAnn\b|April|2025-04/)
  // What it asks of the server tells nothing either: beside the queue of deciders, of which the header counts, what is there for Ben.
  expect(asked.filter((path) => !ASKED.some((known) => known.test(path)))).toEqual([])
  await press(ben.page, 'a')
  await ben.page.getByText('All that Ann coded you have coded too.').waitFor()
  await expect.poll(async () => (await agreement()).units).toBe(1)

  // The difference stands beside the words, and is settled there.
  const agree = ben.page.getByRole('link', { name: 'How far coders agree' })
  await expect
    .poll(async () => {
      // The queue that is read anew can take the link away under the click.
      if (!ben.page.url().endsWith('/agreement')) await agree.click({ timeout: 2000 }).catch(() => null)
      return ben.page.url()
    })
    .toMatch(/\/agreement$/)
  const difference = ben.page.getByRole('region', { name: 'Date', exact: true })
  await difference.getByText('2025-03', { exact: true }).waitFor()
  await ben.page.locator('mark').first().waitFor()
  await look(ben.page, 'agreement')
  await difference.getByRole('button', { name: 'Take the date that Ann read' }).click()
  await ben.page.getByRole('textbox', { name: 'Reason' }).fill('the caption has no day')
  await press(ben.page, 'Tab', 'Enter')
  await expect
    .poll(async () => ProposalView.parse(await get(`/api/proposals/${batch}/${entity}`)).statements)
    .toContainEqual(expect.objectContaining({ property: 'date', value: '2025-03', recordedBy: 'Ben' }))
  await ben.page.getByRole('button', { name: /^Accept Meeting/ }).click()
  await ben.page.getByRole('textbox', { name: 'Reason' }).fill('settled')
  await press(ben.page, 'Tab', 'Enter')
  await ben.page.getByRole('heading', { name: 'Settled (1)' }).waitFor()
  expect((await queue('&state=accepted')).items).toMatchObject([{ edited: true }])
  expect([...ann.faults, ...ben.faults]).toEqual([])

  await ben.page.setViewportSize({ width: 390, height: 844 })
  await fits(ben.page, 'agreement-390')
  await ben.page.goto(`${server.address}/review?mode=code&at=${batch}.${entity}`)
  await ben.page.getByText('You coded it').waitFor()
  await fits(ben.page, 'coding-390')
  await ann.context.close()
  await ben.context.close()
})

async function look(page: Page, name: string): Promise<void> {
  await fits(page, name)
  expect([name, ...(await graveIn(page))]).toEqual([name])
}

async function fits(page: Page, name: string): Promise<void> {
  await picture(page, name)
  const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect([name, wider]).toEqual([name, 0])
}
