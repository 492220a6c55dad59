import { z } from 'zod'
import { dateInWords } from '../../../model/date-words.ts'
import type { ProposedEvent, StoryRecord } from '../../../model/record.ts'
import type { Span } from '../../../model/span.ts'
import { printable } from '../../../publish/printable.ts'
import { nameOfSide } from '../../../resolve/keys.ts'
import { Cited, marks } from '../citation.ts'
import type { Citations } from '../citations.ts'
import { readGiven, text, textDetails } from '../given-text.ts'
import { limit } from '../input.ts'
import { tool } from '../tool.ts'

const Said = z.object({ kind: z.string(), text: z.string(), cited: Cited })

const Proposed = z.object({
  type: z.string(),
  status: z.string(),
  date: z.string().nullable().describe('EDTF'),
  place: z.string().nullable(),
  sides: z.array(z.string()),
  participants: z.array(z.object({ name: z.string(), office: z.string().nullable(), role: z.string().nullable() })),
  mechanism: z.string().nullable(),
  round: z.number().int().nullable(),
  derived: z.array(z.string()).describe('Fields that were worked out rather than told'),
  confidence: z.number(),
  cited: Cited,
})

export const readStory = tool({
  name: 'read_story',
  title: 'Read a story into proposals',
  description:
    'Reads the text of a news story by fixed rules of English and proposes its record: events with date, place, sides, participants and round, quotes, claims (denials as negated), offices, instruments, commitments. Nothing is stored: an analyst adds stories in the application. Offsets count UTF-16 code units of the text as read, which for plain text is the text given.',
  input: z.strictObject({ text, ...textDetails, limit: limit(30, 100).describe('Of each kind, 100 at the very most') }),
  output: z.object({
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    events: z.array(Proposed),
    said: z
      .array(Said)
      .describe('Quotes, claims, offices, relations, instruments, commitments, and what may be an event'),
    left: z.number().int().describe('Proposals beyond those that are given'),
    notices: z.array(z.string()),
  }),
  async answer({ text: given, limit: most, ...details }, { workspace, threads }, cite) {
    const record = await threads.propose(await readGiven(threads, given, details), await workspace.gazetteer())
    const events = record.events.slice(0, most).map((event) => proposed(event, cite))
    const kinds = saidIn(record)
    const said = kinds.flatMap(([kind, items]) =>
      items.slice(0, most).map(({ text: told, spans }) => ({ kind, text: told, cited: citedWords(spans, cite) })),
    )
    const { title, publisher, published, notices } = record
    const all = record.events.length + kinds.reduce((sum, [, items]) => sum + items.length, 0)
    const left = all - events.length - said.length
    return {
      found: { title, publisher, published, events, said, left, notices },
      lines: [
        `${title === null ? 'Untitled' : printable(title)}${publisher === null ? '' : `, ${printable(publisher)}`}${published === null ? '' : `, ${dateInWords(published)}`}. Nothing was stored.`,
        ...(all === 0 ? ['Nothing was found to record.'] : []),
        ...events.map(eventLine),
        ...said.map(({ kind, text: told, cited }) => `- ${kind}: ${printable(told)}${marks(cited)}`),
        ...(left > 0 ? [`${left} more are left out.`] : []),
        ...notices.map(printable),
      ],
    }
  },
})

const citedWords = (spans: readonly Span[], cite: Citations): number[] => [
  ...new Set(spans.slice(0, 3).map((span) => cite.given(span))),
]

const proposed = (event: ProposedEvent, cite: Citations): z.input<typeof Proposed> => ({
  type: event.type,
  status: event.postponed ? 'postponed' : event.status,
  date: event.date,
  place: event.place,
  sides: event.sides.map(nameOfSide),
  participants: event.participants.map(({ name, office, role }) => ({ name, office, role })),
  mechanism: event.mechanism?.name ?? null,
  round: event.mechanism?.round ?? null,
  derived: [...new Set(event.derived.map(({ field }) => field))],
  confidence: event.confidence,
  cited: citedWords(event.evidence, cite),
})

function eventLine({
  type,
  status,
  date,
  place,
  sides,
  participants,
  mechanism,
  round,
  derived,
  cited,
}: z.input<typeof Proposed>): string {
  const who = participants.map(({ name, office }) => (office === null ? name : `${name} (${office})`)).join(', ')
  const parts = [
    `${dateInWords(date)}, ${status}: ${type} of ${sides.join(', ') || 'sides not told'}`,
    place,
    mechanism && `${mechanism}${round === null ? '' : `, round ${round}`}`,
    who,
    derived.length > 0 && `worked out: ${derived.join(', ')}`,
  ]
  return `- ${parts.flatMap((part) => (part ? [printable(part)] : [])).join('; ')}${marks(cited)}`
}

/** All but events, each as a line with its words. */
function saidIn(record: StoryRecord): [string, { text: string; spans: readonly Span[] }[]][] {
  const { quotes, claims, offices, relations, instruments, commitments, suggestions } = record
  const sides = (codes: readonly string[]) => codes.map(nameOfSide).join(', ')
  return [
    ['quote', quotes.map((q) => ({ text: `${q.speaker ?? 'speaker not told'}: ${q.text}`, spans: q.evidence }))],
    [
      'claim',
      claims.map((c) => ({
        text: `${c.polarity}${c.attribution === null ? '' : `, ${c.attribution}`}: ${c.text}`,
        spans: c.evidence,
      })),
    ],
    [
      'office',
      offices.map((o) => ({
        text: `${o.person}: ${o.office}${o.for === null ? '' : `, ${nameOfSide(o.for)}`}${o.rule.endsWith('former') ? ' (former)' : ''}`,
        spans: o.evidence,
      })),
    ],
    [
      'relation',
      relations.map((r) => ({
        text: `${sides(r.parties)}: ${[r.status, r.anniversary === null ? null : `anniversary ${r.anniversary}`, r.established === null ? null : `ties since ${r.established}${r.derived.length > 0 ? ' (worked out)' : ''}`].filter((part) => part !== null).join(', ')}`,
        spans: r.evidence,
      })),
    ],
    [
      'instrument',
      instruments.map((i) => ({
        text: `${i.name} (${i.kind}), ${dateInWords(i.date)}: ${sides(i.parties)}`,
        spans: i.evidence,
      })),
    ],
    [
      'commitment',
      commitments.map((c) => ({
        text: `${sides(c.parties)}: ${c.text}${c.due ? `, due ${dateInWords(c.due)}` : ''}`,
        spans: c.evidence,
      })),
    ],
    [
      'perhaps',
      suggestions.map((s) => ({
        text: `${s.type}, ${dateInWords(s.date)}: ${[...s.sides.map(nameOfSide), ...s.persons].join(', ')}`,
        spans: s.evidence,
      })),
    ],
  ]
}
