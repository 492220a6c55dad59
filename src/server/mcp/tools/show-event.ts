import { z } from 'zod'
import { dateInWords } from '../../../model/date-words.ts'
import type { ConflictView, StatementView } from '../../../model/views.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import type { Citations } from '../citations.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, named } from '../input.ts'
import { onRecord } from '../named.ts'
import { tool } from '../tool.ts'

/** Values that are shown at most; and what says how the record was made rather than what took place. */
const MOST = 60
const NOT_OF_THE_EVENT = new Set(['recognised-by', 'possibly-same-as', 'identifier', 'anchored', 'lost'])

const AS = { stated: '', planned: ', as announced', hedged: ', hedged' } as const
/** What took place comes before what was announced. */
const ORDER = ['stated', 'hedged', 'planned']

const Fact = z.object({
  property: z.string(),
  value: z.string(),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['stated', 'hedged', 'planned']),
  derived: z.boolean().describe('Worked out from the words rather than told'),
  cited: Cited,
})

export const showEvent = tool({
  name: 'show_event',
  title: 'An event',
  description:
    'Shows one event by its id: what every source says of it (date, place, sides, participants with office and role, mechanism and round), how it stood over time (announced, postponed, held), and where sources differ. The values under "facts" are all that were stated, also those that others superseded; the event itself shows what the record takes for right.',
  input: z.strictObject({ event: named('Id of an event (ev_…), as search and list_events give it'), as_of }),
  output: z.object({
    event: EventLine,
    facts: z.array(Fact),
    history: z.array(
      z.object({
        published: z.string().nullable(),
        change: z.string(),
        status: z.string(),
        date: z.string().nullable(),
        cited: Cited,
      }),
    ),
    conflicts: z.array(
      z.object({
        property: z.string(),
        state: z.enum(['open', 'resolved']),
        reason: z.string().nullable(),
        values: z.array(z.object({ value: z.string(), shown: z.boolean(), cited: Cited })),
      }),
    ),
    left: z.number().int().describe('Facts beyond those that are shown'),
  }),
  async answer({ event: id, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const view = onRecord(await record.event(id), 'event', id, 'Find its id with the tools search or list_events.')
    const event = (await eventCiter(record, cite, [view.id])).line(view)
    const all = factsOf(view.statements, cite)
    const facts = all.slice(0, MOST)
    const history = view.history.map(({ published, change, status, date, evidence }) => ({
      ...{ published, change, status, date },
      cited: evidence ? [cite.words(evidence)] : [],
    }))
    const conflicts = view.conflicts.map((conflict) => differing(conflict, cite))
    return {
      found: { event, facts, history, conflicts, left: all.length - facts.length },
      lines: [
        eventText(event),
        ...facts.map(
          ({ property, value, polarity, modality, derived, cited }) =>
            `- ${property}: ${printable(value)}${polarity === 'negated' ? ', denied' : ''}${AS[modality]}${derived ? ', worked out' : ''}${marks(cited)}`,
        ),
        ...(history.length > 1 ? ['How it stood over time:'] : []),
        ...(history.length > 1
          ? history.map(
              ({ published, change, date, cited }) =>
                `- published ${dateInWords(published)}: ${change}, ${dateInWords(date)}${marks(cited)}`,
            )
          : []),
        ...conflicts.map(
          ({ property, state, values, reason }) =>
            `Sources differ on ${property} (${state}${reason === null ? '' : `: ${printable(reason)}`}): ${values.map(({ value, shown, cited }) => `${printable(value)}${shown ? ' (shown)' : ''}${marks(cited)}`).join(', ')}`,
        ),
      ],
    }
  },
})

/** Values as they count, each once with all the words that state it. */
function factsOf(statements: readonly StatementView[], cite: Citations): z.input<typeof Fact>[] {
  const facts = new Map<string, z.input<typeof Fact>>()
  for (const statement of statements) {
    const { property, value, polarity, modality, origin, decision, rank } = statement
    if (decision?.state || rank === 'deprecated' || NOT_OF_THE_EVENT.has(property)) continue
    const derived = origin === 'derived'
    const key = JSON.stringify([property, value, polarity, modality, derived])
    const known = facts.get(key) ?? { property, value, polarity, modality, derived, cited: [] }
    facts.set(key, { ...known, cited: [...new Set([...known.cited, ...cite.statement(statement)])] })
  }
  return [...facts.values()].sort((a, b) => ORDER.indexOf(a.modality) - ORDER.indexOf(b.modality))
}

const differing = ({ property, state, reason, values }: ConflictView, cite: Citations) => ({
  property,
  state,
  reason,
  values: values.map(({ value, shown, words }) => ({
    value,
    shown,
    cited: [...new Set(words.slice(0, 3).map((one) => cite.words(one)))],
  })),
})
