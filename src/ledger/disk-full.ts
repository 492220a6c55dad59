import { RapporteurError } from '../model/errors.ts'

/**
 * Whether an error of a file system or of PostgreSQL says that there is no room: no space, no quota, or no larger file
 * allowed (the codes of errno(3), and SQLSTATE 53100).
 */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return (
    /^(53100|ENOSPC|EDQUOT|EFBIG)$/.test(String(code)) ||
    /No space left|ENOSPC|disk (is )?full|File too large|quota exceeded/i.test(String(message ?? error))
  )
}

/** `place` is a file, a folder or a database. */
export const diskFull = (place: string, cause: unknown): RapporteurError =>
  new RapporteurError(
    'disk-full',
    `There is no room left on the disk of ${place}.`,
    'Free some space and try again; what was stored before is whole.',
    { cause },
  )

/** The error to show for what a place met: `disk-full` where there is no room, else as it was. */
export const orDiskFull = (error: unknown, place: string): unknown =>
  !(error instanceof RapporteurError) && isDiskFull(error) ? diskFull(place, error) : error
