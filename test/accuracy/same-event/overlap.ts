import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { propose } from '../../../src/propose/propose.ts'
import { readFile } from '../../../src/read/read.ts'
import { Gold, type GoldEvent } from '../gold.ts'
import { matched } from '../match.ts'
import { closeness } from '../score.ts'
import { goldRecord, inWords, type Told } from './told.ts'

/** Which events of several stories are one happening: the story, and the place of the event among its own. */
const Overlap = z.object({
  same_event: z.array(
    z.object({
      key: z.string(),
      mentions: z.array(z.object({ story: z.string(), event: z.number().int(), evidence: z.string() })),
    }),
  ),
})
type Overlap = z.infer<typeof Overlap>

export interface Annotated {
  readonly stories: readonly Told[]
  /** What was wrong with the list and how it is read. */
  readonly notices: readonly string[]
}

/** Annotated stories with a list of what they tell in common, as careful coders recorded them or (English ones) as they are proposed. */
export async function overlapOf(
  folder: string,
  stories: (id: string) => boolean,
  as: 'recorded' | 'proposed',
): Promise<Annotated> {
  const overlap = Overlap.parse(JSON.parse(readFileSync(join(folder, 'overlap.json'), 'utf8')))
  const notices: string[] = []
  const golds = new Map<string, GoldEvent[]>()
  const goldOf = (id: string): GoldEvent[] => {
    const known = golds.get(id) ?? Gold.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))).events
    golds.set(id, known)
    return known
  }
  const happenings = placed(overlap, goldOf, notices)
  const told: Told[] = []
  for (const id of storyIds(folder).filter(stories)) {
    const { source } = await readFile(join(folder, `${id}.txt`))
    const gold = goldOf(id)
    const of = (i: number) => happenings.get(`${id} ${i}`) ?? `${id} ${i}`
    if (as === 'recorded') {
      const record = goldRecord(source, gold)
      told.push({ id, source, record, happenings: gold.map((_, i) => of(i)), words: gold.map(inWords) })
    } else if (source.language.startsWith('en')) {
      const record = propose(source)
      const { pairs } = matched(record.events, gold, (p, g) => closeness(p, g, source.text), 3)
      const places = new Map(pairs.map(([p, g]) => [p, gold.indexOf(g)] as const))
      told.push({
        id,
        source,
        record,
        happenings: record.events.map((e) => (places.has(e) ? of(places.get(e) ?? -1) : null)),
        words: record.events.map(inWords),
      })
    }
  }
  return { stories: told, notices }
}

const storyIds = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((name) => /^(\d+)\.txt$/.exec(name)?.[1] ?? [])
    .sort()

/** The happening of each event that is listed. Where two happenings name one event, the later means the event whose words stand in those that it quotes. */
function placed(
  overlap: Overlap,
  goldOf: (id: string) => readonly GoldEvent[],
  notices: string[],
): Map<string, string> {
  const found = new Map<string, string>()
  for (const { key, mentions } of overlap.same_event)
    for (const { story, event, evidence } of mentions) {
      const events = goldOf(story)
      const taken = (i: number) => found.has(`${story} ${i}`)
      const meant = taken(event) ? events.findIndex((e, i) => !taken(i) && evidence.includes(e.evidence)) : event
      if (meant !== event)
        notices.push(`${story}: event ${event} is listed twice; ${key} is taken to be event ${meant}`)
      if (meant >= 0) found.set(`${story} ${meant}`, key)
    }
  return found
}
