import { mechanismAnalysis } from '../../analyse/mechanism/analysis.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import { RapporteurError } from '../../model/errors.ts'
import { allPages } from '../../model/page.ts'
import { mechanismsText, mechanismText } from '../../publish/chronology-text.ts'
import { mechanismAnalysisText } from '../../publish/findings-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur mechanism [NAME]`: a mechanism with its rounds and what they say, or the list of mechanisms. */
export async function mechanism(
  name: string,
  options: { readonly workspace: string; readonly json?: boolean; readonly asOf?: string; readonly on?: string },
): Promise<void> {
  const on = dayAsked(options)
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
    const analysis = await mechanismAnalysis(record, found.id, { on })
    if (options.json) return await print(`${JSON.stringify({ ...found, analysis }, null, 2)}\n`)
    await print(mechanismText(found, style()))
    if (analysis) await print(`\n${mechanismAnalysisText(analysis, style())}`)
  })
}
