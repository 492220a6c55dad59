import { RapporteurError } from '../model/errors.ts'
import type { Page, PageOptions } from '../model/page.ts'

/** @throws RapporteurError `input-invalid` for a cursor that no page gave. */
export function stretchOf({ limit = 100, cursor = '0' }: PageOptions): { limit: number; offset: number } {
  return { limit, offset: cursorNumber(cursor, 9) }
}

/** A cursor that is a number of so many digits at most. @throws RapporteurError `input-invalid` for one that no page gave. */
export function cursorNumber(cursor: string, digits = 15): number {
  if (/^\d+$/.test(cursor) && cursor.length <= digits) return Number(cursor)
  throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
}

/** A page of what is all in memory. @throws RapporteurError `input-invalid` for a cursor that no page gave. */
export function stretchIn<Item>(all: readonly Item[], options: PageOptions): Page<Item> {
  const { limit, offset } = stretchOf(options)
  return pageOf(all.slice(offset, offset + limit), offset, all.length)
}

/** A page of items that begins at `offset` of `total`. */
export function pageOf<Item>(items: Item[], offset: number, total: number): Page<Item> {
  const seen = offset + items.length
  return { items, next: items.length > 0 && seen < total ? String(seen) : null, total }
}
