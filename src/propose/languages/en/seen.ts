import type { Trace } from '../../trace.ts'
import type { Reading } from './frames/reading.ts'

/** Tells what the stages before the frames have found, for whoever looks on. */
export function tellSeen(reading: Reading, seen: NonNullable<Trace['seen']>): void {
  for (const actor of reading.actors) seen(actor.kind, actor, `${actor.code}, by its ${actor.form}`)
  for (const place of reading.places) seen('place', place, place.state ? `${place.name}, ${place.state}` : place.name)
  for (const { first, last, ...date } of reading.dates) seen('date', { first, last }, JSON.stringify(date))
  for (const organ of reading.organs) seen('organ', organ, organ.name)
  for (const office of reading.offices)
    seen(office.former ? 'former office' : 'office', office, [office.office, office.for].filter(Boolean).join(', '))
  for (const person of reading.persons) seen('person', person, `${person.person.name}, by ${person.form}`)
  for (const group of reading.groups)
    seen('group', group, group.count === null ? `the ${group.of} told of` : `${group.count} ${group.of}`)
  for (const mention of reading.mechanisms)
    seen(
      'mechanism',
      mention,
      mention.round === null ? mention.mechanism.name : `${mention.mechanism.name}, round ${mention.round}`,
    )
  for (const materiel of reading.materiel) seen('materiel', materiel, materiel.name)
  for (const quoted of reading.quoted) seen('quotation', quoted, `${quoted.last - quoted.first} words`)
  for (const clause of reading.clauses)
    for (const group of clause.groups) seen('verb', group, `${group.lemma}, ${group.standing}`)
}
