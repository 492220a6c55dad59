import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { packageRoot } from '../package-root.ts'

export interface Bundled {
  /** What to give to `node`: PGlite's code is not compiled a second time, which a process that ends soon has no gain from, and the file. */
  readonly args: readonly string[]
  remove(): Promise<void>
}

/**
 * Makes one file of a program that tests run in processes of its own: it starts in a fifth of the time that its sources take. It
 * stands in the package, where it finds PGlite and `data/`.
 */
export async function bundled(source: string): Promise<Bundled> {
  const cache = join(packageRoot(), 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'rapporteur-program-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  return {
    args: ['--liftoff-only', join(folder, 'program.mjs')],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
