import { RapporteurError } from '../../model/errors.ts'
import type { Board } from './board.ts'
import { counting } from './choose.ts'

/**
 * Refuses dates that are told by each other: an event that lies so long after one which, in turn, lies so long after it has no date.
 * Merges count: two events of which one is dated by the other cannot be one.
 *
 * @throws RapporteurError `date-cycle`.
 */
export async function refuseCycles(board: Board, events: readonly string[]): Promise<void> {
  for (const event of events) {
    const reached = new Set<string>()
    let next = await basesOf(board, [event])
    while (next.length > 0) {
      if (next.includes(event)) throw cycle(event)
      for (const id of next) reached.add(id)
      next = (await basesOf(board, next)).filter((id) => !reached.has(id))
    }
  }
}

/** The events by which the dates of events are told. */
export async function basesOf(board: Board, events: readonly string[]): Promise<string[]> {
  const named = events.flatMap((id) =>
    counting(board.factsOf(id)).flatMap(({ value }) => (value.type === 'relative' ? [value.event] : [])),
  )
  await board.load(named)
  return [...new Set(named.map(board.canonicalOf))]
}

const cycle = (event: string): RapporteurError =>
  new RapporteurError(
    'date-cycle',
    `The date of ${event} would be told by events whose dates are told by it.`,
    'Nothing was stored. Give one of them a date of its own, or do not merge them.',
  )
