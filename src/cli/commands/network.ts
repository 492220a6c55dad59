import { networkOf } from '../../analyse/network/network.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import { networkText } from '../../publish/network-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur network [sides|people]`: who meets whom. */
export async function network(
  of: 'sides' | 'people',
  options: {
    readonly workspace: string
    readonly json?: boolean
    readonly asOf?: string
    readonly from?: number
    readonly to?: number
    readonly on?: string
    readonly halfLife: number
    readonly limit: number
  },
): Promise<void> {
  const { from, to, halfLife, limit } = options
  const on = dayAsked(options)
  await withRecord(options, async (record) => {
    const found = await networkOf(record, { of, from, to, on, halfLife, limit })
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : networkText(found, style()))
  })
}
