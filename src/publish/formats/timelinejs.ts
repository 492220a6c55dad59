import { dateInWords } from '../../model/date-words.ts'
import { knownDay } from '../../model/iso-day.ts'
import type { PublicationAbout, PublishedEvent } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import { eventLines } from '../event-words.ts'
import type { FileFormat } from '../format.ts'
import { isoDates } from '../iso-dates.ts'
import { legibleXml } from '../legible.ts'

/** A date of TimelineJS: year, month and day only as far as they are known. */
interface TimelineDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Slides of TimelineJS 3, an event each. Its texts are HTML, so whatever could be taken for HTML is legibleXml. */
export const timelineJs: FileFormat = {
  name: 'timelinejs',
  extension: 'json',
  mediaType: 'application/json',
  async *content(publication) {
    let left = 0
    let first = true
    yield '{"events":['
    for await (const event of publication.events()) {
      const time = timeOf(event)
      if (!time) {
        left += 1
        continue
      }
      yield `${first ? '' : ','}\n${JSON.stringify(slideOf(event, time))}`
      first = false
    }
    yield `\n],\n"title":${JSON.stringify(titleOf(publication.about, left))}}\n`
  },
}

const titleOf = (about: PublicationAbout, left: number) => ({
  text: {
    headline: legibleXml(`Rapporteur: ${about.filterText}`),
    text: htmlOf([...aboutLines(about), ...(left > 0 ? [`Left out as undated: ${left}.`] : [])]),
  },
  media: null,
})

const slideOf = (event: PublishedEvent, time: object) => ({
  unique_id: event.id,
  ...time,
  display_date: legibleXml(dateInWords(event.date)),
  text: { headline: legibleXml(event.title), text: htmlOf(eventLines(event)) },
  group: legibleXml(event.mechanism?.name ?? event.type),
  media: null,
})

const htmlOf = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${legibleXml(line).replace(/\n/g, '<br>')}</p>`).join('')

/**
 * Where the slide stands. What ISO 8601 has no form for ("about May 2024", "2023 or 2024") stands over all the days that it can mean; `display_date` says
 * what is known. Null for what has no first day.
 */
function timeOf({
  date,
  earliest,
  latest,
}: PublishedEvent): { start_date: TimelineDate; end_date?: TimelineDate } | null {
  const first = knownDay(earliest)
  if (date === null || first === null) return null
  const dates = isoDates(date)
  if (dates?.date) return { start_date: dateOf(dates.date) }
  const [start, end] = [dates?.date === null ? dates.start : null, dates?.date === null ? dates.end : null]
  const last = end ?? knownDay(latest)
  return { start_date: dateOf(start ?? first), ...(last !== null && { end_date: dateOf(last) }) }
}

function dateOf(iso: string): TimelineDate {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}
