import { existsSync, readFileSync } from 'node:fs'
import { run } from './setup.mjs'

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
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(release)) {
    process.stdout.write('Installing Chromium for the browser tests …\n')
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    if (run('apt-get', ['update', '-qq'], quiet))
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  }
  return found()
}

export const ADVICE =
  'The browser tests need Chromium: install it ("apt-get install chromium", or your system\'s package) or set CHROMIUM_PATH to one.'
