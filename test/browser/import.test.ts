import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graveIn } from './accessibility.ts'
import { picture, settled, startBrowser, watchedPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

const VISITS = `No;Kind;Start;End;City;Country;Guest;Office;Topics
1;Besuch;02.04.2021;05.04.2021;Oslo;Finland;Pekka Haavisto;Foreign Minister;trade, fish
2;Konsulat;12.05.2021;;Bergen;Sweden;;;
3;Staatsbesuch;soon;;Oslo;Atlantis;;;
`

const TALKS = `dataset: talks of the ministry
kind: Event
id: Nr
dates: [yyyyMMdd]
properties:
  type: { column: Was, map: { Gipfel: summit } }
  status: { value: held }
  date: Wann
  side: { column: Wer, qualifiers: { role: { value: host } } }
`

/** A call on each of as many days as an import has to be asked for several times over. */
const CALLS = Array.from({ length: 600 }, (_, i) => {
  const day = new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10)
  return `${i + 1},${day},${['Finland', 'Sweden', 'Norway', 'Iceland'][i % 4]}`
})

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Given {
  readonly name: string
  readonly text: string
}

/** Drops a file on the page, as a browser does with one from the desktop. */
async function drop(page: Page, { name, text }: Given): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`
    const transfer = new DataTransfer()
    transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/csv' }))
    transfer`)
  const place = page.getByText('Choose one or drop it here')
  await place.dispatchEvent('dragover', { dataTransfer })
  await place.dispatchEvent('drop', { dataTransfer })
}

const eventsOn = async (days: string): Promise<number> =>
  ((await (await fetch(`${server.address}/api/events?${days}`)).json()) as { total: number }).total

const region = (page: Page, name: string) => page.getByRole('region', { name })

describe('the import of a table', () => {
  it('goes from the file over what its columns say to the record, and back', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const { page, faults } = await watchedPage(context)
    await page.goto(`${server.address}/add`)
    await page.getByRole('link', { name: 'imported row by row' }).click()
    await settled(page)
    const choosing = page.waitForEvent('filechooser')
    await page.getByLabel('File', { exact: true }).click()
    const chooser = await choosing
    await chooser.setFiles({ name: 'Visits 2021.csv', mimeType: 'text/csv', buffer: Buffer.from(VISITS) })

    const rows = region(page, 'What the first rows come to').locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    expect(await page.getByLabel('What Country says').inputValue()).toBe('property:side')
    expect(await page.getByLabel('Format of the dates of Start').inputValue()).toBe('d.M.yyyy')
    expect(await rows.nth(0).textContent()).toMatch(/2021-04-02\/2021-04-05.*Finland.*Pekka Haavisto/)
    expect(await rows.nth(1).textContent()).toMatch(/Refused.*"Konsulat" in Kind is no type/)
    expect(await rows.nth(2).textContent()).toMatch(/Refused.*"soon" in Start is no date/)
    await picture(page, 'import-1280-light')
    expect(await graveIn(page)).toEqual([])

    await page.getByLabel('“Konsulat” is').selectOption('meeting')
    await page.getByLabel('What parts the values of Topics').selectOption(',')
    await page.getByLabel('What it does, of Country').selectOption('value:guest')
    await expect.poll(() => rows.nth(1).textContent()).toMatch(/Added.*meeting.*Sweden \(guest\)/)
    await expect.poll(() => rows.nth(0).textContent()).toMatch(/trade.*fish/)

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the mapping' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('Visits 2021.yaml')
    expect(await readFile(await saved.path(), 'utf8')).toMatch(/^dataset: Visits 2021\n[\s\S]*Konsulat: meeting/)

    await page.getByRole('button', { name: 'Import 3 rows' }).click()
    await page.getByText('3 rows: 2 added, 1 refused').waitFor()
    const recorded = async () =>
      ((await (await fetch(`${server.address}/api/workspace`)).json()) as { events: number }).events
    expect(await recorded()).toBe(2)
    await page.getByRole('button', { name: 'Import 3 rows' }).click()
    await page.getByText('3 rows: 2 on record already, 1 refused').waitFor()
    expect(await page.getByRole('button', { name: 'Undo this import' }).count()).toBe(0)

    await page.getByRole('link', { name: 'What was added, in its source' }).click()
    await page.waitForURL(/\/sources\//)
    await settled(page)
    expect(await page.getByText('Pekka Haavisto').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await context.close()
  })

  it('is undone where it was made; narrow, dark and by keyboard', async () => {
    const viewport = { width: 420, height: 900 }
    const context = await browser.newContext({ viewport, colorScheme: 'dark', reducedMotion: 'reduce' })
    const { page, faults } = await watchedPage(context)
    await page.goto(`${server.address}/import`)
    await settled(page)
    const choosing = page.waitForEvent('filechooser')
    await page.getByLabel('File', { exact: true }).focus()
    await page.keyboard.press('Enter')
    const calls = 'Date,Country\n2022-03-04,Finland\n2022-03-05,Atlantis\n'
    await (await choosing).setFiles({ name: 'Calls.csv', mimeType: 'text/csv', buffer: Buffer.from(calls) })
    await page.getByText('not a known name').waitFor()
    await picture(page, 'import-420-dark')
    expect(await graveIn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Import 2 rows' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 rows: 2 added').waitFor()
    await page.getByRole('button', { name: 'Undo this import' }).press('Enter')
    await page.getByText('Undone.').waitFor()
    expect(await eventsOn('from=2022&to=2022')).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })

  it('stands in the navigation, takes a file that is dropped and a mapping that was saved', async () => {
    for (const [width, way] of [
      [1280, 'its place in the header'],
      [390, 'its place in the menu'],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
      const { page, faults } = await watchedPage(context)
      await page.goto(server.address)
      if (width < 992) await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole(width < 992 ? 'menuitem' : 'link', { name: 'Import', exact: true }).click()
      await page.waitForURL(/\/import$/)
      await settled(page)
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'), way).toBeLessThanOrEqual(
        0,
      )

      await drop(page, { name: 'Gespräche.csv', text: 'Nr,Was,Wann,Wer\nA-1,Gipfel,20210402,Finland\n' })
      await page.getByRole('button', { name: 'Import 1 row' }).waitFor()
      const rows = region(page, 'What the first rows come to').locator('tbody tr')
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Use a saved mapping' }).click()
      await (await choosing).setFiles({ name: 'talks.yaml', mimeType: 'text/yaml', buffer: Buffer.from(TALKS) })
      await expect.poll(() => rows.nth(0).textContent()).toMatch(/Added.*summit.*2021-04-02.*Finland \(host\)/)
      expect(await page.getByLabel('Name of the data set').inputValue()).toBe('talks of the ministry')
      expect(await page.getByLabel('What Nr says').inputValue()).toBe('id')
      await picture(page, `import-dropped-${width}`)

      const again = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Use a saved mapping' }).click()
      await (await again).setFiles({ name: 'no.yaml', mimeType: 'text/yaml', buffer: Buffer.from('kind: [') })
      await page.getByRole('alert').filter({ hasText: 'YAML' }).waitFor()
      expect(await page.getByLabel('Name of the data set').inputValue(), 'it stays').toBe('talks of the ministry')
      expect(faults.filter((fault) => !fault.includes('400'))).toEqual([])
      await context.close()
    }
  })

  it('is stopped: what was written stays, and the rest comes once', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const { page, faults } = await watchedPage(context)
    await page.goto(`${server.address}/import`)
    await settled(page)
    await drop(page, { name: 'Calls of 1990.csv', text: `No,Date,Country\n${CALLS.join('\n')}\n` })
    const all = CALLS.length
    await page.getByRole('button', { name: `Import ${all} rows` }).click()
    await page.getByText(new RegExp(`^\\d+ of ${all} rows$`)).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. What was imported stays on record').waitFor()

    await page.getByRole('button', { name: `Import ${all} rows` }).click()
    const told = await page.getByText(/^\d+ rows: /).textContent()
    const [, added = '0', known = '0'] = /: (\d+) added, (\d+) on record already$/.exec(told ?? '') ?? []
    expect(told).toMatch(new RegExp(`^${all} rows: `))
    expect(Number(added), told ?? '').toBeGreaterThan(0)
    expect(Number(known), told ?? '').toBeGreaterThan(0)
    expect(Number(added) + Number(known)).toBe(all)
    expect(await eventsOn('from=1990&to=1993')).toBe(all)
    expect(faults).toEqual([])
    await context.close()
  })
})
