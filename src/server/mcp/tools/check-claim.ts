import { z } from 'zod'
import { checksOf } from '../../../analyse/checks/checks.ts'
import { type ToldEvent, toldEvents } from '../../../analyse/checks/told-events.ts'
import { Verdict } from '../../../model/check-view.ts'
import { dateInWords } from '../../../model/date-words.ts'
import { sourceTextOf } from '../../../model/source-text-of.ts'
import { stateOfPlace } from '../../../model/state-of-place.ts'
import type { EventSummary } from '../../../model/views.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { readGiven, text, textDetails } from '../given-text.ts'
import { as_of } from '../input.ts'
import { tool } from '../tool.ts'

/** Checks and events of one answer at most. */
const MOST = 20

const ToldEventFound = z.object({
  words: z.string(),
  date: z.string().nullable().describe('EDTF'),
  found: z.enum(['on record', 'on another date', 'not on record']),
  differs: z.array(z.enum(['place'])).describe('What the record gives otherwise'),
  events: z.array(EventLine),
  cited: Cited.describe('The words of the claim'),
})

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description:
    'Holds a claim against the record. Give whole sentences that name the sides or persons and, for an event, its date: "The 19th round of the China-Russia strategic security consultations was held in Beijing in November 2024.", "Wang Yi visited Russia in December 2025, his third visit this year." Checked are: numbers of rounds, how often a mechanism meets, counts such as "the second meeting in two months" (supported, contradicted or not enough on record, with the events counted), and whether the events told are on record. "Not on record" and "not enough on record" say nothing on whether the claim is true.',
  input: z.strictObject({ text, ...textDetails, as_of }),
  output: z.object({
    checks: z.array(
      z.object({
        words: z.string(),
        verdict: Verdict,
        why: z.string(),
        counted: z
          .object({ sure: z.number().int(), possible: z.number().int() })
          .nullable()
          .describe('How many there surely are with the event itself, and how many there can be'),
        event: EventLine.nullable().describe('What it is said of, where that is on record'),
        events: z.array(EventLine).describe('The others that were counted or compared'),
        cited: Cited.describe('The words of the claim'),
      }),
    ),
    told: z.array(ToldEventFound),
    notices: z.array(z.string()),
  }),
  async answer({ text: claim, as_of: asOf, ...details }, { workspace, threads }, cite) {
    const record = await recordOf(workspace, { asOf })
    const source = await readGiven(threads, claim, details)
    const id = await record.sourceIdOfText(source.sha256.text)
    const known = id === null ? null : await record.source(id)
    const story = await threads.propose(known ? sourceTextOf(known) : source, await workspace.gazetteer())
    const checks = (await checksOf(record, story, known)).items.slice(0, MOST)
    const told = (await toldEvents(record, story)).slice(0, MOST)
    const citer = await eventCiter(
      record,
      cite,
      [
        ...checks.flatMap(({ event, events }) => [...(event ? [event] : []), ...events.slice(0, MOST)]),
        ...told.flatMap(({ onRecord, near }) => [...onRecord, ...near]),
      ].map(({ id: event }) => event),
    )
    const found = {
      checks: checks.map(({ span, verdict, why, counted, event, events }) => ({
        ...{ words: span.exact, verdict, why, counted },
        cited: [cite.given(span)],
        event: event && citer.line(event),
        events: events.slice(0, MOST).map(citer.line),
      })),
      told: told.map((one) => ({
        words: one.words.exact,
        date: one.date,
        ...standing(one),
        cited: [cite.given(one.words)],
        events: [...one.onRecord, ...one.near].map(citer.line),
      })),
      notices: story.notices,
    }
    return { found, lines: linesOf(found) }
  },
})

const standing = ({ onRecord, near, place }: ToldEvent): Pick<z.infer<typeof ToldEventFound>, 'found' | 'differs'> => ({
  found: onRecord.length > 0 ? 'on record' : near.length > 0 ? 'on another date' : 'not on record',
  differs: [...onRecord, ...near].some((event) => elsewhere(place, event)) ? ['place'] : [],
})

/** Whether a place told and that on record lie in different states. */
function elsewhere(told: string | null, { place }: EventSummary): boolean {
  const [one, other] = [told, place].map((name) => (name === null ? null : stateOfPlace(name)))
  return one !== null && other !== null && one !== other
}

function linesOf({
  checks,
  told,
  notices,
}: {
  checks: readonly {
    words: string
    verdict: string
    why: string
    event: EventLine | null
    events: readonly EventLine[]
    cited: readonly number[]
  }[]
  told: readonly z.infer<typeof ToldEventFound>[]
  notices: readonly string[]
}): string[] {
  if (checks.length + told.length === 0)
    return [
      'Nothing in the text can be held against the record. Name the sides or the persons, and the date of the event, in a whole sentence.',
      ...notices.map(printable),
    ]
  return [
    ...checks.flatMap(({ words, verdict, why, event, events, cited }) => [
      `“${printable(words)}”${marks(cited)}: ${verdict}. ${printable(why)}`,
      ...(event ? ['Said of:', eventText(event)] : []),
      ...(events.length > 0 ? ['Counted or compared:', ...events.map(eventText)] : []),
    ]),
    ...told.flatMap(({ words, date, found, differs, events, cited }) => [
      `The event told by “${printable(words)}”${marks(cited)}, ${dateInWords(date)}: ${found}${differs.length > 0 ? `, where the ${differs.join(', ')} differs` : ''}.`,
      ...events.map(eventText),
    ]),
    ...notices.map(printable),
  ]
}
