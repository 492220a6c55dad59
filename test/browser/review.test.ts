import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BatchView } from '../../src/model/batch-view.ts'
import { ProposalPage, ProposalView } from '../../src/model/proposal-view.ts'
import { graveIn } from './accessibility.ts'
import { picture, startBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { ROUND_19, ROUND_20, UNSURE } from './stories.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  for (const text of [ROUND_19, ROUND_20, ...UNSURE]) await post('/api/sources', { text })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const get = async (path: string): Promise<unknown> => (await fetch(server.address + path)).json()
const post = async (path: string, body: object): Promise<unknown> =>
  (
    await fetch(server.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()
const queue = async (query = '') => ProposalPage.parse(await get(`/api/proposals?limit=200${query}`))
const last = async () => {
  const { items } = (await get('/api/batches?limit=1')) as { items: unknown[] }
  return BatchView.parse(items[0])
}

/** Opens the queue as a reviewer, with a browser of their own. */
async function reviewing(name: string | null, path = '/review?kind=Event', options: object = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  if (name) await context.addInitScript(`localStorage.setItem('rapporteur.reviewer', JSON.stringify('${name}'))`)
  const watched = await watchedPage(context)
  await watched.page.goto(server.address + path)
  await titled(watched.page)
  return { ...watched, context }
}

/** Waits until an entry is shown: the fields of a proposal, or a question. */
const titled = (page: Page) => page.locator('[data-field], h2:has-text("Are these one event?")').first().waitFor()
const title = (page: Page) => page.getByRole('region', { name: 'Record' }).getByRole('heading').innerText()
const at = (page: Page) => new URL(page.url()).searchParams.get('at') ?? ''
async function shown(page: Page): Promise<ProposalView> {
  const [batch, entity] = at(page).split('.')
  return ProposalView.parse(await get(`/api/proposals/${batch}/${entity}`))
}
const focusedText = (page: Page) => page.evaluate<string>('document.activeElement?.innerText ?? ""')

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Moves down the fields until one of a property is focused. */
async function toField(page: Page, name: string): Promise<void> {
  await press(page, 'Escape', 'e')
  for (let i = 0; i < 40; i++) {
    if ((await focusedText(page)).startsWith(name)) return
    await press(page, 'ArrowDown')
  }
  throw new Error(`no field ${name}`)
}

/** Goes on by the Tab key until the field with a label is focused. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await press(page, 'Tab')
    const own = await page.evaluate<string>('document.activeElement?.labels?.[0]?.innerText ?? ""')
    if (own.replace(/[ *]+$/, '') === label) return
  }
  throw new Error(`no field ${label}`)
}

/** Waits until another entry is looked at than the one given. */
async function moved(page: Page, from: string): Promise<void> {
  await expect.poll(() => at(page)).not.toBe(from)
  await titled(page)
}

it('a whole session goes by the keyboard alone', async () => {
  const { page, faults, context } = await reviewing(null, '/review')
  const before = (await queue()).total

  // A question is asked first; the answer asks who reviews.
  await page.getByRole('heading', { name: 'Are these one event?' }).waitFor()
  const question = at(page)
  await press(page, 's')
  await page.getByRole('textbox', { name: 'Your name' }).waitFor()
  await page.keyboard.type('Ann')
  await press(page, 'Enter')
  await moved(page, question)
  await expect.poll(async () => (await last()).note).toBe('Two events, by review')
  expect((await last()).by).toBe('Ann')

  // Next and previous.
  const first = at(page)
  await press(page, 'j')
  await moved(page, first)
  await press(page, 'k')
  await expect.poll(() => at(page)).toBe(first)
  await titled(page)

  // Accept: one key, and on to the next.
  await press(page, 'a')
  await moved(page, first)
  await expect.poll(async () => (await queue()).total).toBe(before - 1)

  // Edit a date in place; it is told in words while it is typed.
  const second = at(page)
  await toField(page, 'Date')
  await press(page, 'Enter')
  await page.getByRole('textbox', { name: 'Date' }).waitFor()
  await page.keyboard.type('2024-13')
  await page.getByText('there is no month 13').waitFor()
  await press(page, 'Backspace')
  await page.keyboard.type('1')
  await page.getByText('November 2024', { exact: true }).waitFor()
  await press(page, 'Enter')
  await page.getByRole('button', { name: /^Date November 2024/ }).waitFor()
  await expect.poll(async () => (await shown(page)).statements.some((s) => s.value === '2024-11')).toBe(true)

  // The round stands beside its mechanism, and is edited there.
  await toField(page, 'Mechanism')
  await press(page, 'Enter')
  await tabTo(page, 'Number of the round')
  await press(page, 'Control+a')
  await page.keyboard.type('33')
  await press(page, 'Enter')
  await expect.poll(async () => (await shown(page)).statements.some((s) => s.qualifiers.round === '33')).toBe(true)

  // Accepted with its edits, as it is shown.
  await press(page, 'a')
  await moved(page, second)
  await expect.poll(async () => (await queue('&state=accepted')).items.some((p) => p.edited)).toBe(true)

  // Another person, one that is not on record.
  while (!/Wang Yi|Shoigu/.test(await page.getByRole('list', { name: 'Fields' }).innerText())) {
    const here = at(page)
    await press(page, 'j')
    await moved(page, here)
  }
  await toField(page, 'Participant')
  await press(page, 'Enter')
  await page.keyboard.type('Nadia Newcomer')
  await page.getByRole('option', { name: 'New person “Nadia Newcomer”' }).waitFor()
  await press(page, 'Enter')
  await page.getByRole('button', { name: /^Participant Nadia Newcomer/ }).waitFor()
  await expect
    .poll(async () => (await shown(page)).statements.some((s) => s.value.startsWith('Nadia Newcomer')))
    .toBe(true)

  // Other words for a field, chosen by the keyboard.
  await toField(page, 'Status')
  await press(page, 'w')
  await page.getByRole('button', { name: 'Take these words' }).waitFor()
  await press(page, 'Control+ArrowRight', 'ArrowDown', 'ArrowUp', 'Control+ArrowLeft')
  await press(page, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
  const words = await page.evaluate<string>(
    `[...document.querySelectorAll('[data-look="chosen"]')].map((part) => part.textContent).join('')`,
  )
  expect(words.trim().split(/\s+/).length).toBe(3)
  await picture(page, 'review-words')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await shown(page)).statements.some((s) => s.evidence[0]?.exact === words.trim()))
    .toBe(true)

  // A value is added, and another retracted.
  await press(page, '+')
  await page.keyboard.type('Agenda')
  await press(page, 'Enter')
  await page.getByRole('textbox', { name: 'Agenda topic' }).waitFor()
  await page.keyboard.type('water')
  await press(page, 'Enter')
  await page.getByRole('button', { name: /^Topic water/ }).waitFor()
  await toField(page, 'Topic')
  await press(page, 'x')
  await expect.poll(() => page.getByRole('button', { name: /^Topic water/ }).count()).toBe(0)

  // Reject with a reason.
  const rejected = at(page)
  await press(page, 'r')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('only a preview')
  await press(page, 'Enter')
  await moved(page, rejected)
  await expect.poll(async () => (await last()).note).toBe('only a preview')
  expect((await queue('&state=rejected')).total).toBe(1)

  // Undone, more than once: the rejection, then the retraction, then the value.
  await press(page, 'u')
  await expect.poll(async () => (await queue('&state=rejected')).total).toBe(0)
  await expect.poll(() => at(page)).toBe(rejected)
  await press(page, 'u')
  await page.getByRole('button', { name: /^Topic water/ }).waitFor()
  await press(page, 'u')
  await expect.poll(() => page.getByRole('button', { name: /^Topic water/ }).count()).toBe(0)

  // All above a likelihood, told before it is done.
  const waiting = await queue()
  const sure = waiting.items.filter((p) => (p.likely ?? 0) >= 0.9).length
  await press(page, 'Shift+A')
  await page.getByText(`${sure} proposals would be accepted`).waitFor()
  await picture(page, 'review-above')
  await press(page, 'Enter')
  await expect.poll(async () => (await queue()).total).toBe(waiting.total - sure)
  await press(page, 'u')
  await expect.poll(async () => (await queue()).total).toBe(waiting.total)

  // A record by hand.
  await press(page, 'n')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, 'Type')
  await page.keyboard.type('call')
  await press(page, 'Enter')
  await tabTo(page, 'Date')
  await page.keyboard.type('2025-01-02')
  await tabTo(page, 'Sides')
  await page.keyboard.type('China, Laos')
  await tabTo(page, 'Participants')
  await page.keyboard.type('Thongsavanh Phomvihane; Foreign Minister; Laos; boss')
  await page.getByText('No role: boss.').waitFor()
  for (let i = 0; i < 4; i++) await press(page, 'Backspace')
  await page.keyboard.type('co-chair')
  await picture(page, 'review-by-hand')
  await press(page, 'Control+Enter')
  await expect.poll(async () => (await last()).note).toBe('Entered by hand in review')
  const events = (await get('/api/events?type=call')) as {
    items: { id: string; date: string; sides: { code: string }[] }[]
  }
  const entered = events.items.find((e) => e.date === '2025-01-02' && e.sides.length === 2)
  const { participants } = (await get(`/api/events/${entered?.id}`)) as { participants: object[] }
  expect(participants).toEqual([
    expect.objectContaining({ office: 'Foreign Minister', for: { code: 'LAO', name: 'Laos' }, role: 'co-chair' }),
  ])

  // All keys are told.
  await press(page, '?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Reject, with a reason').waitFor()
  await press(page, 'Escape')
  expect(faults).toEqual([])
  await context.close()
})

it('events are merged by a picker, and split again', async () => {
  const { page, faults, context } = await reviewing('Ann')
  const { items } = (await get('/api/events')) as { items: { id: string; title: string }[] }
  const other = items.find((e) => !at(page).includes(e.id))
  await press(page, 'm')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.type(other?.title ?? '')
  await page.getByRole('option').first().waitFor()
  await picture(page, 'review-merge')
  await press(page, 'Enter')
  await expect.poll(async () => (await last()).note).toBe('One event, by review')
  await page.getByText(/told by \d+ other stor/).waitFor()
  await press(page, 's')
  await expect.poll(async () => (await last()).note).toBe('Told of another event, by review')
  await press(page, 'u')
  await expect.poll(async () => (await last()).note).toBe('Undone in review')
  await press(page, 'u')
  await page.getByText(/told by \d+ other stor/).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await context.close()
})

it('what was begun, and the place, are there again after a reload', async () => {
  const { page, faults, context } = await reviewing('Ann')
  const first = at(page)
  await press(page, 'j')
  await moved(page, first)
  const place = at(page)
  await toField(page, 'Place')
  await press(page, 'Enter')
  await page.keyboard.type('Somewhere el')
  await page.reload()
  await titled(page)
  expect(at(page)).toBe(place)
  const field = page.getByRole('textbox', { name: 'Place' })
  expect(await field.inputValue()).toBe('Somewhere el')
  await press(page, 'End')
  await page.keyboard.type('se')
  await press(page, 'Enter')
  await expect.poll(async () => (await shown(page)).statements.some((s) => s.value === 'Somewhere else')).toBe(true)
  await press(page, 'u')
  await page.getByRole('button', { name: /^Place Somewhere else/ }).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await context.close()
})

it('decisions outlast a dropped connection and a reload, and are sent once it is back', async () => {
  const { page, context } = await reviewing('Ann')
  const before = await queue('&kind=Event')
  await context.setOffline(true)
  await page.getByText('No connection').waitFor()
  const first = at(page)
  await toField(page, 'Status')
  await press(page, 'Enter')
  await page.keyboard.type('ongo')
  await page.getByRole('option', { name: 'ongoing' }).waitFor()
  await press(page, 'Enter')
  await page.getByRole('button', { name: /^Status Ongoing/ }).waitFor()
  await press(page, 'a')
  await moved(page, first)
  await press(page, 'a')
  await page.getByText('3 decisions wait for the connection').waitFor()
  await picture(page, 'review-offline')
  expect((await queue('&kind=Event')).total).toBe(before.total)
  await context.setOffline(false)
  await page.getByText(/decisions? waits?/).waitFor({ state: 'detached' })
  await expect.poll(async () => (await queue('&kind=Event')).total).toBe(before.total - 2)
  const [batch, entity] = first.split('.')
  expect(ProposalView.parse(await get(`/api/proposals/${batch}/${entity}`))).toMatchObject({
    state: 'accepted',
    edited: true,
  })
  await press(page, 'u', 'u', 'u')
  await expect.poll(async () => (await queue('&kind=Event')).total).toBe(before.total)
  await context.close()
})

it('what the server took although its answer was lost is not done twice', async () => {
  const { page, context } = await reviewing('Ann')
  const head = (await last()).seq
  let lost = 0
  await page.route('**/api/proposals/accept', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await press(page, 'a')
  await page.getByText(/decisions? waits?/).waitFor()
  await expect.poll(() => lost).toBe(2)
  await page.getByText(/decisions? waits?/).waitFor({ state: 'detached' })
  expect((await last()).seq).toBe(head + 1)
  expect(await page.getByText('Not decided').count()).toBe(0)
  await press(page, 'u')
  await expect.poll(async () => (await last()).note).toBe('Undone in review')
  await context.close()
})

describe('two reviewers', () => {
  let ann: WatchedPage & { context: BrowserContext }
  let ben: WatchedPage & { context: BrowserContext }
  beforeAll(async () => {
    ann = await reviewing('Ann')
    ben = await reviewing('Ben')
  })
  afterAll(async () => {
    await ann.context.close()
    await ben.context.close()
  })

  it('see what the other decided, and it leaves both queues', async () => {
    const entry = at(ann.page)
    expect(at(ben.page)).toBe(entry)
    const name = await title(ann.page)
    await press(ann.page, 'a')
    await ben.page.getByText(/Accepted by Ann/).waitFor()
    expect(await title(ben.page)).toBe(name)
    const inQueue = ben.page.locator(`nav[aria-label="Queue"] a[href*="${entry}"]`)
    await expect.poll(() => inQueue.count()).toBe(0)
    await press(ben.page, 'a')
    expect((await last()).by).toBe('Ann')
    await press(ben.page, 'j')
    await moved(ben.page, entry)
    expect(at(ben.page)).toBe(at(ann.page))
  })

  it('do not accept what the other changed meanwhile, but see who changed what', async () => {
    const view = await shown(ann.page)
    const date = view.statements.find((s) => s.property === 'status')
    // The change reaches the server before the other's page hears of it.
    await ann.page.route('**/api/changes', (route) => route.abort())
    await ann.page.reload()
    await titled(ann.page)
    await post(`/api/statements/${date?.id}/correct`, { value: 'cancelled', reason: 'it was called off', by: 'Ben' })
    await press(ann.page, 'a')
    const alert = ann.page.getByRole('region', { name: 'Record' }).getByRole('alert')
    await alert.getByText(/Ben changed .* meanwhile \(it was called off\)/).waitFor()
    await ann.page.getByText('Changed meanwhile').waitFor()
    await picture(ann.page, 'review-changed')
    expect((await shown(ann.page)).state).toBe('pending')
    await press(ann.page, 'a')
    await expect
      .poll(async () => (await queue('&state=accepted')).items.some((p) => p.entity === view.entity))
      .toBe(true)
  })
})

describe.each([
  ['light', 1280],
  ['light', 420],
  ['dark', 1280],
  ['dark', 420],
] as const)('in %s at %i pixels', (colorScheme, width) => {
  it('the review has no serious fault, and nothing is wider than the window', async () => {
    const viewport = { width, height: 900 }
    const { page, context } = await reviewing('Ann', '/review?kind=Event', { colorScheme, viewport })
    await look(page, `review-${width}-${colorScheme}`)
    await press(page, 'e', 'ArrowDown', 'ArrowDown', 'Enter')
    await look(page, `review-edit-${width}-${colorScheme}`)
    await press(page, 'Escape', '?')
    await page.getByRole('dialog').waitFor()
    await look(page, `review-keys-${width}-${colorScheme}`)
    await press(page, 'Escape')
    await page.goto(`${server.address}/rules`)
    await page.getByRole('heading', { name: 'Rules' }).waitFor()
    await look(page, `rules-${width}-${colorScheme}`)
    await context.close()
  })
})

async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect([name, ...(await graveIn(page))]).toEqual([name])
  const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect([name, wider]).toEqual([name, 0])
}
