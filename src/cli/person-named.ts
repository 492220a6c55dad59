import type { RecordView } from '../ledger/record-view.ts'
import { RapporteurError } from '../model/errors.ts'

/**
 * The person that a name, or an id, means: the best hit of the search.
 *
 * @throws RapporteurError `not-found`.
 */
export async function personNamed(
  record: RecordView,
  written: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const byId = /^per_[0-9A-Z]+$/.test(written) ? await record.personCalled(written) : null
  if (byId) return byId
  const { groups } = await record.search(written, { kinds: ['person'], limit: 5 })
  const hits = groups.flatMap(({ hits: found }) => found)
  const [best] = hits
  const person = best && (await record.personCalled(best.id))
  if (person) return person
  throw new RapporteurError('not-found', `Nobody on record is called "${written}".`, 'Search with "rapporteur search".')
}
