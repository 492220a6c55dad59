import manifest from '../../package.json' with { type: 'json' }
import type { Added, Workspace } from '../ledger/workspace.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import { propose as proposeHere } from '../propose/propose.ts'
import { resolveStory } from '../resolve/story.ts'

/**
 * Reads a story into a workspace: proposes its record, resolves it against what is on record, and appends both.
 * A text that is on record already adds nothing.
 */
export async function addStory(
  workspace: Pick<Workspace, 'addSource'>,
  source: SourceText,
  {
    by,
    bytes,
    from,
    revises,
    propose = proposeHere,
  }: {
    readonly by: string
    readonly bytes?: Uint8Array
    /** Where it was read: the name of a file, an address, "standard input". */
    readonly from?: string
    /** Id of the source of which it is a later text; one from the same address is found by that. */
    readonly revises?: string | undefined
    /** Proposes the record elsewhere, on a thread for one. */
    readonly propose?: (source: SourceText) => StoryRecord | Promise<StoryRecord>
  },
): Promise<Added & { readonly record: StoryRecord }> {
  const record = await propose(source)
  const added = await workspace.addSource(source, resolveStory(record), {
    by,
    ...(bytes && { bytes }),
    revises,
    retrieved: {
      at: new Date().toISOString(),
      ...(from && { from }),
      format: source.format,
      extractor: `${manifest.name} ${manifest.version}`,
    },
  })
  return { ...added, record }
}
