import { bounds } from '../../model/edtf.ts'
import { MONTHS } from '../../model/months.ts'
import { eventNoun, ordinal } from '../../model/title.ts'
import type { Value } from '../../model/value.ts'
import { textOf } from './choose.ts'
import type { Fact } from './fact.ts'
import { lesser } from './fact.ts'
import type { EntryRow, EventRow, ProfileRow } from './rows.ts'

/** What can be searched for of an entity that is no event; none for kinds that have neither name nor text of their own. */
export function profileEntry(profile: ProfileRow, facts: readonly Fact[]): EntryRow[] {
  const { id, kind, name, names, properties } = profile
  const part = PARTS[kind]
  if (!part) return []
  const said = [...new Set(SAID_BY[kind]?.(facts) ?? [])]
  return [
    {
      id,
      kind,
      part,
      texts: [name, ...names.filter((n) => n !== name), ...said],
      links: [...new Set(LINKS.flatMap((property) => entitiesIn(properties[property] ?? [])))].sort(),
      day: part === 'text' ? (dayOf(properties.date) ?? firstPublished(facts)) : null,
    },
  ]
}

const PARTS: Readonly<Record<string, EntryRow['part']>> = {
  Person: 'name',
  State: 'name',
  Organisation: 'name',
  Office: 'name',
  Mechanism: 'name',
  Instrument: 'text',
  Claim: 'text',
  Quote: 'text',
  Commitment: 'text',
}

/** Who is said to say it. */
const SAID_BY: Readonly<Record<string, (facts: readonly Fact[]) => string[]>> = {
  Claim: (facts) => facts.flatMap((f) => (f.property === 'text' && f.attribution ? [f.attribution] : [])),
  Quote: (facts) => {
    const speaker = textOf(facts, 'speaker')
    return speaker === null ? [] : [speaker]
  },
}

const LINKS = ['holds-office', 'for', 'party']

const entitiesIn = (values: readonly unknown[]): string[] =>
  (values as readonly Value[]).flatMap((value) => (value.type === 'entity' ? [value.entity] : []))

function dayOf(values: readonly unknown[] | undefined): string | null {
  const [value] = (values ?? []) as readonly Value[]
  return value?.type === 'date' ? finite(bounds(value.edtf).latest) : null
}

const finite = (day: string | null): string | null => (day === 'infinity' || day === '-infinity' ? null : day)

const firstPublished = (facts: readonly Fact[]): string | null =>
  facts.reduce<string | null>((first, fact) => lesser(first, fact.firstPublished), null)

/** What can be searched for of an event: its own words, and by the ids of those that it names also their names as they stand. */
export function eventEntry(row: EventRow): EntryRow {
  const { id, type, status, date, place, round, topics, materiel, sides, people, mechanism, latest } = row
  const what = [eventNoun(type), status, ...(round === null ? [] : [ordinal(round), String(round)])]
  return {
    id,
    kind: 'Event',
    part: 'event',
    texts: [...(place === null ? [] : [place]), ...topics, ...materiel, [...what, ...datesInWords(date)].join(' ')],
    links: [...new Set([...sides, ...people.map((p) => p.person), ...(mechanism === null ? [] : [mechanism])])].sort(),
    day: finite(latest),
  }
}

/** The days, months and years of a date, in words: "12 November 2024" for 2024-11-12. */
function datesInWords(date: string | null): string[] {
  return [...(date ?? '').matchAll(/(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/g)].map(([, year, month, day]) =>
    [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' '),
  )
}
