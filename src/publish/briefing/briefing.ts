import type { Briefing, BriefingCitation, BriefingSentence } from '../../model/briefing-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import { listed } from '../../model/listed.ts'
import type { RelationshipAnalysis } from '../../model/relationship-analysis-view.ts'
import type { EventSummary } from '../../model/views.ts'
import type { Draft } from './draft.ts'
import { briefingMarkdown } from './markdown.ts'
import {
  aheadSentences,
  contactSentences,
  mechanismSentences,
  pledgeSentences,
  tempoSentences,
  tiesSentences,
} from './sentences.ts'

/** Events that one sentence cites at most; how many more it rests on is told. */
const MOST_CITED = 12

/**
 * A relationship told in sentences, each made from a finding and with the numbers of the events and statements that it rests on.
 * A finding that rests on nothing is not told.
 *
 * @param eventsOf gives the events of ids, for their titles, dates and sources: `record.eventsOf`.
 */
export async function briefing(
  analysis: RelationshipAnalysis,
  eventsOf: (ids: readonly string[]) => Promise<EventSummary[]>,
): Promise<Briefing> {
  const drafts = [tiesSentences, contactSentences, tempoSentences, mechanismSentences, pledgeSentences, aheadSentences]
    .flatMap((sentences) => sentences(analysis))
    .filter(({ events, said }) => events.length + said.length > 0)
  const cited = await eventsOf([...new Set(drafts.flatMap(({ events }) => events.slice(0, MOST_CITED)))])
  const told = { sides: analysis.sides, on: analysis.on, ...numbered(drafts, cited) }
  const title = `${listed(analysis.sides.map(({ name }) => name))}: briefing`
  return { ...told, title, markdown: briefingMarkdown({ ...told, title }) }
}

/** The citations in the order in which sentences first name them, from 1 on. */
function numbered(
  drafts: readonly Draft[],
  events: readonly EventSummary[],
): Pick<Briefing, 'sentences' | 'citations'> {
  const byId = new Map(events.map((event) => [event.id, event] as const))
  const citations = new Map<string, BriefingCitation>()
  const cite = (id: string, made: () => Omit<BriefingCitation, 'number' | 'id'>): number => {
    const known = citations.get(id) ?? { number: citations.size + 1, id, ...made() }
    citations.set(id, known)
    return known.number
  }
  const sentences = drafts.map(({ section, text, events: ids, said }): BriefingSentence => {
    const own = ids.slice(0, MOST_CITED).flatMap((id) => {
      const event = byId.get(id)
      return event ? [cite(id, () => ({ kind: 'event', label: labelOf(event), sources: event.sources }))] : []
    })
    const statements = said.map(({ id, label, sources }) =>
      cite(id, () => ({ kind: 'statement', label, sources: [...sources] })),
    )
    return {
      section,
      text,
      citations: [...statements, ...own].sort((a, b) => a - b),
      more: Math.max(ids.length - MOST_CITED, 0),
    }
  })
  return { sentences, citations: [...citations.values()] }
}

const labelOf = ({ title, date, status }: EventSummary): string =>
  `${title}, ${dateInWords(date)}${status === 'held' ? '' : ` (${status})`}`
