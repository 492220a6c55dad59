import { sql } from 'kysely'
import type { temporaryLedger } from '../../../src/ledger/testing/temporary.ts'
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

/** A ledger, with its tables. */
export type Memory = Pick<Awaited<ReturnType<typeof temporaryLedger>>, 'db' | 'ledger'>

const DECIDER = { by: 'accuracy', reason: 'the next order' }

/**
 * Tells stories to a ledger that shows nothing, in their order, and gives the event that each mention became. What `look` does comes
 * before all of it is undone, so that the ledger shows nothing again.
 */
export async function tell(
  { db, ledger }: Memory,
  stories: readonly Told[],
  look?: (mentions: readonly Placed[]) => Promise<void>,
): Promise<Placed[]> {
  const mentions: Placed[] = []
  const batches: string[] = []
  for (const { id, source, record, happenings, words } of stories) {
    const { batch } = await ledger.addSource(source, resolveStory(record), { by: DECIDER.by })
    const events = batch === null ? [] : await eventsOf(db, batch)
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

/** The events that a batch tells of, in the order of the record: of a story that was undone before they are those of then. */
async function eventsOf(db: Memory['db'], batch: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from statement join batch on batch.seq = statement.batch
    where batch.id = ${batch} and property = 'type' and subject like 'ev\_%' order by statement.seq`.execute(db)
  return rows.map(({ subject }) => subject)
}

/** Stories by their date of publication, those without one last. */
export const byPublication = (stories: readonly Told[]): Told[] =>
  [...stories].sort((a, b) => (a.source.published ?? '9').localeCompare(b.source.published ?? '9'))
