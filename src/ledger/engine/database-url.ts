import { RapporteurError } from '../../model/errors.ts'

/**
 * The URL of a database as people may see it: without its password.
 *
 * @throws RapporteurError `input-invalid`, which does not repeat what was given, since a password may stand in it.
 * @example databaseName('postgresql://ana:secret@db.example/record?sslmode=verify-full') // 'postgresql://ana@db.example/record'
 * @example databaseName('postgresql://ana:secret@/record?host=/run/postgresql') // 'postgresql://ana@/record?host=/run/postgresql'
 */
export function databaseName(url: string): string {
  // A socket's folder stands in the query; the host before it is empty then, which a URL with a user may not have.
  const socket = parse(url) === null
  const parsed = parse(socket ? url.replace('@/', '@socket/') : url)
  if (
    !parsed ||
    !/^postgres(ql)?:$/.test(parsed.protocol) ||
    /[@#]/.test(parsed.pathname + parsed.search + parsed.hash)
  )
    throw new RapporteurError(
      'input-invalid',
      'The address of the database is no PostgreSQL URL.',
      'Write postgresql://USER:PASSWORD@HOST:PORT/DATABASE. In a password, write @ as %40, : as %3A, / as %2F, ? as %3F, # as %23 and % as %25.',
    )
  const user = parsed.username ? `${parsed.username}@` : ''
  const folder = parsed.searchParams.get('host')
  return `${parsed.protocol}//${user}${socket ? '' : parsed.host}${parsed.pathname}${folder ? `?host=${folder}` : ''}`
}

function parse(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}
