import { dateInWords } from '../../model/date-words.ts'
import type { PublishedEntity, PublishedEvent } from '../../model/publication.ts'
import type { Value } from '../../model/value.ts'
import type { SourceSummary, StatementView, TenureView } from '../../model/views.ts'
import { isoDates } from '../iso-dates.ts'
import { countryOf, type FtmEntity, ftmEntity, ftmId, propertiesOf, schemaOf } from './entity.ts'

type Values = (readonly [string, string | null | undefined])[]

/** The schemata whose properties an entity of a schema has, as far as our properties go by them. */
const ANCESTORS: Readonly<Record<string, readonly string[]>> = {
  Person: ['Thing', 'LegalEntity', 'Person'],
  PublicBody: ['Thing', 'LegalEntity', 'Organization'],
  Organization: ['Thing', 'LegalEntity', 'Organization'],
  Position: ['Thing', 'Position'],
  Document: ['Thing', 'Document'],
}

/** An entity of a kind that FollowTheMoney knows; null for others. `codes` are the codes of sides by their ids. */
export function entityOf(entity: PublishedEntity, codes: ReadonlyMap<string, string>): FtmEntity | null {
  const { kind, id, key, name } = entity
  const schema = schemaOf(kind)
  const ancestors = schema === null ? undefined : ANCESTORS[schema]
  if (schema === null || ancestors === undefined) return null
  const values: Values = Object.entries(entity.properties).flatMap(([property, all]) => {
    const names = propertiesOf(kind, property, ancestors)
    return all.flatMap((value) => valuesOf(value, names, codes))
  })
  const own: Values = schema === 'Document' ? [['fileName', name]] : [['name', name]]
  return ftmEntity(ftmId(id), schema, [...own, ...values, ...(kind === 'State' ? COUNTRY(key) : [])])
}

const COUNTRY = (code: string): Values => [['country', countryOf(code)]]

/** A value under the names of its property: of a time with an end under two, of a side as entity and as country. */
function valuesOf(value: Value, names: readonly string[], codes: ReadonlyMap<string, string>): Values {
  const [name, second] = names
  if (name === undefined) return []
  switch (value.type) {
    case 'text':
      return [[name, value.text]]
    case 'url':
      return [[name, value.url]]
    case 'integer':
      return [[name, String(value.integer)]]
    case 'country':
      return [[name, countryOf(value.country)]]
    case 'code':
      return value.code.startsWith('wikidata:') ? [[name, value.code.slice('wikidata:'.length)]] : []
    case 'date': {
      const dates = isoDates(value.edtf)
      if (dates === null) return []
      if (dates.date !== null) return second === undefined ? [[name, dates.date]] : []
      return second === undefined
        ? []
        : [
            [name, dates.start],
            [second, dates.end],
          ]
    }
    case 'entity':
      return names.map((own) =>
        own === 'country' ? [own, countryOf(codes.get(value.entity))] : [own, ftmId(value.entity)],
      )
    default:
      return []
  }
}

/** An event. What is planned, put off or called off says so in its summary and keywords: FollowTheMoney has no status. */
export function eventOf(event: PublishedEvent, sides: ReadonlyMap<string, string>): FtmEntity {
  const { id, title, type, status, date, place, located, topics, participants, mechanism } = event
  const involved = [...event.sides.map(({ code }) => sides.get(code)), ...participants.map(({ person }) => person)]
  const named = (property: string) => propertiesOf('Event', property, ['Thing', 'Interval', 'Event'])[0] ?? ''
  return ftmEntity(ftmId(id), 'Event', [
    [named('title'), title],
    ...intervalOf(date),
    ['summary', `Status: ${status}. Date: ${dateInWords(date)}.`],
    [named('place'), place],
    ['country', countryOf(located?.state)],
    ...involved.map((one) => [named('side'), one === undefined ? null : ftmId(one)] as const),
    ...[type, status, mechanism?.name, ...topics].map((word) => ['keywords', word] as const),
    ['recordId', id],
    ...event.sources.map((source) => ['proof', ftmId(source.id)] as const),
  ])
}

const intervalOf = (edtf: string | null): Values => {
  const dates = edtf === null ? null : isoDates(edtf)
  if (dates === null) return []
  return dates.date !== null
    ? [['date', dates.date]]
    : [
        ['startDate', dates.start],
        ['endDate', dates.end],
      ]
}

/** A sanction on whoever statements name as its target; null where none does. */
export function sanctionOf({ id, date, statements, title }: PublishedEvent): FtmEntity | null {
  const told = statements.filter(({ polarity }) => polarity === 'affirmed')
  const of = (property: string) => told.filter((statement) => statement.property === property)
  const targets = of('target').flatMap(({ entity }) => entity ?? [])
  if (targets.length === 0) return null
  return ftmEntity(ftmId(id, 'sanction'), 'Sanction', [
    ...targets.map((target) => ['entity', ftmId(target)] as const),
    ...of('authority').map(({ value }) => ['authority', value] as const),
    ...of('program').map(({ value }) => ['program', value] as const),
    ...intervalOf(date),
    ['summary', title],
    ['recordId', id],
  ])
}

/** A person in a post. Days on which sources were seen to name the holder are no beginning and no end of the time in office. */
export function occupancyOf({ person, office, period, basis, acting }: TenureView): FtmEntity {
  return ftmEntity(ftmId(person.id, office.id, period, basis), 'Occupancy', [
    ['holder', ftmId(person.id)],
    ['post', ftmId(office.id)],
    ...(basis === 'stated' ? intervalOf(period) : []),
    [
      'summary',
      `${basis === 'stated' ? 'Stated' : 'Seen in sources'}: ${dateInWords(period)}${acting ? ', acting' : ''}.`,
    ],
  ])
}

export function sourceOf({ id, title, publisher, published, url }: SourceSummary): FtmEntity {
  const dates = published === null ? null : isoDates(published)
  return ftmEntity(ftmId(id), 'Document', [
    ['fileName', title ?? id],
    ['title', title],
    ['publisher', publisher],
    ['date', dates?.date],
    ['sourceUrl', url],
  ])
}

/** What ties an entity to a source that tells of it: the words that do. */
export function* documentationOf(id: string, statements: readonly StatementView[]): Generator<FtmEntity> {
  const words = new Map<string, string[]>()
  for (const { evidence } of statements)
    for (const { source, exact } of evidence) words.set(source.id, [...(words.get(source.id) ?? []), exact])
  for (const [source, exact] of words)
    yield ftmEntity(ftmId(id, source), 'Documentation', [
      ['document', ftmId(source)],
      ['entity', ftmId(id)],
      ['role', 'source'],
      ...exact.map((quoted) => ['description', quoted] as const),
    ])
}
