import { generateAtomFeed } from 'feedsmith'
import { bounds, isEdtf } from '../../model/edtf.ts'
import type { PublishedEvent } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import { eventLines } from '../event-words.ts'
import type { FileFormat } from '../format.ts'
import { iriOf, iriOfUrl } from '../graph/names.ts'
import { legible } from '../legible.ts'

/** Events as an Atom feed (RFC 4287), those of which sources told last first. An entry is updated when the last statement about its event was recorded. */
export const atom: FileFormat = {
  name: 'atom',
  extension: 'atom',
  mediaType: 'application/atom+xml; charset=utf-8',
  async *content(publication) {
    const { about } = publication
    const told: { readonly day: string; readonly entry: ReturnType<typeof entryOf> }[] = []
    const start = new Date(about.record?.at ?? 0)
    for await (const event of publication.events()) told.push({ day: latestOf(event), entry: entryOf(event, start) })
    told.sort((a, b) => (a.day === b.day ? (a.entry.id < b.entry.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    yield generateAtomFeed(
      {
        id: iriOf('events'),
        title: { value: legible(`Rapporteur: ${about.filterText}`) },
        subtitle: { value: legible(aboutLines(about).join('\n')) },
        updated: start,
        authors: [{ name: 'Rapporteur' }],
        generator: { text: 'Rapporteur', version: about.software.version },
        entries: told.map(({ entry }) => entry),
      },
      { lenient: false },
    )
  },
}

/** The last day on which a source of the event can have been published; empty where none tells. */
const latestOf = ({ sources }: PublishedEvent): string =>
  sources
    .map(({ published }) => (published !== null && isEdtf(published) ? bounds(published).latest : ''))
    .filter((day) => day !== 'infinity')
    .reduce((last, day) => (day > last ? day : last), '')

function entryOf(event: PublishedEvent, start: Date) {
  const { id, title, type, topics, statements, sources } = event
  const recorded = statements
    .map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1)
  return {
    id: iriOf(id),
    title: { value: legible(title) },
    updated: recorded === undefined ? start : new Date(recorded),
    categories: [type, ...topics].map((term) => ({ term: legible(term) })),
    content: { type: 'text' as const, value: legible(eventLines(event).join('\n')) },
    links: sources.flatMap(({ url }) => {
      const href = url === null ? null : iriOfUrl(url)
      return href === null ? [] : [{ href, rel: 'via' }]
    }),
  }
}
