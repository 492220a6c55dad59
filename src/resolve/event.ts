import type { PropertiesOf } from '../model/generated/properties.ts'
import { fieldOf, type ProposedEvent } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { codeValue, type PropertyOf, type QualifiersFor, textValue } from '../model/typed-statement.ts'
import type { Value } from '../model/value.ts'
import { mechanismOf, personOf, sideOf } from './named.ts'
import type { Writer } from './writer.ts'

/** What a story says of an event, as statements about `id`. `told` are the ids of the events that it tells before this one. */
export function writeEvent(writer: Writer, event: ProposedEvent, id: string, told: readonly string[]): void {
  const sides = event.sides.map((code) => ({ code, value: sideOf(writer, code, event.evidence, event) }))
  const people = event.participants.map((p) => {
    const evidence = p.evidence.length > 0 ? p.evidence : event.evidence
    return { ...p, evidence, id: personOf(writer, p.name, evidence, event) }
  })
  const mechanism = mechanismOf(writer, event)
  const planned = event.status === 'planned'
  const field = <Property extends PropertyOf<'Event'>>(
    name: string,
    property: Property,
    value: PropertiesOf['Event'][Property] & Value,
    {
      qualifiers,
      intended = planned,
      otherwise = [],
    }: {
      readonly qualifiers?: QualifiersFor<'Event', Property>
      readonly intended?: boolean
      /** Words that say it where the event has none of its own for it. */
      readonly otherwise?: readonly Span[]
    } = {},
  ) => {
    const derived = event.derived.find((d) => d.field === name)
    const evidence = event.fields[name] ?? derived?.from ?? (otherwise.length > 0 ? otherwise : event.evidence)
    writer.state('Event', id, property, value, evidence, derived ? { ...event, rule: derived.rule } : event, {
      derived: derived !== undefined,
      planned: intended,
      ...(qualifiers && { qualifiers }),
    })
  }
  field('type', 'type', codeValue('event-type', event.type))
  field('status', 'status', codeValue('event-status', event.postponed ? 'postponed' : event.status))
  // The day and place of what was called off are those that it had been planned for.
  const where = { intended: planned || event.status === 'cancelled' }
  if (event.date !== null)
    field('date', 'date', countedDate(writer, event, id, told) ?? { type: 'date', edtf: event.date }, where)
  if (event.place !== null) field('place', 'place', textValue(event.place), where)
  for (const { code, value } of sides) {
    const otherwise = event.participants.flatMap((p) => (p.for === code ? p.evidence : []))
    field(fieldOf('side', code), 'side', value, { otherwise })
  }
  for (const person of people) {
    const qualifiers: QualifiersFor<'Event', 'participant'> = {}
    if (person.office) qualifiers.office = textValue(person.office)
    if (person.for) qualifiers.for = textValue(person.for)
    if (person.role) qualifiers.role = codeValue('participant-role', person.role)
    const value = { type: 'entity', entity: person.id } as const
    writer.state('Event', id, 'participant', value, person.evidence, event, { planned, qualifiers })
  }
  if (mechanism && event.mechanism) {
    const { round } = event.mechanism
    const value = { type: 'entity', entity: mechanism } as const
    if (round === null) field('mechanism', 'mechanism', value)
    else field('round', 'mechanism', value, { qualifiers: { round: { type: 'ordinal', ordinal: round } } })
  }
  for (const one of event.materiel) field(fieldOf('materiel', one), 'materiel', textValue(one))
  for (const topic of event.topics) field(fieldOf('topic', topic), 'topic', textValue(topic))
}

/**
 * A date that the story counts from an event which it told before: it stays that relation, and follows the other's date. Only of
 * an event that is told for the first time: from one that is known, others may be counted in their turn.
 */
function countedDate(
  writer: Writer,
  event: ProposedEvent,
  id: string,
  told: readonly string[],
): Extract<Value, { type: 'relative' }> | null {
  if (!event.counted || !writer.entities.has(id) || told.includes(id)) return null
  const { from, ...relation } = event.counted
  const other = told[from]
  return other === undefined || other === id ? null : { type: 'relative', event: other, ...relation }
}
