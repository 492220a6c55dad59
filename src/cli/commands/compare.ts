import { comparisonOf } from '../../analyse/relationship/compare.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { TempoUnit } from '../../model/relationship-analysis-view.ts'
import { comparisonText } from '../../publish/comparison-text.ts'
import { aDay } from '../a-day.ts'
import { print, style } from '../output.ts'
import { sideOnRecord } from '../side-code.ts'
import { withRecord } from '../with-workspace.ts'

interface Options {
  readonly workspace: string
  readonly asOf?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly by: TempoUnit
  readonly json?: boolean
}

/** `rapporteur compare SIDE+SIDE SIDE+SIDE…`: relationships side by side. */
export async function compare(groups: readonly string[], options: Options): Promise<void> {
  const sides = groups.map((group) => group.split('+').map((name) => sideOnRecord(name)))
  const { by, from, to } = options
  const question = { on: aDay(dayAsked(options)), by, from: from && aDay(from), to: to && aDay(to) }
  await withRecord(options, async (record) => {
    const found = await comparisonOf(record, sides, question)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : comparisonText(found, style()))
  })
}
