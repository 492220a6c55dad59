import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `npm start` and `npm test` share: a Node that is new enough, the dependencies, the build. Plain Node, nothing installed. */

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Rapporteur needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org.`)
}

/** Runs a command in the project with its output shown; true where it succeeded. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) process.stderr.write(`${command}: ${error.message}\n`)
  return status === 0
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** Installs what package-lock.json names, where that has not been done since it last changed. */
export function install() {
  const done = changed(join(root, 'node_modules', '.package-lock.json'))
  if (done > 0 && done >= changed(join(root, 'package-lock.json'))) return
  process.stdout.write('Installing dependencies (once, about a minute) …\n')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('The dependencies could not be installed. Check the network and run the command again.')
}

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    const parent = entry.parentPath ?? entry.path
    if (entry.isFile() && !parent.includes('node_modules')) latest = Math.max(latest, changed(join(parent, entry.name)))
  }
  return latest
}

/** Builds the program, the web application and the empty database, where the sources are newer than what was built. */
export function build() {
  const code = Math.max(newest('src'), newest('data'), changed(join(root, 'package.json')))
  const web = Math.max(newest('web'), newest('src/model'), changed(join(root, 'package.json')))
  const engine = changed(join(root, 'package-lock.json'))
  const stages = []
  if (changed(join(root, 'dist', 'cli', 'run.cjs')) < code) stages.push('build:code')
  if (changed(join(root, 'dist', 'web', 'index.html')) < web) stages.push('build:web')
  if (changed(join(root, 'dist', 'empty-database.zip.br')) < engine) stages.push('build:database')
  if (stages.length > 0) process.stdout.write('Building …\n')
  return stages.every((stage) => run('npm', ['run', '--silent', stage]))
}
