import type { ImportedRow, ImportIndex } from '../../model/imported.ts'

/** A row, and what is known of it before anybody asks who is meant. */
export type SortedRow = { readonly row: ImportedRow } & (
  | { readonly came: 'added' }
  | { readonly came: 'known' | 'changed'; readonly entity: string }
  /** It says what the row of the id `of` says: one on record, or one before it. */
  | { readonly came: 'doubled'; readonly of: string; readonly entity: string | null }
)

/** Holds rows, of which each has an id of its own, against those of their data set that are on record. */
export async function sortRows(
  index: Pick<ImportIndex, 'rowsOf'>,
  dataset: string,
  rows: readonly ImportedRow[],
): Promise<SortedRow[]> {
  const ids = rows.map((row) => row.id)
  const onRecord = await index.rowsOf(dataset, { ids, hashes: rows.map((row) => row.hash), entities: [] })
  const versions = new Set(onRecord.map(({ id, hash }) => `${id} ${hash}`))
  const byId = new Map(onRecord.map((known) => [known.id, known] as const))
  const byHash = new Map<string, { readonly id: string; readonly entity: string | null }>()
  for (const known of onRecord) if (!byHash.has(known.hash)) byHash.set(known.hash, known)
  return rows.map((row): SortedRow => {
    const [known, like] = [byId.get(row.id), byHash.get(row.hash)]
    if (!like) byHash.set(row.hash, { id: row.id, entity: null })
    if (known) return { row, came: versions.has(`${row.id} ${row.hash}`) ? 'known' : 'changed', entity: known.entity }
    return like ? { row, came: 'doubled', of: like.id, entity: like.entity } : { row, came: 'added' }
  })
}
