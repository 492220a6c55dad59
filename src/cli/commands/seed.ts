import { OFFICE_HOLDERS, officeHolders } from '../../resolve/office-holders.ts'
import { print } from '../output.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `rapporteur seed`: puts the office-holders that come with the program on record, once. */
export async function seed({
  workspace: place,
  json,
}: {
  readonly workspace: string
  readonly json?: boolean
}): Promise<void> {
  await withWorkspace(
    place,
    async (workspace) => {
      const done = await workspace.importDataset(OFFICE_HOLDERS, officeHolders, { by: 'rapporteur seed' })
      if (json)
        return print(
          `${JSON.stringify({ batch: done?.batch ?? null, statements: done?.statements.length ?? 0 }, null, 2)}\n`,
        )
      await print(
        done
          ? `${done.statements.length} statements about office-holders were added as batch ${done.batch}; "rapporteur undo" takes them back.\n`
          : 'These office-holders are on record already.\n',
      )
    },
    { create: true },
  )
}
