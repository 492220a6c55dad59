import type { RecordView } from '../../ledger/record-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import { sideActing } from '../../resolve/keys.ts'

/**
 * The person that an id or a name means.
 *
 * @throws RapporteurError `not-found`; `input-invalid` where several persons go by the name, which it lists.
 */
export async function personCalled(
  record: RecordView,
  written: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const byId = /^per_[0-9A-Z]+$/.test(written) ? await record.personCalled(written) : null
  if (byId) return byId
  const { groups } = await record.search(written, { kinds: ['person'], limit: 10 })
  const hits = groups.flatMap(({ hits: found }) => found)
  const alike = hits.filter(({ match }) => match === hits[0]?.match)
  const [only] = alike
  if (only && alike.length === 1) return { id: only.id, name: only.title.text }
  if (alike.length > 1)
    throw new RapporteurError(
      'input-invalid',
      `Several persons on record are called "${written}": ${alike.map(({ id, title }) => `${title.text} (${id})`).join(', ')}.`,
      'Ask with the whole name, or with the id of one of them.',
    )
  throw notFound('person', written, 'Look for other spellings with the tool search.')
}

/** The code of a state or organisation by its name or its code; what the gazetteer does not know stands for itself. */
export const sideCalled = (name: string): string => sideActing(name) ?? name.trim()

export const notFound = (kind: string, written: string, advice: string) =>
  new RapporteurError('not-found', `There is no ${kind} "${written}" on record.`, advice)

/** @throws RapporteurError `not-found`. */
export function onRecord<T>(value: T | null, kind: string, written: string, advice: string): T {
  if (value !== null) return value
  throw notFound(kind, written, advice)
}
