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
