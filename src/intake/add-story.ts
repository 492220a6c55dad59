import type { Added, Workspace } from '../ledger/workspace.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import { propose } from '../propose/propose.ts'
import { resolveStory } from '../resolve/story.ts'

/**
 * Reads a story into a workspace: proposes its record, resolves it against what is on record, and appends both.
 * A text that is on record already adds nothing.
 */
export async function addStory(
  workspace: Workspace,
  source: SourceText,
  options: { readonly by: string; readonly bytes?: Uint8Array },
): Promise<Added & { readonly record: StoryRecord }> {
  const record = propose(source)
  const added = await workspace.addSource(source, resolveStory(record), options)
  return { ...added, record }
}
