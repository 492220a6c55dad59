import { RapporteurError } from '../model/errors.ts'
import { sideByName } from '../resolve/keys.ts'

/** @throws RapporteurError `not-found` where no state or organisation has that name. */
export function sideCode(name: string): string {
  const code = sideByName(name)
  if (code) return code
  throw new RapporteurError(
    'not-found',
    `No state or organisation is called "${name}".`,
    'Give an ISO code such as CHN, or a name such as China.',
  )
}

/** The same for what the record may know although the gazetteer does not, such as a state that is no more. */
export const sideOnRecord = (name: string): string => sideByName(name) ?? name.trim()
