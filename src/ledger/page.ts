import { RapporteurError } from '../model/errors.ts'

export interface PageOptions {
  /** Items in a page: 100 if not given. */
  readonly limit?: number | undefined
  /** `next` of the page before. */
  readonly cursor?: string | undefined
}

export interface Page<Item> {
  readonly items: Item[]
  /** Cursor of the page that follows; null at the end. */
  readonly next: string | null
  /** Of all pages. */
  readonly total: number
}

/** @throws RapporteurError `input-invalid` for a cursor that no page gave. */
export function stretchOf({ limit = 100, cursor = '0' }: PageOptions): { limit: number; offset: number } {
  if (!/^\d{1,9}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
  return { limit, offset: Number(cursor) }
}

/** A page of items that begins at `offset` of `total`. */
export function pageOf<Item>(items: Item[], offset: number, total: number): Page<Item> {
  const seen = offset + items.length
  return { items, next: items.length > 0 && seen < total ? String(seen) : null, total }
}

/** All items of a list that comes in pages. */
export async function allPages<Item>(list: (options: PageOptions) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = []
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: Page<Item> = await list({ limit: 1000, cursor })
    all.push(...page.items)
    cursor = page.next
  }
  return all
}
