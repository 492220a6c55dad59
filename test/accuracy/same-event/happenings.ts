import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sourceOf } from '../../../src/model/testing/sources.ts'
import { GoldEvent } from '../gold.ts'
import { goldRecord, inWords, type Told } from './told.ts'

const FILE = new URL('../../same-event/happenings.json', import.meta.url)

const Happenings = z.object({
  stories: z.array(
    z.object({
      id: z.string(),
      /** Stories of one group are about the same sides. */
      group: z.number().int(),
      published: z.string(),
      publisher: z.string(),
      events: z.array(GoldEvent.omit({ evidence: true }).extend({ happening: z.string(), words: z.string() })),
    }),
  ),
})

export type Part = 'developed' | 'kept aside'

/** Every third group is kept aside: weights are set looking at the others alone. */
const partOf = (group: number): Part => (group % 3 === 0 ? 'kept aside' : 'developed')

/** Our own short stories of happenings that several of them tell, of one part. */
export function happeningsOf(part: Part): Told[] {
  const { stories } = Happenings.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  return stories
    .filter(({ group }) => partOf(group) === part)
    .map(({ id, published, publisher, events }): Told => {
      const text = `${publisher}, ${published}\n\n${events.map((e) => e.words).join(' ')}`
      const source = sourceOf(text, { published, publisher })
      const record = goldRecord(
        source,
        events.map((e) => ({ ...e, evidence: e.words })),
      )
      return { id, source, record, happenings: events.map((e) => e.happening), words: events.map(inWords) }
    })
}
