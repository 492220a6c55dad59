import type { RecordView } from '../ledger/record-view.ts'
import type { SearchKind, SearchView } from '../model/search.ts'
import { stateSeatedAt } from '../model/seats.ts'
import { stateName } from '../model/state-of-place.ts'

/** What was found, and where sides alone may be meant also the state whose capital or house was asked for: "Beijing" finds China. */
export async function withSeat(
  record: Pick<RecordView, 'search'>,
  found: SearchView,
  { q, kinds }: { readonly q: string; readonly kinds: readonly SearchKind[] },
): Promise<SearchView> {
  const code = kinds.length === 1 && kinds[0] === 'side' ? stateSeatedAt(q) : null
  if (code === null) return found
  const { groups } = await record.search(stateName(code), { kinds: ['side'], limit: 5 })
  const state = groups.flatMap(({ hits }) => hits).find((hit) => hit.code === code)
  const [group] = found.groups
  if (!state || group?.hits.some(({ id }) => id === state.id)) return found
  return { groups: [{ kind: 'side', hits: [state, ...(group?.hits ?? [])], next: group?.next ?? null }] }
}
