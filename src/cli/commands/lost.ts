import type { LostView } from '../../model/views.ts'
import { sourceLine } from '../../publish/chronology-text.ts'
import { printableParts } from '../../publish/printable.ts'
import { wrap } from '../../publish/wrap.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur lost [SOURCE]`: words that a later text of their document does not have, with what rests on them. */
export async function lost(
  source: string | undefined,
  options: { readonly workspace: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.lostWords({ source })
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    await print(found.length === 0 ? 'No words are lost.\n' : wrap(printableParts(found).map(lostText).join('\n')))
  })
}

function lostText({ title, statement, words, source, restated }: LostView): string {
  const s = style()
  return [
    `${s.bold(title)}: ${statement.property} ${statement.value}${restated ? ` ${s.mark('restated')}` : ''}`,
    s.dim(`  ${statement.id}`),
    `  "${words.exact.replace(/\s+/g, ' ')}", ${sourceLine(words.source)}`,
    `  no longer in ${source.id}, ${sourceLine(source)}`,
    '',
  ].join('\n')
}
