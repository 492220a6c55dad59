import type { SearchKind } from '../../model/search.ts'
import { searchText } from '../../publish/search-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur search WORDS`: what is on record under some words, by kind, the best first. */
export async function search(
  words: string,
  options: {
    readonly workspace: string
    readonly kind?: readonly SearchKind[]
    readonly limit: number
    readonly json?: boolean
    readonly asOf?: string
  },
): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.search(words, { kinds: options.kind, limit: options.limit })
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    await print(found.groups.length === 0 ? `Nothing on record holds "${words}".\n` : searchText(found, style()))
  })
}
