import { dyadsText, relationshipText } from '../../publish/relationship-text.ts'
import { print, style } from '../output.ts'
import { sideCode } from '../side-code.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur relationship [SIDE SIDE…]`: what is on record between sides, or the list of dyads. */
export async function relationship(
  names: readonly string[],
  options: { readonly workspace: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  const codes = names.map(sideCode)
  await withRecord(options, async (record) => {
    if (codes.length === 0) {
      const { items } = await record.dyads({ limit: 1000 })
      if (options.json) return await print(`${JSON.stringify(items, null, 2)}\n`)
      return await print(items.length === 0 ? 'No two sides are on record together.\n' : dyadsText(items, style()))
    }
    const found = await record.relationship(codes)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : relationshipText(found, style()))
  })
}
