import type { Ledger } from '../../../src/ledger/ledger.ts'
import type { EventProfile } from '../../../src/model/batch.ts'
import { eventsTold } from '../../../src/resolve/same-event/told.ts'
import { resolveStory } from '../../../src/resolve/story.ts'
import { PREFIX } from '../../../src/resolve/writer.ts'
import type { Mention } from './b-cubed.ts'
import type { Told } from './told.ts'

/** A mention with where it is told. */
export interface Placed extends Mention {
  readonly story: string
  readonly words: string
  /** What the story tells of it, with entities known by their keys. */
  readonly told: EventProfile
}

const DECIDER = { by: 'accuracy', reason: 'the next order' }

/**
 * Tells stories to a ledger that shows nothing, in their order, and gives the event that each mention became. What `look` does comes
 * before all of it is undone, so that the ledger shows nothing again.
 */
export async function tell(
  ledger: Ledger,
  stories: readonly Told[],
  look?: (mentions: readonly Placed[]) => Promise<void>,
): Promise<Placed[]> {
  const mentions: Placed[] = []
  const batches: string[] = []
  for (const { id, source, record, happenings, words } of stories) {
    const events: string[] = []
    const { batch } = await ledger.addSource(
      source,
      async (index) => {
        const resolved = await resolveStory(record)(index)
        const types = resolved.statements.filter((s) => s.property === 'type' && s.subject.startsWith('ev_'))
        events.push(...types.map((s) => s.subject))
        return resolved
      },
      { by: DECIDER.by },
    )
    if (batch !== null) batches.push(batch)
    const profiles = eventsTold(record, (kind, key) => `${PREFIX[kind]}_${key}`)
    for (const [i, happening] of happenings.entries()) {
      const told = profiles.find((profile) => profile.at.includes(i))
      if (happening !== null && told)
        mentions.push({ story: id, happening, event: events[i] ?? '', words: words[i] ?? '', told })
    }
  }
  await look?.(mentions)
  for (const batch of batches.reverse()) await ledger.undo(batch, DECIDER)
  return mentions
}

/** Stories by their date of publication, those without one last. */
export const byPublication = (stories: readonly Told[]): Told[] =>
  [...stories].sort((a, b) => (a.source.published ?? '9').localeCompare(b.source.published ?? '9'))
