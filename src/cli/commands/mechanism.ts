import { allPages } from '../../ledger/page.ts'
import { RapporteurError } from '../../model/errors.ts'
import { mechanismsText, mechanismText } from '../../publish/chronology-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur mechanism [NAME]`: a mechanism with its rounds, or the list of mechanisms. */
export async function mechanism(
  name: string,
  options: { readonly workspace: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  await withRecord(options, async (record) => {
    if (name === '') {
      const all = await allPages((page) => record.mechanisms(page))
      return await print(
        options.json
          ? `${JSON.stringify(all, null, 2)}\n`
          : all.length > 0
            ? mechanismsText(all, style())
            : 'No mechanisms are on record.\n',
      )
    }
    const found = await record.mechanism(name)
    if (!found)
      throw new RapporteurError(
        'not-found',
        `No mechanism on record is called "${name}".`,
        'List them with "rapporteur mechanism".',
      )
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : mechanismText(found, style()))
  })
}
