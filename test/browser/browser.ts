import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ROOT } from './server.ts'

/** Starts Chromium ($CHROMIUM_PATH, or where Debian puts it), which takes a fresh profile for itself. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

/** A page and all that went wrong in it: errors and warnings of the console, exceptions, dialogs. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: string[]
}

/** Opens a page that keeps a list of its faults. */
export async function watchedPage(context: Browser | BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    // Without a graphics card Chromium draws WebGL by the processor, and says of each reading back that it is slow.
    if (/GL Driver Message/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return { page, faults }
}

/** Waits until nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
}

/** Keeps a picture of the whole page under `test-results/`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, 'test-results')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
