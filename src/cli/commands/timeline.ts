import type { RecordView } from '../../ledger/record-view.ts'
import type { ChronologyFilter } from '../../ledger/views/chronology.ts'
import type { EventSummary } from '../../model/views.ts'
import { chronologyText } from '../../publish/chronology-text.ts'
import { dateRange } from '../../server/date-range.ts'
import { print, style } from '../output.ts'
import { sideCodes } from '../side-code.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur timeline [SIDE SIDE]`: the chronology, each event with its sources. */
export async function timeline(
  names: readonly string[],
  options: {
    readonly workspace: string
    readonly from?: string
    readonly to?: string
    readonly json?: boolean
    readonly asOf?: string
  },
): Promise<void> {
  const range = dateRange(options.from, options.to)
  await withRecord(options, async (record) => {
    const sides = await sideCodes(record, names)
    const items = await all(record, { sides, ...range })
    if (options.json) return await print(`${JSON.stringify(items, null, 2)}\n`)
    const nothing =
      sides.length > 0
        ? `No events of ${names.join(' and ')} are on record.\n`
        : 'No events are on record. Add a story with "rapporteur add FILE".\n'
    await print(items.length === 0 ? nothing : chronologyText(items, style()))
  })
}

async function all(record: RecordView, filter: ChronologyFilter): Promise<EventSummary[]> {
  const events: EventSummary[] = []
  let cursor: string | undefined
  do {
    const page = await record.chronology({ ...filter, cursor, limit: 500 })
    events.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return events
}
