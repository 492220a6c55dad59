import { existsSync, readFileSync } from 'node:fs'
import { run } from './setup.mjs'

/** Installs a package of Debian's, or of a system made from it, where the user is root; does nothing elsewhere. */
export function installDebian(name, purpose) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*debian/m.test(release)) return
  process.stdout.write(`Installing ${purpose} …\n`)
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  if (run('apt-get', ['update', '-qq'], quiet))
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
}
