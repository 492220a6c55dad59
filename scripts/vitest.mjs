import { existsSync, readFileSync } from 'node:fs'
import { run } from './setup.mjs'

/** Runs vitest with what it prints shown. Beside whether all passed gives the report that it wrote into a file, in the form of Jest; null where it wrote none. */
export function vitest(args, file, env = {}) {
  const ok = run(
    'npx',
    ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env: { ...process.env, ...env } },
  )
  return { ok, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null }
}
