import { knownDay } from '../../model/iso-day.ts'
import type { PublishedEvent } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import { sourceInWords, wordsOf } from '../event-words.ts'
import type { FileFormat } from '../format.ts'

/** Events as features of GeoJSON (RFC 7946): a point where their place is known, else without geometry. */
export const geojson: FileFormat = {
  name: 'geojson',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  async *content(publication) {
    yield `{"type":"FeatureCollection",\n"description":${JSON.stringify(aboutLines(publication.about))},\n"about":${JSON.stringify(publication.about)},\n"features":[`
    let first = true
    for await (const event of publication.events()) {
      yield `${first ? '' : ','}\n${JSON.stringify(featureOf(event))}`
      first = false
    }
    yield '\n]}\n'
  },
}

const featureOf = (event: PublishedEvent) => {
  const { id, type, status, date, earliest, latest, place, located, sides, participants, mechanism, sources } = event
  const { latitude, longitude } = located?.at ?? {}
  return {
    type: 'Feature',
    id,
    geometry:
      latitude === undefined || longitude === undefined ? null : { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      title: event.title,
      type,
      status,
      /** EDTF, and the first and last day that it can mean. */
      date,
      earliest: knownDay(earliest),
      latest: knownDay(latest),
      place,
      state: located?.state ?? null,
      // Where only a state is told, the point is that of its capital: a map must be able to tell.
      point: located?.at ? (located.ofState ? 'capital of the state' : 'place') : null,
      sides: sides.map(({ code }) => code),
      participants: participants.map(({ name }) => name),
      mechanism: mechanism?.name ?? null,
      round: mechanism?.round ?? null,
      level: event.level,
      topics: event.topics,
      waiting: event.waiting,
      sources: sources.map((source) => ({
        id: source.id,
        source: sourceInWords(source),
        words: wordsOf(event, source.id),
      })),
    },
  }
}
