import manifest from '../../package.json' with { type: 'json' }
import type { Added, Workspace } from '../ledger/workspace.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import { propose as proposeHere } from '../propose/propose.ts'
import type { About } from '../read/about.ts'
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
    about,
    from,
    revises,
    propose = proposeHere,
  }: {
    readonly by: string
    readonly bytes?: Uint8Array
    /** What is known of how it was read. */
    readonly about?: About
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
      ...(about?.author && { author: about.author }),
      ...foundIn(about),
      extractor: `${manifest.name} ${manifest.version}`,
    },
  })
  return { ...added, record }
}

/** Where each field was found, as "title found in": what was given needs no telling. */
const foundIn = (about: About | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(about?.foundIn ?? {}).map(([field, where]) => [`${field} found in`, where] as const),
  )
