import type { SourceItem } from '../../../src/model/views.ts'
import { closest, itemsAt, type Segment } from './segments.ts'
import type { Selection } from './selection.ts'

/**
 * The records that a selection shows: the selected record first, then, the closest first, those that rest on the
 * selected words.
 */
export function shownItems(items: readonly SourceItem[], { span, item }: Selection): SourceItem[] {
  const chosen = items.filter(({ id }) => id === item)
  const here = span ? itemsAt(items, span.start, span.end) : []
  const nearest = closest(here)
  return [...new Set([...chosen, ...(nearest ? [nearest] : []), ...here])]
}

/** Whether a stretch of text is emphasised by a selection: within the selected words or, where only a record is selected, within its words. */
export function isMarked(segment: Segment, items: readonly SourceItem[], { span, item }: Selection): boolean {
  const spans = span ? [span] : items.filter(({ id }) => id === item).flatMap((one) => one.spans)
  return spans.some(({ start, end }) => start < segment.end && end > segment.start)
}
