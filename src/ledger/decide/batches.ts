import type { Kysely } from 'kysely'
import type { NewStatement } from '../../model/statement.ts'
import { undoing } from '../decisions.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { already, decidedBy, wrongId } from './kinds.ts'

/** @throws RapporteurError `not-found`, `input-invalid`, `decided-already`. */
export async function undoingOf(db: Kysely<Tables>, id: string, reason: string): Promise<NewStatement[]> {
  const batch = await db
    .selectFrom('batch')
    .leftJoin('standing', (join) => join.onRef('standing.target', '=', 'batch.id').on(holding('standing', null)))
    .leftJoin('statement', 'statement.id', 'standing.decision')
    .leftJoin('batch as undoing', 'undoing.seq', 'statement.batch')
    .select(['batch.id', 'standing.state', 'standing.decision', 'undoing.id as undoing'])
    .where('batch.id', '=', id)
    .executeTakeFirst()
  if (!batch) throw await wrongId(db, id, 'batch')
  if (batch.state && batch.decision)
    throw already(
      `The batch ${id} was undone already ${await decidedBy(db, batch.decision)}.`,
      `To bring it back, undo that undoing: ${batch.undoing}.`,
    )
  return [undoing(id, reason)]
}
