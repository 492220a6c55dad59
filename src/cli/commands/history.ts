import { historyText } from '../../publish/history-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur history`: what was appended, the latest first, with what each batch is undone by. */
export async function history(options: {
  readonly workspace: string
  readonly limit: number
  readonly before?: string
  readonly json?: boolean
  readonly asOf?: string
}): Promise<void> {
  await withRecord(options, async (record) => {
    const page = await record.batches({ limit: options.limit, cursor: options.before })
    if (options.json) return await print(`${JSON.stringify(page, null, 2)}\n`)
    if (page.items.length === 0) return await print('Nothing is on record.\n')
    await print(historyText(page.items, style()))
    if (page.next) await print(`Earlier ones: rapporteur history --before ${page.next}\n`)
  })
}
