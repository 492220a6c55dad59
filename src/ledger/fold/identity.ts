import type { Board } from './board.ts'
import { counting } from './choose.ts'

/**
 * Finds anew which entities are the same, starting from those whose `same-as` or `different-from` statements changed. Of those that are the same
 * the oldest gives the id (ids sort by when they were made).
 *
 * Returns every entity whose canonical id, or whose company, is no longer what it was.
 */
export async function reidentify(board: Board, changed: readonly string[]): Promise<string[]> {
  await board.load(changed)
  const concerned = new Set(changed.flatMap((id) => board.membersOf(board.canonicalOf(id))))
  const groups: string[][] = []
  const placed = new Set<string>()
  for (const id of [...concerned].sort()) {
    if (placed.has(id)) continue
    const group = await connectedWith(board, id)
    for (const member of group) placed.add(member)
    groups.push(group)
  }
  for (const id of placed) for (const member of board.membersOf(board.canonicalOf(id))) concerned.add(member)
  const moved = new Set<string>()
  for (const group of groups) {
    const canonical = group[0] ?? ''
    for (const id of group) {
      if (board.canonicalOf(id) === canonical) continue
      for (const member of [id, canonical, board.canonicalOf(id)]) moved.add(member)
      board.identify(id, canonical)
    }
  }
  return [...moved].sort()
}

/** The entity and all that it is the same as, directly or through others, the oldest first. */
async function connectedWith(board: Board, start: string): Promise<string[]> {
  const found = new Set([start])
  let next = [start]
  while (next.length > 0) {
    const incoming = await board.referringTo(next)
    await board.load([...next, ...incoming])
    const outgoing = next.flatMap((id) => named(board, id, 'same-as').map((other) => [id, other] as const))
    const pairs = [
      ...outgoing,
      ...incoming.flatMap((id) => named(board, id, 'same-as').map((other) => [other, id] as const)),
    ].filter(([id]) => next.includes(id))
    await board.load(pairs.map(([, other]) => other))
    const joined = pairs.filter(([id, other]) => !areApart(board, id, other))
    next = [...new Set(joined.map(([, other]) => other))].filter((id) => !found.has(id))
    for (const id of next) found.add(id)
  }
  return [...found].sort()
}

/** Whether somebody said that two entities are never the same, which outranks all that says they are. */
const areApart = (board: Board, a: string, b: string): boolean =>
  named(board, a, 'different-from').includes(b) || named(board, b, 'different-from').includes(a)

function named(board: Board, id: string, property: 'same-as' | 'different-from'): string[] {
  return counting(board.ownFactsOf(id)).flatMap((f) =>
    f.property === property && f.value.type === 'entity' ? [f.value.entity] : [],
  )
}
