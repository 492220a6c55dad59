import { type Bounds, bounds } from '../../model/edtf.ts'
import { fold } from '../../model/fold.ts'
import type { OfficeTold, PersonProfile } from '../../model/person-profile.ts'
import type { StoryRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { officesDescribed, officesMeant } from '../offices.ts'
import { spanning } from '../stretch.ts'

/** Somebody whom a story names, by all that it calls them. */
export interface ToldPerson extends PersonProfile {
  /** Folded names, of each spelling that the story uses one. */
  readonly keys: readonly string[]
  /** Where it does not name them but by an office: the offices that this can mean, the likeliest first. */
  readonly described: readonly string[]
  /** Folded names of others who take part in an event with them: they are surely others. */
  readonly beside: ReadonlySet<string>
  /** The words that name them first. */
  readonly evidence: readonly Span[]
}

interface Mention {
  readonly name: string
  readonly office: string | null
  readonly side: string | null
  readonly date: string | null
  readonly beside: readonly string[]
  readonly evidence: readonly Span[]
}

/** The persons whom a story names, each spelling of a name on its own. */
export function peopleTold(record: StoryRecord): ToldPerson[] {
  const mentions = [
    ...record.events.flatMap(({ participants, date, evidence }) =>
      participants.map(
        (p): Mention => ({
          name: p.name,
          office: p.office,
          side: p.for,
          date: date ?? record.published,
          beside: participants.map((other) => fold(other.name)),
          evidence: p.evidence.length > 0 ? p.evidence : evidence,
        }),
      ),
    ),
    ...record.offices.map(
      (held): Mention => ({
        name: held.person,
        office: held.office,
        side: held.for,
        date: null,
        beside: [],
        evidence: held.evidence,
      }),
    ),
  ]
  const byKey = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = fold(mention.name)
    byKey.set(key, [...(byKey.get(key) ?? []), mention])
  }
  return [...byKey].map(([key, own]) => personOf(key, own, record.published))
}

function personOf(key: string, mentions: readonly Mention[], published: string | null): ToldPerson {
  const [first] = mentions
  const described = officesDescribed(first?.name ?? '')
  // Somebody told of in events long ago held then what the story says of offices.
  const dated = mentions.flatMap(({ date }) => (date === null ? [] : [bounds(date)]))
  const days = dated.length > 0 ? dated.reduce(spanning) : published === null ? null : bounds(published)
  return {
    keys: [key],
    names: described.length > 0 ? [] : [first?.name ?? ''],
    described,
    offices: mentions.flatMap(({ office, side, date }) =>
      officesTold(office, side, date === null ? days : bounds(date)),
    ),
    sides: [...new Set(mentions.flatMap(({ side }) => side ?? []))],
    days,
    beside: new Set(mentions.flatMap((m) => m.beside).filter((other) => other !== key)),
    evidence: first?.evidence ?? [],
  }
}

export const officesTold = (office: string | null, side: string | null, days: Bounds | null): OfficeTold[] =>
  office === null ? [] : officesMeant(office, side).map((key) => ({ key, stated: false, ...(days ?? ALWAYS) }))

const ALWAYS: Bounds = { earliest: '-infinity', latest: 'infinity' }

/** Two spellings of a story that mean one person. */
export const together = (a: ToldPerson, b: ToldPerson): ToldPerson => ({
  keys: [...a.keys, ...b.keys],
  names: [...a.names, ...b.names],
  described: [],
  offices: [...a.offices, ...b.offices],
  sides: [...new Set([...a.sides, ...b.sides])],
  days: a.days && b.days ? spanning(a.days, b.days) : (a.days ?? b.days),
  beside: new Set([...a.beside, ...b.beside]),
  evidence: a.evidence,
})
