import type { Batch, EntityIndex, Identified } from '../model/batch.ts'
import type { StoryRecord } from '../model/record.ts'
import type { EntityKind, NewEntity } from '../model/statement.ts'
import { writeEvent } from './event.ts'
import { decideAll } from './same-event/decide.ts'
import { eventsTold } from './same-event/told.ts'
import { writeDecision } from './same-event/write.ts'
import { canonicalPeople, peopleOf } from './same-person/people.ts'
import { recognise } from './same-person/recognise.ts'
import { writePerson } from './same-person/write.ts'
import { writeClaim, writeCommitment, writeInstrument, writeOffice, writeQuote, writeRelation } from './sayings.ts'
import { PREFIX, Writer } from './writer.ts'

/**
 * Turns a story's record into entities and statements: looks up who and what is on record already, and makes ids for what
 * is not. Every statement keeps the spans, the rule and the confidence of the record; what an analyst enters has neither rule nor confidence.
 */
export function resolveStory(
  record: StoryRecord,
  origin: 'source' | 'analyst' = 'source',
): (index: EntityIndex) => Promise<Batch> {
  return async (index) => {
    const named = namedIn(record)
    const ids = await index.findByKeys(named)
    const known = new Map(named.map(({ kind, key }, i) => [`${kind}:${key}`, ids[i] ?? null] as const))
    const found = (kind: EntityKind, key: string): Identified | null => known.get(`${kind}:${key}`) ?? null
    const writer = new Writer(record, (kind, key) => found(kind, key)?.id ?? null, origin)
    const recognised = await recognise(record, index, (key) => found('Person', key))
    const people = peopleOf(recognised, writer)
    writer.know(people)
    const canonical = canonicalPeople(recognised, people)
    const told = eventsTold(record, (kind, key) =>
      kind === 'Person' ? (canonical.get(key) ?? '') : (found(kind, key)?.canonical ?? `${PREFIX[kind]}_:${key}`),
    )
    const decided = await decideAll(index, told)
    const eventIds = new Map<number, string>()
    for (const event of told) {
      const id = decided.get(event)?.same?.event ?? writer.fresh('Event')
      for (const at of event.at) eventIds.set(at, id)
    }
    write(writer, record, (at) => eventIds.get(at) ?? '')
    for (const event of told) {
      const [at = 0] = event.at
      const decision = decided.get(event)
      if (decision) writeDecision(writer, eventIds.get(at) ?? '', record.events[at]?.evidence ?? [], decision)
    }
    for (const { told: person, decision } of recognised)
      writePerson(writer, people.get(person.keys[0] ?? '')?.id ?? '', person, decision)
    return { entities: [...writer.entities.values()], statements: writer.statements }
  }
}

/** The entities that a record names, by kind and key: all can then be looked up at once. */
function namedIn(record: StoryRecord): Pick<NewEntity, 'kind' | 'key'>[] {
  const writer = new Writer(record, () => null)
  const ids = record.events.map(() => writer.fresh('Event'))
  write(writer, record, (at) => ids[at] ?? '')
  return [...writer.entities.values()].flatMap(({ id, kind, key }) => (id === key ? [] : [{ kind, key }]))
}

function write(writer: Writer, record: StoryRecord, eventAt: (at: number) => string): void {
  const { events, offices, quotes, claims, instruments, relations, commitments } = record
  const told: string[] = []
  for (const [at, event] of events.entries()) {
    writeEvent(writer, event, eventAt(at), told)
    told.push(eventAt(at))
  }
  for (const office of offices) writeOffice(writer, office)
  for (const quote of quotes) writeQuote(writer, quote)
  for (const claim of claims) writeClaim(writer, claim)
  for (const instrument of instruments) writeInstrument(writer, instrument)
  for (const relation of relations) writeRelation(writer, relation)
  for (const commitment of commitments) writeCommitment(writer, commitment)
}
