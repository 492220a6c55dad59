import { dateInWords } from '../model/date-words.ts'
import type { PublishedEvent } from '../model/publication.ts'
import type { SourceRef } from '../model/views.ts'

/** An event in words, a line each: how it stands, when, where, who took part, and the words of its sources. For calendars, feeds and timelines. */
export function eventLines(event: PublishedEvent): string[] {
  const { status, date, place, sides, participants, mechanism, topics, waiting, sources } = event
  return [
    `Status: ${status}. Date: ${dateInWords(date)}.${place === null ? '' : ` Place: ${place}.`}`,
    ...(sides.length > 0 ? [`Sides: ${sides.map(({ name }) => name).join(', ')}.`] : []),
    ...participants.map(({ name, office, for: side }) => [name, office, side?.name].filter(Boolean).join(', ')),
    ...(mechanism
      ? [`Mechanism: ${mechanism.name}${mechanism.round === null ? '' : `, round ${mechanism.round}`}.`]
      : []),
    ...(topics.length > 0 ? [`Topics: ${topics.join('; ')}.`] : []),
    ...(waiting ? ['It rests on suggestions that nobody accepted yet.'] : []),
    ...sources.flatMap((source) => {
      const words = wordsOf(event, source.id)
      return [`Source: ${sourceInWords(source)}.`, ...(words === null ? [] : [`“${words}”`])]
    }),
  ]
}

/** "Wire, “Title”, 2024-11-12, https://…". */
export const sourceInWords = ({ id, publisher, title, published, url }: SourceRef): string =>
  [publisher, title === null ? null : `“${title}”`, published, url].filter(Boolean).join(', ') || id

/** The longest words by which a source tells of the event; null where it gives none. */
export function wordsOf({ statements }: PublishedEvent, source: string): string | null {
  const told = statements.flatMap(({ evidence }) => evidence).filter((words) => words.source.id === source)
  return told.reduce<string | null>((best, { exact }) => (exact.length > (best?.length ?? 0) ? exact : best), null)
}
