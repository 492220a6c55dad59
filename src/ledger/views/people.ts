import { type Kysely, sql } from 'kysely'
import type { Value } from '../../model/statement.ts'
import type { PersonSummary, PersonView } from '../../model/views.ts'
import type { Tables } from '../tables.ts'
import { chronology } from './chronology.ts'
import { statementsOf } from './statements.ts'

/** All persons, those with most events first, with the offices that sources give them. */
export async function personSummaries(db: Kysely<Tables>, id?: string): Promise<PersonSummary[]> {
  let query = db
    .selectFrom('person')
    .leftJoin('event_participant', 'event_participant.person', 'person.id')
    .select(['person.id', 'person.name', sql<number>`count(event_participant.event)`.as('events')])
    .groupBy(['person.id', 'person.name'])
    .orderBy(sql`count(event_participant.event) desc`)
    .orderBy('person.name')
  if (id !== undefined) query = query.where('person.id', '=', id)
  const people = await query.execute()
  if (people.length === 0) return []
  const told = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.id', 'statement.batch')
    .leftJoin('source', 'source.id', 'batch.source')
    .select(['subject', 'value', 'qualifiers', 'published'])
    .where('property', '=', 'holds-office')
    .where(
      'subject',
      'in',
      people.map((p) => p.id),
    )
    .orderBy(sql`published nulls first`)
    .execute()
  const sides = new Map(
    (await db.selectFrom('side').select(['code', 'name']).execute()).map((s) => [s.code, s.name] as const),
  )
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    events: Number(person.events),
    offices: officesOf(
      told.filter((t) => t.subject === person.id),
      sides,
    ),
  }))
}

interface Told {
  readonly value: unknown
  readonly qualifiers: Record<string, unknown>
  readonly published: string | null
}

function officesOf(told: readonly Told[], sides: ReadonlyMap<string, string>): PersonSummary['offices'] {
  const offices = new Map<string, PersonSummary['offices'][number]>()
  for (const { value, qualifiers, published } of told) {
    const office = (value as Value).type === 'text' ? (value as { text: string }).text : ''
    const owner = qualifiers.for as Value | undefined
    const code = owner?.type === 'text' ? owner.text : null
    const key = `${office.toLowerCase()}|${code}`
    const known = offices.get(key)
    if (known) known.lastSeen = published ?? known.lastSeen
    else
      offices.set(key, {
        office,
        for: code ? { code, name: sides.get(code) ?? code } : null,
        firstSeen: published,
        lastSeen: published,
      })
  }
  return [...offices.values()]
}

/** A person with offices, events and statements; null where there is none of that id. */
export async function personView(db: Kysely<Tables>, id: string): Promise<PersonView | null> {
  const [summary] = await personSummaries(db, id)
  if (!summary) return null
  const { items } = await chronology(db, { person: id, limit: 500 })
  return { ...summary, chronology: items, statements: await statementsOf(db, id) }
}
