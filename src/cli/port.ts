import { RapporteurError } from '../model/errors.ts'

/** @throws RapporteurError `input-invalid`. */
export function portIn(written: string): number {
  const port = Number(written)
  if (Number.isInteger(port) && port >= 0 && port <= 65_500) return port
  throw new RapporteurError('input-invalid', `"${written}" is not a port.`, 'Give a number from 0 to 65500.')
}
