import { RapporteurError } from '../model/errors.ts'
import { sideActing } from '../resolve/keys.ts'

/** The code of the state or organisation that somebody names. @throws RapporteurError `input-invalid` where none is called so. */
export function sideNamed(name: string): string {
  const code = sideActing(name)
  if (code) return code
  throw new RapporteurError(
    'input-invalid',
    `No state or organisation is called "${name}".`,
    'Nothing was stored. Give an ISO code such as CHN, or a name such as China.',
  )
}
