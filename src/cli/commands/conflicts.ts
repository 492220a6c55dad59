import type { ConflictView } from '../../model/views.ts'
import { printable } from '../../publish/printable.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur conflicts`: values of one property that cannot all be right, with their sources. */
export async function conflicts(options: {
  readonly workspace: string
  readonly all?: boolean
  readonly json?: boolean
  readonly asOf?: string
}): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.conflicts(options.all ? {} : { state: 'open' })
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    await print(found.length === 0 ? 'No conflicts between sources.\n' : found.map(conflictText).join('\n'))
  })
}

function conflictText({ title, property, state, reason, values }: ConflictView): string {
  const s = style()
  const lines = values.map(({ value, shown, sources, statements }) => {
    const who = sources.map((source) => source.publisher ?? source.title ?? source.id).join('; ')
    return `  ${shown ? '*' : ' '} ${printable(value)}  ${s.dim(printable(`${who} (${statements.join(', ')})`))}`
  })
  const why = state === 'resolved' ? ` (resolved${reason ? `: ${printable(reason)}` : ''})` : ''
  return `${s.bold(`${printable(title)}: ${property}`)}${why}\n${lines.join('\n')}\n`
}
