import { existsSync } from 'node:fs'
import { installDebian } from './debian.mjs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const found = () => PLACES.find((path) => path && existsSync(path)) ?? null

/** Path of a Chromium for the browser tests; installs Debian's where this is Debian, the user is root, and there is none. Null where none can be had. */
export function chromium() {
  const here = found()
  if (here) return here
  installDebian('chromium', 'Chromium for the browser tests')
  return found()
}

export const ADVICE =
  'The browser tests need Chromium: install it ("apt-get install chromium", or your system\'s package) or set CHROMIUM_PATH to one.'
