import type { Publication } from '../model/publication.ts'

/** The ids of the states and organisations that are published, by the codes by which events name them. */
export async function sideIds(publication: Publication): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const kind of ['State', 'Organisation'] as const)
    for await (const { key, id } of publication.entities(kind)) ids.set(key, id)
  return ids
}
