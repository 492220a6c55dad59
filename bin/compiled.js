import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'

/** Smaller files compile faster than what is kept of them is read. In bytes. */
const SMALLEST = 8_000
/** What is compiled for the first line of a program to the shell, and what imports: whose imports V8 has forgotten when it takes back what was kept. */
const NOT_KEPT = /^#!|\bimport\(/
/** What was written longer ago is written anew, and so goes when nobody asks for it. In milliseconds. */
const OLDEST = 30 * 24 * 3_600_000

/**
 * Has Node keep what it compiled, so that the next start need not compile it again: from 22.8 on it does so itself, before that the same is done here for
 * what is loaded by require. NODE_DISABLE_COMPILE_CACHE=1 keeps both from it. Nothing depends on it: what cannot be read, or is of another Node or of a
 * file that changed, is compiled as ever, and what cannot be written is not.
 */
export function keepCompiled() {
  if (module.enableCompileCache) module.enableCompileCache()
  else if (!process.env.NODE_DISABLE_COMPILE_CACHE) keepRequired(join(cacheFolder(), 'rapporteur', 'compiled'))
}

function cacheFolder() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}

function keepRequired(folder) {
  const fresh = []
  const compile = module.prototype._compile
  module.prototype._compile = function (content, path, ...rest) {
    const script = content.length < SMALLEST || NOT_KEPT.test(content) ? null : scriptOf(content, path)
    if (!script) return compile.call(this, content, path, ...rest)
    const run = script.runInThisContext()
    return run.call(this.exports, this.exports, module.createRequire(path), this, path, dirname(path))
  }
  function scriptOf(content, path) {
    try {
      const kept = join(folder, nameOf(path))
      const cachedData = read(kept)
      const script = new vm.Script(module.wrap(content), { filename: path, cachedData })
      if (!cachedData || script.cachedDataRejected) fresh.push({ kept, script })
      return script
    } catch {
      // No script but a module, which require takes too; or an error, which Node then tells as ever.
      return null
    }
  }
  process.once('exit', () => {
    if (fresh.length > 0) write(folder, fresh)
  })
}

/** The name of what is kept of a file: another for each Node, and for each state of the file. */
function nameOf(path) {
  const { size, mtimeMs } = statSync(path)
  const told = [process.version, process.arch, path, size, mtimeMs].join('\n')
  return createHash('sha256').update(told).digest('hex').slice(0, 32)
}

function read(kept) {
  try {
    return readFileSync(kept)
  } catch {
    return undefined
  }
}

/** At the end, when all is compiled that such a command needs. */
function write(folder, fresh) {
  try {
    // V8 takes back only what was written under the flags of the start, so that those that src/cli/short-work.ts sets, and they set, are unset.
    for (const flag of ['--no-liftoff-only', '--wasm-tier-up', '--wasm-dynamic-tiering', '--no-wasm-lazy-validation'])
      setFlagsFromString(flag)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (Date.now() - statSync(path).mtimeMs > OLDEST) rmSync(path, { force: true })
    }
    for (const { kept, script } of fresh) {
      const beside = `${kept}.${process.pid}`
      writeFileSync(beside, script.createCachedData(), { mode: 0o600 })
      renameSync(beside, kept)
    }
  } catch {
    // A disk without room or a home that cannot be written: the next start compiles again.
  }
}
