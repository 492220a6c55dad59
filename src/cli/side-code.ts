import type { RecordView } from '../ledger/record-view.ts'
import { RapporteurError } from '../model/errors.ts'
import { sideActing } from '../resolve/keys.ts'

/**
 * The code of a side that somebody names: by the gazetteer, or as the record knows it, such as a state that is no more.
 *
 * @throws RapporteurError `not-found` where neither has a state or organisation of that name.
 */
async function sideCode(record: Pick<RecordView, 'sides'>, name: string): Promise<string> {
  const listed = sideActing(name)
  if (listed) return listed
  const asked = name.trim().toLowerCase()
  const own = (await record.sides()).find(
    ({ code, name: called }) => code.toLowerCase() === asked || called.toLowerCase() === asked,
  )
  if (own) return own.code
  throw new RapporteurError(
    'not-found',
    `No state or organisation is called "${name}".`,
    'Give an ISO code such as CHN, or a name such as China.',
  )
}

/** The codes of several. @throws RapporteurError `not-found`. */
export const sideCodes = (record: Pick<RecordView, 'sides'>, names: readonly string[]): Promise<string[]> =>
  Promise.all(names.map((name) => sideCode(record, name)))

/** The same for what the record may know although the gazetteer does not, such as a state that is no more. */
export const sideOnRecord = (name: string): string => sideActing(name) ?? name.trim()
