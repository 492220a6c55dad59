import { agendaOf } from '../../analyse/agenda/agenda.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import { isoDay } from '../../model/iso-day.ts'
import { agendaText } from '../../publish/agenda-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur agenda`: what is expected, what is late, and with `--since` what was put on record after a day. */
export async function agenda(options: {
  readonly workspace: string
  readonly on?: string
  readonly since?: string
  readonly asOf?: string
  readonly json?: boolean
}): Promise<void> {
  const on = dayAsked(options)
  const since = options.since === undefined ? undefined : isoDay(options.since)
  await withRecord(options, async (record) => {
    const found = await agendaOf(record, { on, since })
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : agendaText(found, style()))
  })
}
