import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { graveIn } from './accessibility.ts'
import { picture, settled, startBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { ROUND_19, ROUND_20 } from './stories.ts'

const Items = z.object({ items: z.array(z.object({ id: z.string() })) })

let server: RunningServer
let browser: Browser
const ids = { event: '', source: '', later: '', mechanism: '', person: '', record: '', office: '' }

beforeAll(async () => {
  server = await startServer()
  for (const text of [ROUND_19, ROUND_20]) {
    await fetch(`${server.address}/api/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  }
  const first = async (path: string): Promise<string> => {
    const answer = await fetch(server.address + path)
    const { items } = Items.parse(await answer.json())
    return items[0]?.id ?? ''
  }
  ids.source = await first('/api/sources')
  const later = await fetch(`${server.address}/api/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: ROUND_20.replace('20th', 'twentieth'), revises: ids.source }),
  })
  ids.later = z.object({ source: z.object({ id: z.string() }) }).parse(await later.json()).source.id
  ids.mechanism = await first('/api/mechanisms')
  ids.person = await first('/api/people')
  ids.office = await first('/api/offices')
  ids.event = await first('/api/events?type=consultation')
  ids.record = await first(`/api/sources/${ids.source}`)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const PAGES: readonly (readonly [string, () => string])[] = [
  ['chronology', () => '/'],
  ['chronology-filtered', () => '/?side=CHN&side=RUS&type=consultation'],
  ['event', () => `/events/${ids.event}`],
  ['sources', () => '/sources'],
  ['source', () => `/sources/${ids.source}`],
  ['source-selected', () => `/sources/${ids.source}#item=${ids.record}`],
  ['source-later', () => `/sources/${ids.later}`],
  ['mechanisms', () => '/mechanisms'],
  ['mechanism', () => `/mechanisms/${ids.mechanism}`],
  ['people', () => '/people'],
  ['person', () => `/people/${ids.person}`],
  ['search', () => '/search?q=security+Shoygu'],
  ['search-nothing', () => '/search?q=zebra'],
  ['relationship', () => '/relationships/CHN+RUS'],
  ['network', () => '/network'],
  ['office', () => `/offices/${ids.office}?on=2024-11-15`],
  ['conflicts', () => '/conflicts'],
  ['review', () => '/review'],
  ['rules', () => '/rules'],
  ['history', () => '/history?asOf=2099-01-01'],
  ['add', () => '/add'],
  ['import', () => '/import'],
  ['missing', () => '/no/such/page'],
]

/** Every scheme and every width is analysed once: all four together find no more, and take twice as long. */
describe.each([
  ['light', 1440, 'analysed'],
  ['light', 390, 'seen'],
  ['dark', 1440, 'seen'],
  ['dark', 390, 'analysed'],
] as const)('in %s at %i pixels, %s', (colorScheme, width, how) => {
  let watched: WatchedPage
  beforeAll(async () => {
    const viewport = { width, height: 900 }
    watched = await watchedPage(await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' }))
  })
  afterAll(() => watched?.page.context().close())

  it.each(PAGES)('%s has no fault', async (name, path) => {
    const { page, faults } = watched
    // A document of the same site between two that may differ by their fragment alone; about:blank would cost a new process each time.
    await page.goto(`${server.address}/favicon.svg`)
    await page.goto(server.address + path())
    await settled(page)
    await picture(page, `${name}-${width}-${colorScheme}`)
    const grave = how === 'analysed' ? await graveIn(page) : []
    const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(grave).toEqual([])
    expect(wider).toBeLessThanOrEqual(0)
    expect(faults.splice(0)).toEqual([])
  })
})
