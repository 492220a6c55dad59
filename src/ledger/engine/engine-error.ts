import { RapporteurError } from '../../model/errors.ts'
import { diskFull, isDiskFull } from '../disk-full.ts'

export type EngineKind = 'pglite' | 'postgres'

export interface EngineName {
  readonly kind: EngineKind
  readonly name: string
}

/**
 * Makes of what an engine or its connection met an error that says what to do; anything else, such as a broken constraint, comes back as
 * it was. A password is never in it. The codes are SQLSTATE (PostgreSQL documentation, appendix A) and those of Node's sockets.
 *
 * | met | code |
 * | --- | --- |
 * | refused, unknown host, lost connection, shut down, wrong password, no such database, too many connections | `database-unreachable` |
 * | statement, lock or idle-in-transaction timeout, deadlock, no free connection in the pool | `database-timeout` |
 * | no room on the disk | `disk-full` |
 * | may only be read, or a right is missing | `database-unsuitable` |
 * | damaged pages or missing files | `workspace-damaged` |
 *
 * Where the connection is lost while a batch is being committed, nobody can know from here whether it was: the caller looks for the batch
 * by its id, which is unique, or appends it again under the same id, which is refused if it is there.
 */
export function engineError(error: unknown, engine: EngineName): unknown {
  if (error instanceof RapporteurError) return error
  for (const met of chainOf(error)) {
    if (isDiskFull(met)) return diskFull(engine.name, error)
    const found = RULES.find((rule) => rule.applies(met, engine))
    if (found) return new RapporteurError(found.code, found.message(engine.name, met), found.advice, { cause: error })
  }
  return error
}

interface Met {
  readonly code: string
  readonly syscall: string
  readonly message: string
}

interface Rule {
  readonly code: RapporteurError['code']
  applies(met: Met, engine: EngineName): boolean
  message(name: string, met: Met): string
  readonly advice: string
}

const codes =
  (pattern: RegExp) =>
  ({ code }: Met) =>
    pattern.test(code)

const SOCKET = /^(ECONNRESET|ECONNABORTED|EPIPE|ENOTCONN)$/
const NO_SERVER = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/

const RECOVER = 'Make it anew from the log with "rapporteur recover".'

/** The first that applies counts. */
const RULES: readonly Rule[] = [
  {
    code: 'database-unsuitable',
    applies: ({ code }, { kind }) => code === '25006' || (kind === 'pglite' && /^(EROFS|EACCES|EPERM)$/.test(code)),
    message: (name) => `${name} can be read but not written.`,
    advice: 'Name the primary server rather than a standby, or a folder that you may write in.',
  },
  {
    code: 'workspace-damaged',
    // Whatever the code, and whatever the catalogue lacks: an embedded database has no other users who could have caused it.
    applies: ({ code, message }, { kind }) =>
      kind === 'pglite' &&
      (code === 'XX000' ||
        /^could not (open|read|stat) |^attempted to (?:delete|update|lock) invisible tuple/.test(message)),
    message: (name, { message }) => `The database ${name} is damaged: ${message}.`,
    advice: RECOVER,
  },
  {
    code: 'database-unsuitable',
    applies: codes(/^42501$/),
    message: (name, { message }) => `A right is missing in the database ${name}: ${message}.`,
    advice: 'Let its owner grant it, or name a user who owns the database.',
  },
  {
    code: 'workspace-damaged',
    applies: codes(/^(XX001|XX002|58P01)$/),
    message: (name, { message }) => `The database ${name} is damaged: ${message}.`,
    advice: RECOVER,
  },
  {
    code: 'database-timeout',
    applies: codes(/^(57014|25P04)$/),
    message: (name, { message }) => `The database ${name} ended a query: ${message}.`,
    advice:
      'Ask for less at once, or try again when it has less to do; "?statement_timeout=MILLISECONDS" in the URL gives it longer.',
  },
  {
    code: 'database-timeout',
    applies: codes(/^(55P03|40P01|40001|25P03)$/),
    message: (name, { message }) => `Another process kept the database ${name} busy: ${message}.`,
    advice:
      'Nothing was changed. Try again; if it stays so, look which process holds the database in pg_stat_activity.',
  },
  {
    code: 'database-timeout',
    applies: ({ message }) => message === 'timeout exceeded when trying to connect',
    message: (name) => `All connections to the database ${name} stayed in use.`,
    advice: 'Try again when there is less to do.',
  },
  {
    code: 'database-unreachable',
    applies: ({ code, message }) => /^28/.test(code) || /^SASL/.test(message),
    message: (name, { message }) => `The database ${name} does not let this user in: ${message}.`,
    advice: 'Check user and password in the URL, and that pg_hba.conf of the server admits them from here.',
  },
  {
    code: 'database-unreachable',
    applies: codes(/^3D000$/),
    message: (name) => `The server has no database ${name}.`,
    advice: 'Make it with "createdb --encoding=UTF8 --template=template0 NAME", or check the name in the URL.',
  },
  {
    code: 'database-unreachable',
    applies: codes(/^53300$/),
    message: (name) => `The server of ${name} has no connection free.`,
    advice: 'Try again later, or let its administrator raise max_connections.',
  },
  {
    code: 'database-unreachable',
    applies: ({ code, syscall }) => NO_SERVER.test(code) || (syscall === 'connect' && /^E/.test(code)),
    message: (name, { code }) => `No PostgreSQL answers at ${name} (${code}).`,
    advice: 'Check host and port in the URL, that the server runs, and that the network lets this machine reach it.',
  },
  {
    code: 'database-unreachable',
    applies: ({ code, message }) => /CERT|SELF_SIGNED|TLS|SSL/.test(code) || /support SSL|sslmode|TLS/i.test(message),
    message: (name, { message }) => `No encrypted connection to ${name}: ${message}.`,
    advice: 'Check "sslmode" and "sslrootcert" in the URL against what the server offers.',
  },
  {
    code: 'database-unreachable',
    applies: ({ code, message }, { kind }) =>
      kind === 'postgres' &&
      (/^(08|57P)/.test(code) ||
        SOCKET.test(code) ||
        /^Connection terminated|^Connection ended|timeout expired|connection error and is not queryable|Client was closed/.test(
          message,
        )),
    message: (name) => `The connection to the database ${name} was lost.`,
    advice:
      'Try again when the server is back; whatever was acknowledged is kept. If a batch was being appended, look whether it is on record before you append it again.',
  },
]

/** An error, those that it collects (one for each address tried) and its causes, from the outside in. */
function chainOf(error: unknown): Met[] {
  if (!(error instanceof Error)) return []
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  const met = {
    code: typeof code === 'string' ? code : '',
    syscall: typeof syscall === 'string' ? syscall : '',
    message: error.message,
  }
  const collected = error instanceof AggregateError ? error.errors.flatMap(chainOf) : []
  return [met, ...collected, ...chainOf(error.cause)]
}
