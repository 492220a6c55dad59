/** What is selected on a source page: a stretch of its text, one record, or both. Carried by the fragment of the URL. */
export interface Selection {
  readonly span: { readonly start: number; readonly end: number } | null
  readonly item: string | null
}

/** @example selectionHash({ span: { start: 10, end: 20 }, item: 'ev_1' }) // 's=10-20&item=ev_1' */
export function selectionHash({ span, item }: Selection): string {
  return [span ? `s=${span.start}-${span.end}` : null, item ? `item=${encodeURIComponent(item)}` : null]
    .filter((part) => part !== null)
    .join('&')
}

/** Reads a fragment, with or without its `#`. What it does not understand selects nothing. */
export function parseSelection(hash: string): Selection {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const [, start = '', end = ''] = /^(\d{1,9})-(\d{1,9})$/.exec(fields.get('s') ?? '') ?? []
  const span = Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null
  return { span, item: fields.get('item') || null }
}
