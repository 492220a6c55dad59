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
    // Each event that is reached, with the one whose date it tells.
    const reached = new Map<string, string>()
    let next = [event]
    while (next.length > 0) {
      const found: string[] = []
      for (const id of next)
        for (const base of await basesOf(board, [id])) {
          if (base === event) throw await cycle(board, pathTo(event, id, reached))
          if (!reached.has(base)) found.push(base)
          reached.set(base, reached.get(base) ?? id)
        }
      next = found
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

/** From the event over those by which its date is told to the last. */
function pathTo(event: string, last: string, reached: ReadonlyMap<string, string>): string[] {
  const path = [last]
  while (path[0] !== event) path.unshift(reached.get(path[0] ?? '') ?? event)
  return path
}

async function cycle(board: Board, events: readonly string[]): Promise<RapporteurError> {
  const titles = await board.titlesOf(events)
  const [first = '', ...others] = events.map((id) => {
    const title = titles.get(id)
    return title === undefined ? id : `"${title}" (${id})`
  })
  return new RapporteurError(
    'date-cycle',
    others.length === 0
      ? `The date of ${first} would be told by that of the same event.`
      : `The dates would be told by each other: that of ${[first, ...others, first].join(' by that of ')}.`,
    'Nothing was stored. Give one of them a date of its own, or do not merge them.',
  )
}
