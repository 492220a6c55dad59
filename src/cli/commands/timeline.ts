import { openWorkspace } from '../../ledger/workspace.ts'
import { isEdtf } from '../../model/edtf.ts'
import { RapporteurError } from '../../model/errors.ts'
import { chronologyText } from '../../publish/chronology-text.ts'
import { sideByName } from '../../resolve/keys.ts'
import { print, style } from '../output.ts'

/** `rapporteur timeline [SIDE SIDE]`: the chronology, each event with its sources. */
export async function timeline(
  names: readonly string[],
  options: { readonly workspace: string; readonly from?: string; readonly to?: string; readonly json?: boolean },
): Promise<void> {
  const sides = names.map(sideCode)
  for (const day of [options.from, options.to]) {
    if (day !== undefined && !(isEdtf(day) && day.length === 10))
      throw new RapporteurError('date-invalid', `"${day}" is not a day.`, 'Write it as 2024-11-12.')
  }
  const workspace = await openWorkspace(options.workspace)
  try {
    const { items, total } = await workspace.chronology({ sides, from: options.from, to: options.to, limit: 1000 })
    if (options.json) return await print(`${JSON.stringify(items, null, 2)}\n`)
    const nothing =
      sides.length > 0
        ? `No events of ${names.join(' and ')} are on record.\n`
        : 'No events are on record. Add a story with "rapporteur add FILE".\n'
    await print(total === 0 ? nothing : chronologyText(items, style()))
  } finally {
    await workspace.close()
  }
}

function sideCode(name: string): string {
  const code = sideByName(name)
  if (!code)
    throw new RapporteurError(
      'not-found',
      `No state or organisation is called "${name}".`,
      'Give an ISO code such as CHN, or a name such as China.',
    )
  return code
}
