import { z } from 'zod'
import { relationshipAnalysis } from '../../../analyse/relationship/relationship.ts'
import { dayAsked } from '../../../analyse/time/day-asked.ts'
import { basisText } from '../../../publish/basis-text.ts'
import { briefing } from '../../../publish/briefing/briefing.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { EVENTS_CITED, EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, from, limit, named, on, to } from '../input.ts'
import { sideCalled } from '../named.ts'
import { tool } from '../tool.ts'

/** Sentences of an answer at most. */
const MOST = 60

export const showRelationship = tool({
  name: 'show_relationship',
  title: 'A relationship',
  description:
    'Tells what is on record between two states or organisations, or more: ties and since when, contacts counted by level, tempo by year, the longest silence and the time since the latest contact, how mechanisms stand, pledges and what became of them, what is planned, anniversaries ahead; and the latest events.',
  input: z.strictObject({
    sides: z.array(named('A state or organisation: China, or CHN')).min(2).max(6),
    on,
    from,
    to,
    limit: limit(10, 50).describe('Latest events shown, 50 at the very most'),
    as_of,
  }),
  output: z.object({
    sides: z.array(z.object({ code: z.string(), name: z.string() })),
    on: z.string(),
    sentences: z.array(
      z.object({
        section: z.enum(['ties', 'contacts', 'tempo', 'mechanisms', 'pledges', 'ahead']),
        text: z.string(),
        cited: Cited,
        more: z.number().int().describe('Events that it rests on beyond those that are cited'),
      }),
    ),
    latest: z.array(EventLine),
    events: z.number().int().describe('Events on record between them, planned ones among them'),
    basis: z.string().describe('What the counts rest on'),
  }),
  async answer({ sides: names, on: day, from: first, to: last, limit: most, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const sides = names.map(sideCalled)
    const analysis = await relationshipAnalysis(record, sides, {
      on: dayAsked({ asOf, on: day }),
      by: 'year',
      from: first,
      to: last,
    })
    const told = await briefing(analysis, (ids) => record.eventsOf(ids))
    const page = await record.chronology({ sides, from: first, to: last, limit: most })
    const of = (kind: 'event' | 'statement') => told.citations.flatMap((c) => (c.kind === kind ? [c.id] : []))
    const citer = await eventCiter(record, cite, [...of('event'), ...page.items.map(({ id }) => id)])
    const said = new Map((await record.statements(of('statement'))).map((one) => [one.id, one] as const))
    const rests = new Map(told.citations.map((citation) => [citation.number, citation] as const))
    const sentences = told.sentences.slice(0, MOST).map(({ section, text, citations, more }) => {
      const named = citations.flatMap((n) => rests.get(n) ?? [])
      const events = named.flatMap(({ kind, id }) => (kind === 'event' ? [id] : []))
      const statements = named.flatMap(({ id }) => said.get(id) ?? [])
      const cited = [...new Set([...cite.statements(statements), ...citer.of(events)])]
      return { section, text, cited, more: more + Math.max(events.length - EVENTS_CITED, 0) }
    })
    const latest = page.items.map(citer.line)
    return {
      found: {
        sides: analysis.sides,
        on: analysis.on,
        sentences,
        latest,
        events: page.total,
        basis: basisText(analysis.basis),
      },
      lines: [
        ...(sentences.length === 0 ? ['Nothing is on record between them.'] : []),
        ...sentences.map(
          ({ text, cited, more }) => `- ${printable(text)}${marks(cited)}${more > 0 ? ` and ${more} events more` : ''}`,
        ),
        ...(latest.length > 0 ? [`Latest events (${latest.length} of ${page.total}):`] : []),
        ...latest.map(eventText),
        `Counts rest on ${basisText(analysis.basis)}.`,
      ],
    }
  },
})
