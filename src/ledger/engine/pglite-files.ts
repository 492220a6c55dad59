import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Extension, PGliteOptions } from '@electric-sql/pglite'

/** The engine's own files, which are read from its package also where its code is bundled. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))

const fileOf = (name: string): string => join(FOLDER, name)

let compiled: Promise<WebAssembly.Module> | undefined

/** The engine's code, compiled once in a process. It is compiled on another thread, so that whoever will need it can ask for it before. */
export function compiledEngine(): Promise<WebAssembly.Module> {
  compiled ??= compile('pglite.wasm')
  return compiled
}

/** Types for Node describe this nowhere. */
const { WebAssembly: platform } = globalThis as unknown as {
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> }
}

const compile = async (name: string): Promise<WebAssembly.Module> => platform.compile(await readFile(fileOf(name)))

/**
 * What an engine is made of.
 *
 * @param making Whether it is to make a database, which takes a program of its own.
 */
export async function engineFiles(
  making: boolean,
): Promise<Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule' | 'fsBundle' | 'extensions'>> {
  const [pgliteWasmModule, initdbWasmModule, bundle] = await Promise.all([
    compiledEngine(),
    making ? compile('initdb.wasm') : undefined,
    readFile(fileOf('pglite.data')),
  ])
  return {
    pgliteWasmModule,
    ...(initdbWasmModule && { initdbWasmModule }),
    fsBundle: asBlob(bundle),
    extensions: {
      lighter,
      btree_gist: pathToFileURL(fileOf('btree_gist.tar.gz')),
      pg_trgm: pathToFileURL(fileOf('pg_trgm.tar.gz')),
    },
  }
}

/** Bytes as the engine asks for them, which a true one would copy twice. */
const asBlob = (bytes: Buffer): Blob => Object.assign(new Blob([]), { arrayBuffer: async () => bytes.buffer })

/** Files of time zones, of which there are six hundred. Time is counted in UTC. */
const UNUSED = /\/timezone\/(?!(Etc\/)?UTC$)/

/** Leaves out what would be made at each start and is never or seldom asked for. */
const lighter: Extension = {
  name: 'lighter',
  async setup(_, options: { readonly preRun: readonly ((module: EngineModule) => void)[] }) {
    return { emscriptenOpts: { ...options, preRun: [...options.preRun, lighten] } }
  },
}

function lighten(module: EngineModule): void {
  const make = module.FS_createDataFile
  module.FS_createDataFile = (path, ...rest) => {
    if (!UNUSED.test(path)) make(path, ...rest)
  }
  // Libraries of extensions are kept as they are: the engine compiles one when a query first needs it.
  module.FS.createPreloadedFile = (folder, name, data, _canRead, _canWrite, done) => {
    module.FS.writeFile(`${folder}/${name}`, data)
    done()
  }
}

/** What is used here of the program that Emscripten makes of the engine. */
interface EngineModule {
  FS_createDataFile: (path: string, ...rest: unknown[]) => void
  readonly FS: {
    createPreloadedFile: (
      folder: string,
      name: string,
      data: Uint8Array,
      canRead: boolean,
      canWrite: boolean,
      done: () => void,
    ) => void
    writeFile(path: string, data: Uint8Array): void
  }
}
