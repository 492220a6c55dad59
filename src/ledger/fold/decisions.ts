import { sql } from 'kysely'
import { oneOf } from '../one-of.ts'
import type { Board, Standing } from './board.ts'
import { words } from './choose.ts'
import { isDecided, type StatementFact, statementsAbout } from './statements.ts'

const ENDS: Record<string, Standing['state']> = {
  retracted: 'retracted',
  'corrected-by': 'corrected',
  undone: 'undone',
}

/** Properties of statements and batches that decide whether and how they count. */
export const DECIDING: ReadonlySet<string> = new Set([...Object.keys(ENDS), 'rank'])

/**
 * Works out anew how the statements and batches stand that the given decisions bear on, also indirectly: a decision that is
 * taken back gives back what it took.
 *
 * Returns the targets that stand otherwise than before, and the entities that are told of in them.
 */
export async function decide(
  board: Board,
  decisions: readonly StatementFact[],
): Promise<{ readonly targets: string[]; readonly entities: string[] }> {
  const affected = await affectedBy(
    board,
    decisions.map((d) => d.entity),
  )
  const about = await statementsAbout(board.db, [...affected], board.seq)
  await board.loadStandings([...affected, ...about.flatMap((d) => [d.id, d.batchId])])
  const made = new Map<string, Standing | null>()
  const standing = (id: string): Standing | null => {
    if (!affected.has(id)) return board.standingOf(id)
    const known = made.get(id)
    if (known !== undefined) return known
    const now = standingFrom(
      id,
      about.filter((d) => d.entity === id && !standing(d.id)?.state && !standing(d.batchId)?.state),
    )
    made.set(id, now)
    return now
  }
  const targets = [...affected].filter((id) => JSON.stringify(standing(id)) !== JSON.stringify(board.standingOf(id)))
  const entities = await entitiesToldOf(board, targets)
  // What was said of them before the decision tells what it changes: loaded later, it would be gone.
  await board.load(entities)
  for (const id of targets) board.decide(id, standing(id))
  return { targets, entities }
}

/** `live` are the decisions about the target that count, the oldest first. */
function standingFrom(target: string, live: readonly StatementFact[]): Standing | null {
  const end = live.filter((d) => ENDS[d.property]).at(-1)
  const rank = live.filter((d) => d.property === 'rank').at(-1)
  const decision = end ?? rank
  if (!decision) return null
  return {
    target,
    state: end ? (ENDS[end.property] ?? null) : null,
    rank: rank ? words(rank.value) : null,
    decision: decision.id,
  }
}

/** The targets, and what the decisions among them, or within them, decided in their turn. */
async function affectedBy(board: Board, targets: readonly string[]): Promise<Set<string>> {
  const affected = new Set<string>()
  let next = targets
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((id) => !affected.has(id))
    for (const id of fresh) affected.add(id)
    next = (await subjectsIn(board, fresh)).filter(isDecided)
  }
  return affected
}

async function entitiesToldOf(board: Board, targets: readonly string[]): Promise<string[]> {
  return (await subjectsIn(board, targets)).filter((id) => !isDecided(id))
}

/** Whom or what the given statements, and those of the given batches, are about. */
async function subjectsIn(board: Board, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const among = (prefix: string) => ids.filter((id) => id.startsWith(prefix))
  const { rows } = await sql<{ subject: string }>`
    select subject from statement where ${oneOf('id', among('sm_'))} and batch <= ${board.seq}
    union select statement.subject from batch join statement on statement.batch = batch.seq
      where ${oneOf('batch.id', among('ba_'))} and batch.seq <= ${board.seq}`.execute(board.db)
  return rows.map((r) => r.subject).sort()
}
