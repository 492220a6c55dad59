import { RapporteurError } from '../../model/errors.ts'
import { entityText } from '../../publish/history-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur show ID`: an entity, a statement or a batch with the statements about it and their ids. */
export async function show(
  id: string,
  options: { readonly workspace: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.entity(id)
    if (!found)
      throw new RapporteurError(
        'not-found',
        `Nothing on record has the id "${id}".`,
        'Ids of events, persons and mechanisms stand in "--json" of the other commands, those of batches in "history".',
      )
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${entityText(found, style())}\n`)
  })
}
