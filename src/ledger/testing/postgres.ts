import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** A PostgreSQL server of its own in a folder, for tests and benchmarks: Debian's binaries, a socket in that folder, no port. */

export const ADVICE =
  'PostgreSQL\'s server binaries are not here: install them ("apt-get install postgresql", or your system\'s package), or name their folder in POSTGRES_BIN.'

const DEBIAN = '/usr/lib/postgresql'
const NEEDED = ['initdb', 'postgres']

/**
 * Folder of a PostgreSQL server's binaries: that which POSTGRES_BIN names, else the newest of Debian's from 15 on, else the first on PATH.
 * Null where there is none.
 */
export function postgresBinaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const debian = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'))
  const folders = process.env.POSTGRES_BIN
    ? [process.env.POSTGRES_BIN]
    : [...debian, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name)))) ?? null
}

export interface PostgresOptions {
  /** Where the data goes; it is kept when the server is removed. By default a temporary folder, which goes with the server. */
  readonly data?: string
  /** Further settings of postgresql.conf: `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>
  readonly encoding?: string
}

export interface PostgresServer {
  /** Folder of the data and of the socket. */
  readonly data: string
  /** URL of a database of this server. */
  url(database: string): string
  /** Makes an empty database, or a copy of one that nobody is connected to, and gives its URL. */
  database(name: string, template?: string): Promise<string>
  /** Starts it again after it was stopped or killed. */
  start(): Promise<void>
  /** Ends the server: in order, at once with recovery at the next start, or its main process by SIGKILL. */
  stop(how?: 'in order' | 'at once' | 'killed'): Promise<void>
  /** Ends it, and removes what it made. */
  remove(): Promise<void>
}

/**
 * Makes a server and starts it, as an ordinary user where this process is root's. It syncs to the disk as a real one does.
 *
 * @throws Error with `ADVICE` where there are no binaries.
 * @example
 * const server = await startPostgres()
 * const workspace = await openWorkspace(await server.database('one'))
 * await workspace.close()
 * await server.remove()
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const own = options.data === undefined ? await mkdtemp(join(tmpdir(), 'rapporteur-postgres-')) : null
  const data = options.data ?? join(own ?? '', 'data')
  const user = ordinaryUser()
  if (own && user) await chown(own, user.uid, user.gid)
  await mkdir(data, { recursive: true })
  if (user) await chown(data, user.uid, user.gid)
  await chmod(data, 0o700)
  await makeCluster(data, options)
  const server = postgresIn(data, options)
  await server.start()
  return {
    ...server,
    async remove() {
      await server.stop()
      if (own) await rm(own, { recursive: true, force: true })
    },
  }
}

const USER = 'rapporteur'

/** After a crash every file is synced before the server answers: by one call for the whole disk, where the system has it, that takes a second less. */
const OWN = {
  listen_addresses: '',
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
}

async function makeCluster(data: string, { encoding = 'UTF8' }: PostgresOptions): Promise<void> {
  const locale = encoding === 'UTF8' ? 'C.UTF-8' : 'C'
  const args = ['-D', data, '-U', USER, '-A', 'trust', '-E', encoding, `--locale=${locale}`, '--no-sync']
  await promisify(execFile)(binary('initdb'), args, { ...ordinaryUser(), cwd: data })
}

/** The server of a folder that holds a cluster already, not started: another process may have done that. */
export function postgresIn(data: string, { settings = {} }: PostgresOptions = {}): PostgresServer {
  const url = (database: string) => `postgresql://${USER}@/${database}?host=${encodeURIComponent(data)}`
  const server: PostgresServer = {
    data,
    url,
    async database(name, template = 'template0') {
      await asked(url('postgres'), `create database ${name} template ${template}`)
      return url(name)
    },
    async start() {
      const log = await open(join(data, 'server.log'), 'a')
      const given = Object.entries({ ...OWN, unix_socket_directories: data, ...settings })
      const args = ['-D', data, ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
      const child = spawn(binary('postgres'), args, {
        ...ordinaryUser(),
        cwd: data,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      })
      child.unref()
      await log.close()
      await answering(child, url('postgres'), join(data, 'server.log'))
    },
    async stop(how = 'in order') {
      const pid = await mainProcess(data)
      if (pid === null) return
      process.kill(pid, SIGNALS[how])
      while (isThere(pid)) await wait(5)
    },
    remove: () => server.stop(),
  }
  return server
}

/** PostgreSQL documentation, 19.5 "Shutting Down the Server". */
const SIGNALS = { 'in order': 'SIGINT', 'at once': 'SIGQUIT', killed: 'SIGKILL' } as const

function binary(name: string): string {
  const folder = postgresBinaries()
  if (!folder) throw new Error(ADVICE)
  return join(folder, name)
}

/** PostgreSQL refuses to run as root: then it is Debian's own user for it, or nobody. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = ['postgres', 'nobody'].map((name) => users.find((fields) => fields[0] === name)).find(Boolean)
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) }
}

async function answering(child: ChildProcess, url: string, log: string): Promise<void> {
  let ended = false
  once(child, 'exit').then(() => {
    ended = true
  })
  for (;;) {
    try {
      return await asked(url, 'select 1')
    } catch (cause) {
      if (ended) throw new Error(`PostgreSQL does not start:\n${await readFile(log, 'utf8')}`, { cause })
      await wait(20)
    }
  }
}

async function asked(url: string, query: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(query)
  } finally {
    await client.end()
  }
}

/** The first line of postmaster.pid is the process id of the server; null where none runs. */
async function mainProcess(data: string): Promise<number | null> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
  return isThere(pid) ? pid : null
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A process that its parent has not asked after yet has ended all the same.
  return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')
}
