import { openWorkspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { mechanismsText, mechanismText } from '../../publish/chronology-text.ts'
import { print, style } from '../output.ts'

/** `rapporteur mechanism [NAME]`: a mechanism with its rounds, or the list of mechanisms. */
export async function mechanism(
  name: string,
  options: { readonly workspace: string; readonly json?: boolean },
): Promise<void> {
  const workspace = await openWorkspace(options.workspace)
  try {
    if (name === '') {
      const all = await workspace.mechanisms()
      return await print(
        options.json
          ? `${JSON.stringify(all, null, 2)}\n`
          : all.length > 0
            ? mechanismsText(all, style())
            : 'No mechanisms are on record.\n',
      )
    }
    const found = await workspace.mechanism(name)
    if (!found)
      throw new RapporteurError(
        'not-found',
        `No mechanism on record is called "${name}".`,
        'List them with "rapporteur mechanism".',
      )
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : mechanismText(found, style()))
  } finally {
    await workspace.close()
  }
}
