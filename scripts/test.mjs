import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ADVICE, chromium } from './chromium.mjs'
import { ADVICE as NO_POSTGRES, postgres } from './postgres.mjs'
import { build, checkNode, install, root, run } from './setup.mjs'
import { vitest } from './vitest.mjs'

checkNode()
install()

const counts = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const stage = (name, ok) => {
  counts[ok ? 'passed' : 'failed']++
  if (!ok) failures.push(name)
  return ok
}

const reports = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
function tests(name, args, env = {}) {
  try {
    const { ok, report: told } = vitest(args, join(reports, `${name}.json`), env)
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = told
    for (const file of told.testResults)
      for (const { status, fullName, failureMessages } of file.assertionResults)
        if (status === 'failed')
          failures.push(`${relative('.', file.name)}: ${fullName}\n    ${failureMessages[0]?.split('\n')[0]}`)
    counts.passed += numPassedTests
    counts.failed += numFailedTests
    counts.skipped += numPendingTests
    if (!ok && numFailedTests === 0) stage(name, false)
    if (numTotalTests === 0) stage(`${name} (no test was run)`, false)
  } catch {
    stage(name, false)
  }
}

/** Starts a check beside what follows; its output is shown when it is asked for. */
function beside(check) {
  const output = join(reports, `${check.replace(':', '-')}.txt`)
  const file = openSync(output, 'w')
  const child = spawn('npm', ['run', '--silent', `check:${check}`], {
    cwd: root,
    stdio: ['ignore', file, file],
    shell: process.platform === 'win32',
  })
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  return async () => {
    const ok = await ended
    closeSync(file)
    process.stdout.write(readFileSync(output))
    stage(check, ok)
  }
}

// Types take the longest, and leave a processor for the rest.
const types = ['types:program', 'types:web'].map(beside)
for (const check of ['lint', 'structure', 'unused']) stage(check, run('npm', ['run', '--silent', `check:${check}`]))
const built = stage('build', build())
const onServer = postgres()
const browser = built ? chromium() : null
for (const ended of types) await ended()
if (built && !browser) stage(ADVICE, false)
// Files of both are taken from one queue, so that no processor is idle while the last of one are run.
if (browser) tests('unit and browser', [], { CHROMIUM_PATH: browser })
else tests('unit', ['--project', 'unit'])
rmSync(reports, { recursive: true, force: true })

if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map((failure) => `  ${failure}\n`).join('')}`)
if (!onServer) process.stdout.write(`\n${NO_POSTGRES}\n`)
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`,
)
process.exit(counts.failed > 0 ? 1 : 0)
