import type { PublishedEvent } from '../../model/publication.ts'
import type { EventStatus } from '../../model/vocabulary.ts'
import { datesOf } from './dates.ts'
import { iriOf, predicatesOf } from './names.ts'
import { each, link, type Node, type Said, text, typed } from './node.ts'

/** schema.org knows whether an event is scheduled, put off or called off, not whether it was held: that is `rap:status`. */
const STATUS: Readonly<Record<EventStatus, string>> = {
  held: 'EventScheduled',
  ongoing: 'EventScheduled',
  planned: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

/** An event, and where it took place. `sides` are the ids of sides by their codes. */
export function* eventNodes(event: PublishedEvent, sides: ReadonlyMap<string, string>): Generator<Node> {
  const own = (property: string) => predicatesOf('Event', property)[0] ?? ''
  const place = event.place === null ? null : iriOf('place', event.id)
  const { mechanism, coding } = event
  yield {
    id: iriOf(event.id),
    types: ['schema:Event'],
    says: [
      [own('title'), text(event.title)],
      [own('type'), text(event.type)],
      [own('status'), link(`http://schema.org/${STATUS[event.status]}`)],
      ['rap:status', text(event.status)],
      ...datesOf('Event', 'date', event.date),
      ...each(own('place'), [place], link),
      ...each(own('side'), event.sides, ({ code }) => link(iriOf(sides.get(code) ?? code))),
      ...each(own('participant'), event.participants, ({ person }) => link(iriOf(person))),
      ...each(own('mechanism'), [mechanism?.id], (id) => link(iriOf(id))),
      ...each('rap:round', [mechanism?.round], (round) => typed(round, 'xsd:integer')),
      ...each(own('topic'), event.topics, (topic) => text(topic)),
      ...each(own('materiel'), event.materiel, (materiel) => text(materiel)),
      ...each('rap:level', [event.level], (level) => text(level)),
      ...each('rap:plover', [coding?.plover], (code) => text(code)),
      ...each('rap:cameo', [coding?.cameo], (code) => text(code)),
      ['rap:waiting', typed(event.waiting, 'xsd:boolean')],
      ...each('schema:subjectOf', event.sources, ({ id }) => link(iriOf(id))),
    ],
  }
  if (place !== null) yield* placeNodes(event, place)
}

function* placeNodes({ id, place, located }: PublishedEvent, iri: string): Generator<Node> {
  const point = located?.at && !located.ofState ? located.at : null
  const says: Said[] = [
    ...each('schema:name', [place], (name) => text(name)),
    ...each('schema:addressCountry', [located?.state], (state) => text(state)),
  ]
  const at = iriOf('point', id)
  yield { id: iri, types: ['schema:Place'], says: point ? [...says, ['schema:geo', link(at)]] : says }
  if (point)
    yield {
      id: at,
      types: ['schema:GeoCoordinates'],
      says: [
        ['schema:latitude', typed(point.latitude, 'xsd:decimal')],
        ['schema:longitude', typed(point.longitude, 'xsd:decimal')],
      ],
    }
}
