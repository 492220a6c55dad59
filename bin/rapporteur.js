#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { keepCompiled } from './compiled.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist', 'cli', 'run.cjs')
const source = join(root, 'src', 'cli', 'run.ts')

/** The newest change among the files that the built program is made from. */
function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  }
  return latest
}

const checkout = existsSync(source)
const current =
  existsSync(built) &&
  (!checkout || statSync(built).mtimeMs >= Math.max(newest(join(root, 'src')), newest(join(root, 'data'))))
if (current) {
  keepCompiled()
  createRequire(import.meta.url)(built)
} else if (checkout && existsSync(join(root, 'node_modules', 'tsx'))) {
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(source).href)
} else {
  process.stderr.write(`rapporteur: ${root} is not set up. Run "npm ci" there first.\n`)
  process.exitCode = 1
}
