import { relationshipAnalysis } from '../../analyse/relationship/relationship.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import { briefing as briefingOf } from '../../publish/briefing/briefing.ts'
import { print } from '../output.ts'
import { sideOnRecord } from '../side-code.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur briefing SIDE SIDE…`: a relationship in sentences, each with what it rests on, as Markdown. */
export async function briefing(
  names: readonly string[],
  options: { readonly workspace: string; readonly asOf?: string; readonly on?: string; readonly json?: boolean },
): Promise<void> {
  const codes = names.map(sideOnRecord)
  const on = dayAsked(options)
  await withRecord(options, async (record) => {
    const found = await relationshipAnalysis(record, codes, { on, by: 'year' })
    const told = await briefingOf(found, (ids) => record.eventsOf(ids))
    await print(options.json ? `${JSON.stringify(told, null, 2)}\n` : told.markdown)
  })
}
