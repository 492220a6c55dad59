import type { Kysely } from 'kysely'
import type { Value } from '../../model/value.ts'
import type { SideView, TenureView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { namesOf, sideOf } from './names.ts'

/** Offices by id: their titles, and whose they are. */
export async function officesById(
  db: Kysely<Tables>,
  ids: Iterable<string>,
  at: At,
): Promise<Map<string, TenureView['office']>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('profile')
    .select(['id', 'name', 'properties'])
    .where(oneOf('id', wanted))
    .where('kind', '=', 'Office')
    .where(holding('profile', at))
    .execute()
  const owners = new Map(
    rows.flatMap(({ id, properties }) => {
      const [owner] = (properties.for ?? []) as Value[]
      return owner?.type === 'entity' ? [[id, owner.entity] as const] : []
    }),
  )
  const names = await namesOf(db, owners.values(), at)
  const ownerOf = (office: string): SideView | null => {
    const owner = owners.get(office)
    return owner === undefined ? null : sideOf(names, owner)
  }
  return new Map(rows.map(({ id, name }) => [id, { id, title: name, for: ownerOf(id) }] as const))
}
