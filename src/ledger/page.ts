import { RapporteurError } from '../model/errors.ts'
import type { Page, PageOptions } from '../model/page.ts'

/** @throws RapporteurError `input-invalid` for a cursor that no page gave. */
export function stretchOf({ limit = 100, cursor = '0' }: PageOptions): { limit: number; offset: number } {
  if (!/^\d{1,9}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
  return { limit, offset: Number(cursor) }
}

/** A cursor that is a number. @throws RapporteurError `input-invalid` for one that no page gave. */
export function cursorNumber(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
}

/** A page of items that begins at `offset` of `total`. */
export function pageOf<Item>(items: Item[], offset: number, total: number): Page<Item> {
  const seen = offset + items.length
  return { items, next: items.length > 0 && seen < total ? String(seen) : null, total }
}
