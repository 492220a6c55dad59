import { comparisonOf } from '../../analyse/relationship/compare.ts'
import type { TempoUnit } from '../../model/relationship-analysis-view.ts'
import { comparisonText } from '../../publish/comparison-text.ts'
import { print, style } from '../output.ts'
import { sideOnRecord } from '../side-code.ts'
import { type TimesAsked, timesAsked } from '../times-asked.ts'
import { withRecord } from '../with-workspace.ts'

interface Options extends TimesAsked {
  readonly workspace: string
  readonly by: TempoUnit
  readonly json?: boolean
}

/** `rapporteur compare SIDE+SIDE SIDE+SIDE…`: relationships side by side. */
export async function compare(groups: readonly string[], options: Options): Promise<void> {
  const sides = groups.map((group) => group.split('+').map((name) => sideOnRecord(name)))
  const question = { ...timesAsked(options), by: options.by }
  await withRecord(options, async (record) => {
    const found = await comparisonOf(record, sides, question)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : comparisonText(found, style()))
  })
}
