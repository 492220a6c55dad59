import { relationshipAnalysis } from '../../analyse/relationship/relationship.ts'
import type { TempoUnit } from '../../model/relationship-analysis-view.ts'
import { relationshipAnalysisText } from '../../publish/relationship-analysis-text.ts'
import { dyadsText, relationshipText } from '../../publish/relationship-text.ts'
import { print, style } from '../output.ts'
import { sideOnRecord } from '../side-code.ts'
import { type TimesAsked, timesAsked } from '../times-asked.ts'
import { withRecord } from '../with-workspace.ts'

interface Options extends TimesAsked {
  readonly workspace: string
  readonly json?: boolean
  readonly analysis?: boolean
  readonly by: TempoUnit
}

/** `rapporteur relationship [SIDE SIDE…]`: what is on record between sides, or the list of dyads. */
export async function relationship(names: readonly string[], options: Options): Promise<void> {
  const codes = names.map(sideOnRecord)
  await withRecord(options, async (record) => {
    if (codes.length === 0) {
      const { items } = await record.dyads({ limit: 1000 })
      if (options.json) return await print(`${JSON.stringify(items, null, 2)}\n`)
      return await print(items.length === 0 ? 'No two sides are on record together.\n' : dyadsText(items, style()))
    }
    if (options.analysis) {
      const findings = await relationshipAnalysis(record, codes, { ...timesAsked(options), by: options.by })
      return await print(
        options.json ? `${JSON.stringify(findings, null, 2)}\n` : relationshipAnalysisText(findings, style()),
      )
    }
    const found = await record.relationship(codes)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : relationshipText(found, style()))
  })
}
